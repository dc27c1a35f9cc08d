/**
 * What a sheet is: a projection of the book's figures on rows (one dimension) and a tree of columns. One
 * definition drives the grid, the validation of an edit, the explanation of a cell, the command line and the
 * exported table; a new sheet or column is a change in one place.
 *
 * A cell's address is (sheet, row uid, column id). Column ids are stable: scripts rely on them.
 */
import type { YearTrees } from '../domain/book-view.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from '../domain/measures.ts';

export type Lang = 'vi' | 'en';
export type Label = Readonly<Record<Lang, string>>;

export const sheetIds = ['funding', 'targets', 'allocation'] as const;
export type SheetId = (typeof sheetIds)[number];

export const cellTypes = ['money', 'number', 'percent', 'text', 'choice'] as const;
export type CellType = (typeof cellTypes)[number];

/** What a column's cells are, see `Content`. */
export const contentKinds = ['total', 'indicator', 'field', 'comparator', 'printed', 'formula'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** An additive amount at fixed members; what the row and the sheet's scope do not say, the column says. */
export interface TotalContent {
  readonly kind: 'total';
  readonly measure: AdditiveMeasureId;
  readonly source: string;
  /** Absent: all vintages together. */
  readonly vintage?: number;
  /** True where the member is a leaf, so that its cells can be typed in leaf rows. */
  readonly leaf: boolean;
  /** `=a+b` over the columns whose sum it is; '' for a leaf. */
  readonly formula: string;
}

/** A figure of the row's indicator. */
export interface IndicatorContent {
  readonly kind: 'indicator';
  readonly measure: IndicatorMeasureId;
}

/** A field of the record that the row stands for. */
export interface FieldContent {
  readonly kind: 'field';
  readonly field: 'name' | 'code' | 'leadAgency' | 'unitName' | 'scope' | 'place';
}

/** How the year's target of the row's indicator is to be read. */
export interface ComparatorContent {
  readonly kind: 'comparator';
}

/** What a document prints for another column of the same row: typed by an officer, compared by a check. */
export interface PrintedContent {
  readonly kind: 'printed';
  readonly of: string;
}

/** A value that is computed from other columns of the row and never stored. */
export type FormulaContent =
  /** This row's amount over the amount of the first row. */
  | { readonly kind: 'formula'; readonly op: 'share'; readonly of: string }
  | { readonly kind: 'formula'; readonly op: 'difference'; readonly of: readonly [string, string] }
  /** Whether the result satisfies the target with its comparator. */
  | { readonly kind: 'formula'; readonly op: 'achieved' };

export type Content =
  | TotalContent
  | IndicatorContent
  | FieldContent
  | ComparatorContent
  | PrintedContent
  | FormulaContent;

export interface Column {
  readonly id: string;
  readonly label: Label;
  readonly type: CellType;
  readonly content: Content;
  /** May be typed in at least some rows. */
  readonly editable: boolean;
  /** Headings above it, outermost first. */
  readonly groups: readonly Label[];
}

export interface ColumnGroup {
  readonly label: Label;
  readonly children: readonly ColumnNode[];
}

export type ColumnNode = ColumnGroup | Omit<Column, 'groups'>;

export interface Row {
  readonly key: string;
  readonly parent: string | null;
  readonly level: number;
  readonly label: string;
  /** No rows of this sheet beneath it. */
  readonly leaf: boolean;
  /** Amounts can be typed in it. */
  readonly typed: boolean;
  /** `=SUM(key;key)` over the rows directly beneath it: how its amounts come about where they are not typed. */
  readonly sum: string;
}

/** What is chosen above the grid: the component whose allocation is shown, say. */
export interface Scope {
  readonly component?: string | undefined;
}

export interface SheetDefinition {
  readonly id: SheetId;
  readonly label: Label;
  readonly scope: readonly (keyof Scope)[];
  /** A row can stand beneath any other one: all are of one kind. */
  readonly nests: boolean;
  readonly columns: (trees: YearTrees, scope: Scope) => ColumnNode[];
  readonly rows: (trees: YearTrees, scope: Scope) => Row[];
}

/** A sheet of one year, ready to be read and edited. */
export interface Sheet {
  readonly id: SheetId;
  readonly label: Label;
  readonly year: number;
  readonly scope: Scope;
  readonly columns: readonly Column[];
  readonly column: ReadonlyMap<string, Column>;
  readonly rows: readonly Row[];
  readonly rowAt: ReadonlyMap<string, number>;
}
