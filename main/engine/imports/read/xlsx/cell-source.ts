import type { ReadLimits } from '#shared/treasury/table.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What the cells of all sheets refer to. */
export interface CellSource {
  readonly limits: ReadLimits;
  readonly strings: SharedStrings;
  /** By style: 1 where its format is one of dates. */
  readonly dateStyles: Uint8Array;
  readonly is1904: boolean;
}
