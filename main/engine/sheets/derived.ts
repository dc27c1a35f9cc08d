/** Which computed cells follow an edit: the row and its ancestors, in the columns that the amount counts in. */
import type { BookView, YearTrees } from '#shared/domain/book-view.ts';
import { isWithin } from '#shared/domain/tree.ts';
import type { Result } from '#shared/errors/result.ts';
import {
  type CellPlace,
  type Column,
  groupOf,
  type Row,
  type Scope,
  type Sheet,
  workGroups,
} from '#shared/sheets/index.ts';
import { columnsFollowing } from './column-inputs.ts';

/** The open book: a session. */
export interface Whereabouts {
  readonly book: BookView & { readonly years: readonly number[] };
  readonly sheet: (id: string, year: number, scope?: Scope) => Result<Sheet>;
}

/** An amount of the column counts in the other one. */
export const countsIn = (
  { content }: Column,
  { content: other }: Column,
  { sources }: YearTrees,
): boolean => {
  if (content.kind !== 'total' || other.kind !== 'total' || other.measure !== content.measure) return false;
  if (other.vintage !== undefined && other.vintage !== content.vintage) return false;
  return isWithin(sources, content.source, other.source);
};

/** Columns of the sheet in which a column's amounts count, by column id; made once for each sheet. */
const followers = new WeakMap<Sheet, Map<string, readonly Column[]>>();

/** @param column one of the sheet's own */
export const followersOf = (sheet: Sheet, column: Column, trees: YearTrees): readonly Column[] => {
  const bySheet = followers.get(sheet) ?? new Map<string, readonly Column[]>();
  followers.set(sheet, bySheet);
  const known = bySheet.get(column.id);
  if (known) return known;
  const found = sheet.columns.filter((each) => countsIn(column, each, trees));
  bySheet.set(column.id, found);
  return found;
};

const lineage = (sheet: Sheet, row: Row): Row[] => {
  const rows: Row[] = [];
  for (let at: Row | undefined = row; at; at = parentOf(sheet, at)) rows.push(at);
  return rows;
};

const parentOf = (sheet: Sheet, row: Row): Row | undefined => {
  const at = row.parent === null ? undefined : sheet.rowAt.get(row.parent);
  return at === undefined ? undefined : sheet.rows[at];
};

/** Whether a target is reached follows the target, the result and how they are compared, in the same row. */
const achievedCells = ({ sheet, row }: CellPlace): CellPlace[] =>
  sheet.columns
    .filter(({ content }) => content.kind === 'formula' && content.op === 'achieved')
    .map((column) => ({ sheet, row, column }));

/** All cells of its sheet that follow this cell's value, without the cell itself. */
export const derivedCells = (place: CellPlace, whereabouts: Whereabouts): CellPlace[] => {
  const { sheet, column } = place;
  const { kind } = column.content;
  const trees = whereabouts.book.trees(sheet.year);
  if (kind === 'note') return [];
  if (kind === 'indicator' || kind === 'comparator') return achievedCells(place);
  if (kind === 'statistic' || kind === 'disbursed' || kind === 'reported')
    return throughLineage(place, columnsFollowing(sheet, column.id));
  const columns = countingColumns(place, trees);
  return [...throughLineage(place, columns), ...otherHeadings(place, columns, whereabouts)];
};

const countingColumns = ({ sheet, column }: CellPlace, trees: YearTrees): readonly Column[] =>
  column.content.kind === 'record' && column.type === 'money' ? [column] : followersOf(sheet, column, trees);

/** In the row and those above it. */
const throughLineage = ({ sheet, row, column }: CellPlace, columns: readonly Column[]): CellPlace[] =>
  lineage(sheet, row).flatMap((each) =>
    columns
      .filter((other) => each !== row || other !== column)
      .map((other) => ({ sheet, row: each, column: other })),
  );

/** A window may show the works in other groups than those that edits are read in: their headings add up the same work. */
const otherHeadings = (
  { sheet, row }: CellPlace,
  columns: readonly Column[],
  whereabouts: Whereabouts,
): CellPlace[] => {
  if (sheet.id !== 'works' || columns.length === 0) return [];
  const own = groupOf(sheet.scope);
  return workGroups.flatMap((group) => {
    const found = group === own ? undefined : whereabouts.sheet(sheet.id, sheet.year, { group });
    if (!found?.ok) return [];
    const other = found.value;
    const listed = other.rows[other.rowAt.get(row.key) ?? -1];
    const heading = listed && parentOf(other, listed);
    return heading ? columns.map((column) => ({ sheet: other, row: heading, column })) : [];
  });
};
