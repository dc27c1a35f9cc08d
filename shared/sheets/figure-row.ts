/** The row in which a figure counts, of a sheet whose rows stand at lines, works and units. */
import type { YearTrees } from '../domain/book-view.ts';
import { lineageOf } from '../domain/tree.ts';
import type { Sheet } from './definition.ts';
import { unitRowKey } from './disbursement.ts';

/** The line that it counts in, or the work; beneath a line the reporting unit. Undefined where the year has no such place. */
export const figureRow = (
  { rows, rowAt }: Pick<Sheet, 'rows' | 'rowAt'>,
  trees: YearTrees,
  component: string | undefined,
  unit: string | undefined,
): string | undefined => {
  const whole = trees.components.nodes[0]?.uid;
  const line = lineageOf(trees.components, component ?? whole).find((uid) => rowAt.has(uid));
  if (line === undefined || unit === undefined || rows[rowAt.get(line) ?? -1]?.leaf) return line;
  const beneath = lineageOf(trees.units, unit).find((uid) => rowAt.has(unitRowKey(line, uid)));
  return beneath === undefined ? line : unitRowKey(line, beneath);
};
