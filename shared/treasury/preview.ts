/** What an import will do, row by row, before anything of the plan changes. All amounts whole đồng. */

import type { KnownFigures } from './facts.ts';
import type { MatchDimension, RowClass, WholeFileQuestion } from './fields.ts';
import type { Reason } from './reasons.ts';
import type { MatchDecision } from './settings.ts';

/** One amount that a row contributes to. A place that several rows add up to shows the whole of it in each. */
export interface PreviewAmount {
  readonly component: string;
  readonly unit: string;
  readonly source: string;
  /** Year; 0 where it is not stated. */
  readonly vintage: number;
  readonly measure: 'disbursedCompleted' | 'disbursedAdvance' | 'disbursedUnsplit' | 'reported';
  /** What this row says. */
  readonly own: number;
  /** The figure of the plan, before and after; null is blank. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface PreviewRow {
  /** Stable within one import: "Sheet1!17", or of a figure that the file does not name any more its place. */
  readonly key: string;
  readonly sheet: string | null;
  /** Number in the file, from 1; null for a deleted figure. */
  readonly row: number | null;
  readonly class: RowClass;
  readonly reasons: readonly Reason[];
  readonly hidden: boolean;
  /** What the file says: its codes and names, as texts. */
  readonly text: string;
  readonly amounts: readonly PreviewAmount[];
  /** What the row's amounts come to, in the file's own measure: disbursed in all. */
  readonly total: number | null;
}

/** A code or a name that nobody has said the meaning of: one answer serves all its rows. */
export interface MatchQuestion extends Omit<MatchDecision, 'target'> {
  readonly rows: number;
  readonly amount: number;
  /** The first row that asks, for an example. */
  readonly example: { readonly sheet: string; readonly row: number };
  /** Best first; only a suggestion. `exact`: the very name, and the only one. */
  readonly suggestions: readonly {
    readonly target: string;
    readonly score: number;
    readonly exact: boolean;
  }[];
  /** An exact name that `acceptExactNames` takes; null: open. */
  readonly accepted: string | null;
}

/**
 * A dimension that nothing in the file says for some rows: one answer (`settings.fixed`) serves them all. Suggested is
 * what the book's capital of those rows, or the file's titles and sheet names, speak for.
 */
export interface FileQuestion {
  /** vintage: not answered, the figures are of no stated year; all others keep their rows from being written. */
  readonly dimension: WholeFileQuestion;
  readonly rows: number;
  readonly amount: number;
  /** The first row that asks, for an example. */
  readonly example: { readonly sheet: string; readonly row: number };
  /** Best first; `score` 0 to 1: the share of the rows that it is said for. Only a suggestion. */
  readonly suggestions: readonly {
    /** Uid, or the year of a vintage. */
    readonly target: string;
    readonly score: number;
    readonly reason: Reason;
  }[];
}

export const controlKinds = [
  /** rows read = Σ classes. */
  'rows',
  /** Sum of all detail rows = Σ amounts of the classes. */
  'amounts',
  /** A total row of the file against its details. */
  'fileTotal',
  /** The file's plan against the book's capital. */
  'capital',
  /** Against the month before. */
  'lastMonth',
  /** Against the batch that it follows. */
  'follows',
] as const;
export type ControlKind = (typeof controlKinds)[number];

/** Two amounts that should be the same, or are to be seen side by side. */
export interface ControlTotal {
  readonly kind: ControlKind;
  /** What it is about: a row of the file, a column's header; '' for the whole. */
  readonly subject: string;
  readonly at: Reason['at'];
  /** What the file (or the book) says. */
  readonly stated: number;
  readonly computed: number;
  /** True where they must be the same and are not. */
  readonly wrong: boolean;
}

export interface PreviewSummary {
  readonly rowsRead: number;
  /** Rows of the file; besides, figures that no row names and that go (deleted) or that somebody has to decide on. */
  readonly classes: { readonly [Class in RowClass]: { readonly rows: number; readonly amount: number } };
  /** A month's own amounts: cumulative figures of the month before that go on without a row. */
  readonly carried: { readonly rows: number; readonly amount: number };
  /** Figures of the plan by what happens to them; kept: no row names them, and a person said that they stay. */
  readonly figures: {
    readonly new: number;
    readonly changed: number;
    readonly same: number;
    readonly deleted: number;
    readonly kept: number;
  };
  /** What keeps the whole file from being written: an undecided unit, year, column … */
  readonly obstacles: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly controls: readonly ControlTotal[];
  readonly questions: readonly MatchQuestion[];
  readonly fileQuestions: readonly FileQuestion[];
}

/** What is written when the person says so. Members are indices of the facts' catalogue. */
export interface ImportOutcome {
  /** Each figure that the batch stands for, changed or not. */
  readonly figures: KnownFigures;
  /** Figures that give way: blank afterwards. */
  readonly removed: KnownFigures;
  /** Decisions to remember in the book. */
  readonly matches: readonly MatchDecision[];
  /** The cells that each figure adds up: what the archive keeps for provenance. */
  readonly cells: FigureCells;
}

/** One entry of each list a cell of the file that counts in a figure. */
export interface FigureCells {
  /** Index in `figures`; rising or not. */
  readonly figure: Int32Array;
  /** Index in the workbook's sheets. */
  readonly sheet: Uint16Array;
  /** Number of the row in the file, from 1. */
  readonly row: Int32Array;
  readonly column: Uint8Array;
  /** What the cell adds to the figure, in đồng. */
  readonly amount: Float64Array;
}

export interface Preview {
  readonly summary: PreviewSummary;
  readonly outcome: ImportOutcome;
  /** Rows of these classes (all: empty), whose text holds the folded words, in the file's order. */
  readonly rows: (query: PreviewQuery) => { readonly total: number; readonly rows: readonly PreviewRow[] };
  /** Rows of the file that a figure is made of: provenance. */
  readonly rowsOf: (place: FigurePlace) => readonly RowOfFigure[];
}

export interface PreviewQuery {
  readonly classes: readonly RowClass[];
  readonly search: string;
  /** Rows that ask about this code or name. */
  readonly question?: { readonly dimension: MatchDimension; readonly field: string; readonly text: string };
  readonly from: number;
  readonly limit: number;
}

/** Indices of the catalogue; absent: any. */
export interface FigurePlace {
  readonly components?: ReadonlySet<number>;
  readonly units?: ReadonlySet<number>;
  readonly source?: ReadonlySet<number>;
  readonly vintage?: number;
}

export interface RowOfFigure {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As the file has it. */
  readonly raw: string;
  readonly amount: number;
}
