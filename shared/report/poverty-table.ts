/** What Phụ lục 01–03 share: columns of households and rates, rows of units, notes on how rates are made. */
import { type Figure, meanOf } from './cell-formulas.ts';
import type { ColumnSpec, GroupSpec } from './columns.ts';
import type { CellFormula, ColumnFormula, RowStyle } from './paper.ts';
import type { PovertyRow } from './poverty-figures.ts';
import { roman } from './roman.ts';
import type { PaperSettings } from './settings.ts';
import type { RowDraft } from './table-rows.ts';

export const unitColumns = (heading: string): ColumnSpec[] => [
  { key: 'seq', label: 'STT', kind: 'text', align: 'center' },
  { key: 'unit', label: heading, kind: 'text', minWidth: 28 },
];

/** The forms number it among the figures: "17 Ghi chú". */
export const noteColumn: ColumnSpec = {
  key: 'note',
  label: 'Ghi chú',
  kind: 'text',
  minWidth: 16,
  countedAsFigure: true,
};

export const countColumn = (key: string, label: string, formula?: ColumnFormula): ColumnSpec => ({
  key,
  label,
  kind: 'count',
  minWidth: 11,
  ...(formula && { formula }),
});

export type RateColumn = (key: string, label: string, formula?: ColumnFormula) => ColumnSpec;

export const rateColumns =
  ({ decimals }: PaperSettings): RateColumn =>
  (key, label, formula) => ({
    key,
    label,
    kind: 'rate',
    minWidth: 10,
    decimals: decimals.poverty,
    ...(formula && { formula }),
  });

export const ratioOf = (over: string, under: string): ColumnFormula => ({
  op: 'ratio',
  over: [over],
  under: [under],
});

export const fallOf = (from: string, to: string): ColumnFormula => ({
  op: 'columns',
  plus: [from],
  minus: [to],
});

/** "Hộ nghèo": Số hộ, Tỷ lệ (%). */
export const countAndRate = (label: string, count: ColumnSpec, rate: ColumnSpec): GroupSpec => ({
  label,
  columns: [count, rate],
});

export interface FilledRow {
  readonly row: PovertyRow;
  readonly figures: ReadonlyMap<string, Figure | null>;
  /** Formulas of its own cells. */
  readonly own?: ReadonlyMap<string, CellFormula>;
  readonly note: string;
}

/** Where the office wants the mean of the units' own falls, groups get it in these columns, with its formula. */
export const withMeans = (
  filled: readonly FilledRow[],
  columns: readonly string[],
  { groupRate }: PaperSettings,
): readonly FilledRow[] => {
  if (groupRate === 'weighted') return filled;
  const byKey = new Map(filled.map((each) => [each.row.key, each]));
  return filled.map((each) => {
    const { row } = each;
    if (row.kind !== 'group') return each;
    const mean: CellFormula = { op: 'mean', rows: row.parts };
    const valueIn = (column: string): Figure | null =>
      meanOf(row.parts.map((key) => byKey.get(key)?.figures.get(column) ?? null));
    return {
      ...each,
      figures: new Map([
        ...each.figures,
        ...columns.map((column): [string, Figure | null] => [column, valueIn(column)]),
      ]),
      own: new Map([...(each.own ?? []), ...columns.map((column): [string, CellFormula] => [column, mean])]),
    };
  });
};

const styles: Record<PovertyRow['kind'], RowStyle> = { total: 'total', group: 'group', unit: 'detail' };

/** I, II at the groups, 1, 2 at the units of each. */
const marksOf = (rows: readonly PovertyRow[]): Map<string, string> => {
  const marks = new Map<string, string>();
  let groups = 0;
  let units = 0;
  for (const { key, kind } of rows) {
    if (kind === 'group') {
      groups++;
      units = 0;
      marks.set(key, roman(groups));
    } else if (kind === 'unit') marks.set(key, String(++units));
  }
  return marks;
};

const levelOf = ({ kind }: PovertyRow, hasGroups: boolean): number => {
  if (kind === 'total') return 0;
  return kind === 'unit' && hasGroups ? 2 : 1;
};

export const povertyDrafts = (filled: readonly FilledRow[]): RowDraft[] => {
  const marks = marksOf(filled.map(({ row }) => row));
  const hasGroups = filled.some(({ row }) => row.kind === 'group');
  return filled.map(({ row, figures, own, note }) => ({
    key: row.key,
    level: levelOf(row, hasGroups),
    style: styles[row.kind],
    texts: new Map([
      ['seq', marks.get(row.key) ?? ''],
      ['unit', row.label],
      ['note', note],
    ]),
    figures,
    sumOf: row.parts,
    ...(own && { own }),
  }));
};

/** Which mean "bình quân" is: the plan does not say (appendices.md §0.1). */
export const groupRateNote = ({ groupRate }: PaperSettings): string =>
  groupRate === 'mean'
    ? 'Mức giảm tỷ lệ của từng nhóm là bình quân số học mức giảm của các đơn vị trong nhóm; các tỷ lệ khác tính trên tổng số hộ dân cư của nhóm.'
    : 'Tỷ lệ và mức giảm tỷ lệ của từng nhóm và của toàn tỉnh là bình quân gia quyền, tính trên tổng số hộ dân cư.';

/** Whether any unit has a figure in one of the columns: else the paper is a form, and says so. */
export const hasFigures = (filled: readonly FilledRow[], columns: readonly string[]): boolean =>
  filled.some(
    ({ row, figures }) =>
      row.kind === 'unit' && columns.some((column) => (figures.get(column) ?? null) !== null),
  );

/** "Huyện A, Huyện B": the units of which a figure is missing while others have it; null where there is none. */
export const unitsWithout = (filled: readonly FilledRow[], columns: readonly string[]): string | null => {
  const units = filled.filter(({ row }) => row.kind === 'unit');
  const lacks = ({ figures }: FilledRow): boolean =>
    columns.some((column) => (figures.get(column) ?? null) === null);
  const without = units.filter(lacks);
  if (without.length === 0 || without.length === units.length) return null;
  return without.map(({ row }) => row.label).join(', ');
};
