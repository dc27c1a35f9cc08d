/**
 * All that an import has to know of the book, taken at one revision and handed to the thread that reads the file:
 * names and codes to match, figures to compare with. Members of a dimension are known by their place in these lists.
 */
import type { FigureOrigin, ImportField, MatchDimension } from './fields.ts';
import type { MatchDecision, ProfileContent } from './settings.ts';

export interface KnownComponent {
  readonly uid: string;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  /** Index of the one above; −1 at the top. */
  readonly parent: number;
  /** Of a work: index of its unit; −1 where it has none. */
  readonly unit: number;
}

export interface KnownUnit {
  readonly uid: string;
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly parent: number;
}

export interface KnownSource {
  readonly uid: string;
  readonly name: string;
  readonly shortName: string;
  readonly parent: number;
  /** Amounts can be given to it: nothing lies beneath it. */
  readonly leaf: boolean;
}

/** Money at places of the book, one entry of each list a figure. Places are indices in the lists above. */
export interface KnownFigures {
  readonly component: Int32Array;
  readonly unit: Int32Array;
  readonly source: Int32Array;
  /** Year; 0 where it is not stated. */
  readonly vintage: Int32Array;
  /** Code of the measure (`domain/measures.ts`). */
  readonly measure: Uint8Array;
  /** Whole đồng. */
  readonly amount: Float64Array;
}

/** An earlier batch of the same budget year, month and origin. */
export interface KnownBatch {
  readonly uid: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly at: string;
  readonly treasuryOffice: string | null;
  /** What it wrote. */
  readonly figures: KnownFigures;
}

export interface KnownProfile {
  readonly uid: string;
  readonly name: string;
  readonly content: ProfileContent;
}

/** Names, codes and what people have said of them: enough to detect and to match. Of one plan year. */
export interface Catalogue {
  readonly year: number;
  /** Printed order, parents first. */
  readonly components: readonly KnownComponent[];
  readonly units: readonly KnownUnit[];
  readonly sources: readonly KnownSource[];
  /** Newest first. */
  readonly vintages: readonly number[];
  readonly matches: readonly MatchDecision[];
}

/** Figures of one budget year and month, and the month before. */
export interface BookFacts {
  readonly revision: number;
  readonly catalogue: Catalogue;
  readonly origin: FigureOrigin;
  readonly period: number;
  /** Disbursed (or reported) up to the month, and up to the month before it that has figures. */
  readonly current: KnownFigures;
  readonly previous: KnownFigures;
  /** Month (yyyymm) of `previous`; 0 or absent where there is none. */
  readonly previousPeriod?: number;
  /** `assigned` and `allotted` of the year: what the file's plan and its totals are held against. */
  readonly capital: KnownFigures;
  /** The batch that this one follows: the newest of the same year, month, origin and Treasury office. */
  readonly follows: KnownBatch | null;
}

/** What a code or a name is remembered by: folded, so that spelling and tone placement do not matter. */
export interface MatchKey {
  readonly dimension: MatchDimension;
  readonly field: ImportField;
  readonly key: string;
}
