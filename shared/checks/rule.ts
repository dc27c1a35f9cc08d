/**
 * A check is one rule in one file. It declares what it reads, can list all its subjects, and can say which of
 * them one change touches, so that an edit re-runs just those. Rules are pure: they see the book through
 * `BookView` and nothing else.
 */
import type { BookView } from '../domain/book-view.ts';
import type { AdditiveMeasureId, IndicatorMeasureId, MeasureId } from '../domain/measures.ts';
import type { AnyRecord, RecordKind } from '../domain/records.ts';
import type { Label } from '../sheets/index.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A changed amount, by uids; undefined where the figure does not use the dimension or states none. */
export interface TotalTouch {
  readonly kind: 'total';
  readonly measure: AdditiveMeasureId;
  readonly year: number;
  readonly component: string | undefined;
  readonly unit: string | undefined;
  readonly source: string | undefined;
  readonly vintage: number | undefined;
  readonly period: number | undefined;
}

export interface FigureTouch {
  readonly kind: 'figure';
  readonly measure: IndicatorMeasureId;
  readonly year: number;
  readonly indicator: string;
  readonly unit: string | undefined;
}

export interface RecordTouch {
  readonly kind: 'record';
  readonly record: RecordKind;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

export type Touch = TotalTouch | FigureTouch | RecordTouch;

export interface FindingPlace {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  /** Month (yyyymm), where the sheet has months. */
  readonly period?: number;
  /** What is chosen above the sheet, where it shows one component at a time. */
  readonly component?: string | undefined;
}

/** A value of a finding in the unit in which it is stored, so that it can be shown in any unit and language. */
export type Quantity =
  | {
      readonly kind: 'money';
      readonly dong: number /** Size of the last printed digit, in đồng. */;
      readonly grain: number;
    }
  | { readonly kind: 'scaled'; readonly scaled: number; readonly percent: boolean; readonly decimals: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing stands there. */
  | { readonly kind: 'blank' };

export interface FindingPart {
  /** A name out of the book, or words in both languages. */
  readonly label: string | Label;
  readonly quantity: Quantity;
  readonly place: FindingPlace | null;
}

export interface FindingDraft {
  /** Where this finding weighs less than its rule: a printed figure that the book cannot compute yet. */
  readonly severity?: Severity;
  readonly place: FindingPlace;
  readonly printedAt: string | null;
  /** What should stand there. */
  readonly expected: Quantity;
  /** What stands there. */
  readonly actual: Quantity;
  /** actual − expected; null where it has no meaning. */
  readonly difference: Quantity | null;
  /** Message code and parameters of the explanation: see `explanation.ts`; the sentences are in shared/messages/checks.ts. */
  readonly explanation: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  readonly parts: readonly FindingPart[];
}

export interface RuleFinding extends FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  readonly year: number;
}

/**
 * @template Subject what one run of the rule looks at: a claim, an output, a node of the totals
 */
export interface Rule<Subject = unknown> {
  /** "K-" and three digits; never given to another rule. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Label;
  /** Where the rule comes from: a decree and article, or a section of the plan, or "design". */
  readonly basis: string;
  /** All measures and kinds of records that `check` may read. */
  readonly inputs: { readonly measures: readonly MeasureId[]; readonly records: readonly RecordKind[] };
  readonly subjects: (view: BookView, year: number) => Iterable<Subject>;
  /** The subjects of `year` whose outcome the change may alter. Costs no more than what the change touches. */
  readonly touchedBy: (touch: Touch, view: BookView, year: number) => Iterable<Subject>;
  /** Distinguishes subjects of the rule within a year. */
  readonly keyOf: (subject: Subject) => string;
  readonly check: (subject: Subject, view: BookView, year: number) => FindingDraft | undefined;
}
