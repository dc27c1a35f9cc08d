/** Which computed cells follow an edit: the row and its ancestors, in the columns that the amount counts in. */
import type { YearTrees } from '#shared/domain/book-view.ts';
import { isWithin } from '#shared/domain/tree.ts';
import type { CellPlace, Column, Row, Sheet } from '#shared/sheets/index.ts';

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
          return isWithin(trees.sources, content.source, other.source);
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

/** Whether a target is reached follows the target, the result and how they are compared, in the same row. */
const achievedCells = ({ sheet, row }: CellPlace): CellPlace[] =>
  sheet.columns
    .filter(({ content }) => content.kind === 'formula' && content.op === 'achieved')
    .map((column) => ({ sheet, row, column }));

/** All cells that follow this cell's value, without the cell itself. */
export const derivedCells = (place: CellPlace, trees: YearTrees): CellPlace[] => {
  const { sheet, row, column } = place;
  const { kind } = column.content;
  if (kind === 'indicator' || kind === 'comparator') return achievedCells(place);
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
