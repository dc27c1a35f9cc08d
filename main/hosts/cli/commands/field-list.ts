/** "label: value" lines with the values under each other. */
import { displayWidth, pad } from '../text/display-width.ts';
import { hang } from '../text/wrap.ts';

export type Field = readonly [label: string, value: string];

/** Fields without a value are left out. */
export const fieldList = (fields: readonly Field[], width: number | undefined, indent = ''): string => {
  const shown = fields.filter(([, value]) => value !== '');
  const room = Math.max(0, ...shown.map(([label]) => displayWidth(label)));
  return shown
    .map(([label, value]) => hang(`${indent}${pad(`${label}:`, room + 1)}  `, value, width))
    .join('\n');
};
