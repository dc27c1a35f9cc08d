/**
 * What pure code (sheets, checks, papers) may ask of an open book. The engine implements it over its arrays;
 * a test can implement it over a handful of objects.
 */
import type { ImportedFigure } from '../treasury/imported.ts';
import type { AdditiveMeasureId, IndicatorMeasureId } from './measures.ts';
import type { ComponentKind, Indicator, RecordKind, RecordOf, Source } from './records.ts';
import type { Tree, TreeNode } from './tree.ts';

export interface ComponentNode extends TreeNode {
  readonly kind: ComponentKind;
  readonly code: string;
  readonly name: string;
  readonly leadAgency: string | null;
  /** The `componentVersion` that the year shows; absent only in a tree that was not made of records. */
  readonly versionUid?: string;
}

export interface UnitNode extends TreeNode {
  readonly kind: RecordOf<'unit'>['kind'];
  readonly code: string;
  readonly name: string;
  readonly poor: boolean | null;
}

/** The dimensions as they stand in one plan year: units of its last day, the others of any day of it. */
export interface YearTrees {
  readonly year: number;
  readonly components: Tree<ComponentNode>;
  readonly units: Tree<UnitNode>;
  readonly sources: Tree<Source>;
  readonly indicators: Tree<Indicator>;
  /** Vintages that the year keeps columns for, newest first; the first is the year itself. */
  readonly vintages: readonly number[];
}

export interface TotalQuery {
  readonly year: number;
  /** Uids; absent means the whole: the root of that dimension. */
  readonly component?: string | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly vintage?: number | undefined;
  /** yyyymm; required for a monthly measure. */
  readonly period?: number | undefined;
}

export interface FigureQuery {
  readonly year: number;
  readonly indicator: string;
  readonly unit?: string | undefined;
}

export interface BookView {
  /** Another one whenever anything in the book changes; where it is told, what was computed may be kept until then. */
  readonly moment?: number;
  trees(year: number): YearTrees;
  /** Sum over all leaves beneath, in đồng; null where there is none (blank, not zero). */
  total(measure: AdditiveMeasureId, query: TotalQuery): number | null;
  /** The one amount at exactly this place, in đồng; what is absent is not stated there. Null where it is blank. */
  leaf(measure: AdditiveMeasureId, query: TotalQuery): number | null;
  /** True where any amount of the year (and month) is below zero; where none is, no total can be. */
  hasNegative(measure: AdditiveMeasureId, year: number, period?: number): boolean;
  /** A single figure of an indicator, × 10⁴; null where it is blank. */
  figure(measure: IndicatorMeasureId, query: FigureQuery): number | null;
  records<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>>;
  /** What an import wrote, by the uid of its batch: the same list each time. Undefined where that is not at hand. */
  imported?(batch: string): readonly ImportedFigure[] | undefined;
}
