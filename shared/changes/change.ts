/**
 * The one record of every write: what was, and what is. Undo, history, digest, totals, checks and the window's
 * refresh are all readers of it, and there is no other way to write.
 */
import type { RecordKind } from '../domain/records.ts';

/** A figure's place in its dimensions, by local ids; 0 where the measure does not use the dimension. */
export interface FigureKey {
  readonly year: number;
  /** `Measure.code` */
  readonly measure: number;
  /** yyyymm of a monthly measure */
  readonly period: number;
  readonly component: number;
  readonly unit: number;
  readonly source: number;
  readonly vintage: number;
  readonly indicator: number;
}

export interface FigureChange {
  readonly kind: 'figure';
  readonly key: FigureKey;
  readonly before: number | null;
  readonly after: number | null;
}

/** JSON as the store keeps it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A field of a record; or, with `field: ''`, the whole record made (before null) or deleted (after null). */
export interface RecordChange {
  readonly kind: RecordKind;
  readonly key: string;
  readonly field: string;
  readonly before: Plain;
  readonly after: Plain;
}

export type Change = FigureChange | RecordChange;

export const isFigureChange = (change: Change): change is FigureChange => change.kind === 'figure';

const inverseOf = (change: Change): Change =>
  change.kind === 'figure'
    ? { ...change, before: change.after, after: change.before }
    : { ...change, before: change.after, after: change.before };

/** The changes that lead back: each turned round, last first. `apply ∘ invert` is identity. */
export const invert = (changes: readonly Change[]): Change[] => changes.map(inverseOf).reverse();

export const figureKeyText = (key: FigureKey): string =>
  `${key.year}/${key.measure}/${key.period}/${key.component}/${key.unit}/${key.source}/${key.vintage}/${key.indicator}`;

/** @throws Error where the text is not a figure's key: only a damaged history can hold one */
export const parseFigureKey = (text: string): FigureKey => {
  const parts = text.split('/').map(Number);
  const [year, measure, period, component, unit, source, vintage, indicator] = parts;
  if (parts.length !== 8 || parts.some((part) => !Number.isSafeInteger(part))) {
    throw new Error(`not a figure key: ${text}`);
  }
  return {
    year: year ?? 0,
    measure: measure ?? 0,
    period: period ?? 0,
    component: component ?? 0,
    unit: unit ?? 0,
    source: source ?? 0,
    vintage: vintage ?? 0,
    indicator: indicator ?? 0,
  };
};
