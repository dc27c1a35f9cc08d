/** Which computed cells follow an edit: the row and its ancestors, in the columns that the amount counts in. */
import type { YearTrees } from '#shared/domain/book-view.ts';
import type { CellPlace, Column, Row, Sheet } from '#shared/sheets/index.ts';

const isWithin = (trees: YearTrees, source: string, ancestor: string): boolean => {
  const { indexOf, parents } = trees.sources;
  const goal = indexOf.get(ancestor);
  for (let at = indexOf.get(source) ?? -1; at >= 0; at = parents[at] ?? -1) if (at === goal) return true;
  return false;
};

/** Columns of the sheet in which a column's amounts count, by column id; made once for each sheet. */
const followers = new WeakMap<Sheet, Map<string, readonly Column[]>>();

const followersOf = (sheet: Sheet, column: Column, trees: YearTrees): readonly Column[] => {
  const bySheet = followers.get(sheet) ?? new Map<string, readonly Column[]>();
  followers.set(sheet, bySheet);
  const known = bySheet.get(column.id);
  if (known) return known;
  const { content } = column;
  const found =
    content.kind !== 'total'
      ? []
      : sheet.columns.filter((each) => {
          const other = each.content;
          if (other.kind !== 'total' || other.measure !== content.measure) return false;
          if (other.vintage !== undefined && other.vintage !== content.vintage) return false;
          return isWithin(trees, content.source, other.source);
        });
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

/** All cells whose value an amount in this cell is part of, without the cell itself. */
export const derivedCells = ({ sheet, row, column }: CellPlace, trees: YearTrees): CellPlace[] => {
  const columns = followersOf(sheet, column, trees);
  return lineage(sheet, row).flatMap((each) =>
    columns
      .filter((other) => each !== row || other !== column)
      .map((other) => ({ sheet, row: each, column: other })),
  );
};

/** Formula columns that depend on another row's total: every cell of theirs may have changed. */
export const staleColumns = (sheet: Sheet, column: Column, trees: YearTrees): Column[] => {
  const touched = new Set(followersOf(sheet, column, trees).map((each) => each.id));
  return sheet.columns.filter(
    ({ content }) => content.kind === 'formula' && content.op === 'share' && touched.has(content.of),
  );
};
