/**
 * What a sheet is: a projection of the book's figures on rows (one dimension) and a tree of columns. One
 * definition drives the grid, the validation of an edit, the explanation of a cell, the command line and the
 * exported table; a new sheet or column is a change in one place.
 *
 * A cell's address is (sheet, row uid, column id). Column ids are stable: scripts rely on them.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from '../domain/measures.ts';
import type { StatisticCode } from '../domain/poverty.ts';

export type Lang = 'vi' | 'en';
export type Label = Readonly<Record<Lang, string>>;

export const sheetIds = [
  'funding',
  'allocation',
  'targets',
  'poverty',
  'works',
  'disbursement',
  'reconciliation',
  'documents',
  'text',
] as const;
export type SheetId = (typeof sheetIds)[number];

export const cellTypes = ['money', 'number', 'percent', 'text', 'choice', 'date', 'year'] as const;
export type CellType = (typeof cellTypes)[number];

/** What a column's cells are, see `Content`. */
export const contentKinds = [
  'total',
  'indicator',
  'field',
  'comparator',
  'printed',
  'formula',
  'record',
  'cited',
  'statistic',
  'disbursed',
  'reported',
  'origin',
  'capital',
  'calc',
  'note',
  'section',
  'label',
] as const;
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

/** A field of the record that the row stands for, which has one for each year or is not of the tree. */
export interface RecordContent {
  readonly kind: 'record';
  readonly record: 'work' | 'componentVersion' | 'legalDocument';
  readonly field: string;
  /** What is typed: a name on one line, a note, an amount, a member of a catalogue by its name … */
  readonly takes: 'name' | 'note' | 'money' | 'year' | 'date' | 'workType' | 'unit' | 'documentNumber';
  /** Where the row stands, or what it is called, follows from this field. */
  readonly shapes?: boolean;
}

/** Where the year's text cites the row's document, and how often. */
export interface CitedContent {
  readonly kind: 'cited';
  readonly of: 'places' | 'times';
}

/** What the row is called, where it is named elsewhere: a unit of the catalogue, say. */
export interface LabelContent {
  readonly kind: 'label';
}

/** Of the row's section of the text. */
export interface SectionContent {
  readonly kind: 'section';
  readonly field: 'printedLabel' | 'heading' | 'text';
}

/** A value that is computed from other columns of the row and never stored. */
export type FormulaContent =
  /** This row's amount over the amount of the first row. */
  | { readonly kind: 'formula'; readonly op: 'share'; readonly of: string }
  | { readonly kind: 'formula'; readonly op: 'difference'; readonly of: readonly [string, string] }
  /** Whether the result satisfies the target with its comparator. */
  | { readonly kind: 'formula'; readonly op: 'achieved' };

/** What a statistic's cell shows as long as nothing is typed in it. */
export type Otherwise =
  | { readonly op: 'same'; readonly of: string }
  /** Households out of percentage points, rounded up: ROUNDUP(of × base / 100). The two are one target. */
  | { readonly op: 'households'; readonly of: string; readonly base: string }
  /** Percentage points out of households: of / base × 100. */
  | { readonly op: 'points'; readonly of: string; readonly base: string };

/** A statistic of the row's units (`domain/poverty.ts`): a count is added up over them. */
export interface StatisticContent {
  readonly kind: 'statistic';
  readonly code: StatisticCode;
  readonly measure: IndicatorMeasureId;
  /** The end of the year before stands here, where the book has it. */
  readonly carried?: true;
  readonly otherwise?: Otherwise;
}

/** What the Treasury has paid out to the chosen month, or of it what was advanced. */
export interface DisbursedContent {
  readonly kind: 'disbursed';
  readonly part: 'all' | 'advance';
  readonly source: string;
  /** Absent: all vintages together; 'unstated': what does not say of which year its capital is. */
  readonly vintage?: number | 'unstated';
  /** To the month before the chosen one. */
  readonly before?: true;
  /** Columns that it adds up; none where it is typed. */
  readonly sums: readonly string[];
  /** The other column that typing here may change: an advance is a part of what is disbursed. */
  readonly beside?: string;
}

/** What investors say has been paid out to the chosen month, of the State budget; what states no source counts there. */
export interface ReportedContent {
  readonly kind: 'reported';
}

/** Which files the row's figures of the month come from. */
export interface OriginContent {
  readonly kind: 'origin';
}

/** Capital that the row may pay out. */
export interface CapitalContent {
  readonly kind: 'capital';
  readonly source: string;
  readonly vintages: 'all' | 'own' | 'carried';
  /** Absent: assigned to a line of the programme, allotted to a unit. */
  readonly measure?: 'assigned' | 'allotted';
}

/** Computed from other columns of the row, exactly, and rounded once. */
export interface CalcContent {
  readonly kind: 'calc';
  /** difference: the first less the others; ratio: the first over the second, in per cent. */
  readonly op: 'difference' | 'ratio';
  readonly of: readonly [string, string];
}

/** A remark beside the row. */
export interface NoteContent {
  readonly kind: 'note';
}

export type Content =
  | LabelContent
  | TotalContent
  | IndicatorContent
  | FieldContent
  | ComparatorContent
  | PrintedContent
  | RecordContent
  | CitedContent
  | FormulaContent
  | StatisticContent
  | DisbursedContent
  | ReportedContent
  | OriginContent
  | CapitalContent
  | CalcContent
  | NoteContent
  | SectionContent;

export interface Column {
  readonly id: string;
  readonly label: Label;
  readonly type: CellType;
  readonly content: Content;
  /** Of its numbers, where all rows count the same thing. */
  readonly unitName?: Label;
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

/** Where a row stands in the book's dimensions, where its key alone does not say it. */
export interface RowPlace {
  readonly component?: string;
  /** Units that it adds up; absent: all. A row that is typed has one. */
  readonly units?: readonly string[];
  /** Only what stands at the unit itself and at none beneath it. */
  readonly own?: boolean;
  /** What stands at works is left out: they have rows of their own. */
  readonly withoutWorks?: true;
  /** The unit that all of them make up, where it may have a figure of its own (a target set for the province). */
  readonly whole?: string;
}

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
  /** It stands for no member of a dimension: its amounts add up the rows beneath it. */
  readonly heading?: true;
  /** The record that it stands for, where that has another uid than its key. */
  readonly record?: string;
  readonly place?: RowPlace;
  /** Ids of columns that can be typed in it although it adds up the rows beneath it. */
  readonly takes?: readonly string[];
}

export const workGroups = ['status', 'unit', 'type'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** What is chosen above the grid: the component whose allocation is shown, say. */
export interface Scope {
  readonly component?: string | undefined;
  /** How the works beneath a line are grouped; absent: see `groupOf`. */
  readonly group?: WorkGroup | undefined;
  /** Month (yyyymm) to which disbursement counts. */
  readonly period?: number | undefined;
}

/** Rows that stand for records of their own, not for members of a tree, are read from these. */
export type Records = Pick<BookView, 'records'>;

export interface SheetDefinition {
  readonly id: SheetId;
  readonly label: Label;
  readonly scope: readonly (keyof Scope)[];
  /** A row can stand beneath any other one: all are of one kind. */
  readonly nests: boolean;
  readonly columns: (trees: YearTrees, scope: Scope) => ColumnNode[];
  readonly rows: (trees: YearTrees, scope: Scope, records: Records) => Row[];
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
