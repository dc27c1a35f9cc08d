import { quotable } from '../text/typed-text.ts';

/** What the file says, on one line and not too long for a cell of the preview. */
export const quoted = (text: string): string => {
  const line = quotable(text.replace(/\s+/g, ' '));
  return `“${line.length <= 80 ? line : `${line.slice(0, 79)}…`}”`;
};
