/** A file in the making: columns, rows with what they truly say, and what stands around them. Each mess changes it. */
import type { AmountSpan, ImportField } from '#shared/treasury/fields.ts';
import type { PreviewAmount } from '#shared/treasury/preview.ts';
import type { ImportSettings, NumberForm } from '#shared/treasury/settings.ts';
import type { Random } from '../../bench/random.ts';
import type { Cell } from './cell.ts';
import type { World } from './world.ts';

/** A figure that a row truly states: uids, whole đồng. */
export type TrueFigure = Pick<PreviewAmount, 'component' | 'unit' | 'source' | 'vintage' | 'measure'> & {
  readonly amount: number;
};

export interface DraftColumn {
  readonly field: ImportField | null;
  /** Levels of its header, outermost first. */
  header: readonly string[];
  readonly source?: string;
  readonly vintage?: 'own' | 'carried';
  readonly span?: AmountSpan;
  /** Another figure of the same rows: neither to be read nor to be added (M14, M15). */
  readonly aside?: boolean;
}

export interface DraftRow {
  readonly kind: 'detail' | 'group' | 'total' | 'noise';
  /** One for each column. */
  cells: Cell[];
  readonly figures: readonly TrueFigure[];
  hidden: boolean;
}

export interface DraftSheet {
  name: string;
  hidden: boolean;
  columns: DraftColumn[];
  rows: DraftRow[];
  /** Lines above the header: one text each, over the whole width. */
  titles: string[];
  /** Right above the header. */
  unitLine: string | null;
  numberRow: 'none' | 'plain' | 'negative';
  /** Lines beneath, one text each, at the given column. */
  footers: { readonly column: number; readonly text: string }[];
  mergedHeader: boolean;
  hiddenColumns: number[];
}

/** What a person knows of the file without reading its cells. */
export type Said = Pick<
  ImportSettings,
  'moneyUnit' | 'budgetYear' | 'asOf' | 'period' | 'span' | 'origin' | 'fixed'
>;

export interface Draft {
  readonly random: Random;
  readonly world: World;
  readonly layout: string;
  sheets: DraftSheet[];
  said: Said;
  /** How amounts are written as text; null: as numbers. */
  amountText: AmountText | null;
  /** As a person would name the form of the text amounts. */
  readonly forms: Map<string, NumberForm>;
  fileName: string;
}

export interface AmountText {
  readonly form: NumberForm;
  readonly groups: '.' | ',' | ' ' | '\u00a0' | '';
  readonly suffix: '' | ' đ' | 'đ' | ' đồng';
  readonly negative: 'minus' | 'brackets' | 'sign';
  readonly zero: '0' | '-' | '–';
  /** Of all amounts, those that are text; the others stay numbers. */
  readonly share: number;
}

export const detailRows = (draft: Draft): DraftRow[] =>
  draft.sheets.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'detail'));

export const columnsOf = (sheet: DraftSheet, fields: readonly ImportField[]): number[] =>
  sheet.columns.flatMap(({ field }, at) => (field !== null && fields.includes(field) ? [at] : []));
