/**
 * A saved profile laid over a sheet of another file (treasury.md §5 M12): its columns are found again by what their
 * headers say, wherever they stand now. What moved is told; what is missing keeps the profile from fitting.
 */
import { fold } from '../../text/fold.ts';
import type { KnownProfile } from '../facts.ts';
import type { Reason } from '../reasons.ts';
import type { ColumnUse } from '../settings.ts';
import { columnName, type Table } from '../table.ts';
import { reason, reasonAt } from './sheet-reason.ts';

/** "Lũy kế đến 31/01/2024" and "… 29/02/2024" are the same header. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, '#');

const forms: readonly ((header: string) => string)[] = [fold, (header) => withoutNumbers(fold(header))];

export type SheetProfile = KnownProfile['content']['sheets'][number];

/** The columns of the sheet, by index, with their headers; '' where there is none. */
export type Headers = readonly string[];

/** Columns whose header says the same; of several the one at the old place, else the n-th for the n-th. */
const candidates = (headers: Headers, header: string): number[] => {
  for (const form of forms) {
    const found = [...headers.keys()].filter(
      (at) => headers[at] !== '' && form(headers[at] ?? '') === form(header),
    );
    if (found.length > 0) return found;
  }
  return [];
};

interface FoundColumn {
  readonly use: ColumnUse;
  /** −1: nowhere. */
  readonly column: number;
}

const findColumns = (headers: Headers, uses: readonly ColumnUse[]): FoundColumn[] => {
  const taken = new Set<number>();
  const take = (use: ColumnUse, column: number): FoundColumn => {
    taken.add(column);
    return { use, column };
  };
  return uses.map((use) => {
    if (use.header === '') return take(use, use.column);
    const open = candidates(headers, use.header).filter((column) => !taken.has(column));
    if (open.includes(use.column)) return take(use, use.column);
    const [first] = open;
    return first === undefined ? { use, column: -1 } : take(use, first);
  });
};

/** Share of its columns that the sheet has, 0 to 1. */
export const profileShare = (headers: Headers, { columns }: SheetProfile): number => {
  if (columns.length === 0) return 0;
  return findColumns(headers, columns).filter(({ column }) => column >= 0).length / columns.length;
};

export interface FittedProfile {
  readonly columns: readonly ColumnUse[];
  readonly reasons: readonly Reason[];
  readonly fits: boolean;
}

interface Place {
  readonly table: Table;
  readonly name: string;
  /** Number in the file of the header's last row. */
  readonly row: number;
}

const toldOf = ({ table, name, row }: Place, { use, column }: FoundColumn): Reason[] => {
  const { field, header } = use;
  const from = columnName(use.column);
  if (column < 0) return [reason('profileMissing', { name, field, header, column: from })];
  if (column === use.column) return [];
  return [
    reasonAt('profileMoved', { name, field, header, from, to: columnName(column) }, table, row, column),
  ];
};

/** The new file's own header is kept, so that saving the profile again keeps up with it. */
export const fitProfile = (place: Place, headers: Headers, profile: SheetProfile): FittedProfile => {
  const found = findColumns(headers, profile.columns);
  return {
    columns: found
      .filter(({ column }) => column >= 0)
      .map(({ use, column }) => ({ ...use, column, header: headers[column] ?? use.header }))
      .sort((a, b) => a.column - b.column),
    reasons: found.flatMap((each) => toldOf(place, each)),
    fits: found.every(({ column }) => column >= 0),
  };
};
