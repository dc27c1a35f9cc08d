/** An indicator of the example with its figures and the reading of its targets, and how they become records. */

import type { Comparator } from '#shared/domain/comparators.ts';
import type { IndicatorMeasureId } from '#shared/domain/measures.ts';
import type { Indicator, TargetForm } from '#shared/domain/records.ts';
import type { SeedFigure } from '#shared/domain/seed.ts';
import { always, inOrder } from '../../catalogues/seed-file.ts';
import { capitalised, isPercent, printedDecimals, scaled } from './amounts.ts';
import type { PrintedNumber, TargetItem } from './printed.ts';

/** A figure with the number that the plan prints for it. */
export interface StatedFigure {
  readonly figure: SeedFigure;
  readonly printed: PrintedNumber;
}

export interface IndicatorEntry {
  readonly indicator: Omit<Indicator, 'position'>;
  readonly figures: readonly StatedFigure[];
  readonly forms: readonly TargetForm[];
  readonly children: readonly IndicatorEntry[];
}

export interface IndicatorText {
  readonly uid: string;
  readonly kind: Indicator['kind'];
  readonly parent: string;
  readonly name: string;
  /** A number of the indicator as the plan prints it: it tells unit, decimals and place. */
  readonly sample: PrintedNumber;
  readonly code?: string;
  readonly scope?: string;
  readonly component?: string;
  readonly partOf?: string;
}

export const indicatorOf = (text: IndicatorText): IndicatorEntry['indicator'] => ({
  uid: text.uid,
  ...always,
  kind: text.kind,
  parent: text.parent,
  code: text.code ?? '',
  name: capitalised(text.name),
  /** " | " separates two pieces of the text that together give the scope (meta.conventions). */
  scope: text.scope?.replaceAll(' | ', '; ') ?? null,
  unitName: text.sample.unit,
  valueType: isPercent(text.sample) ? 'percent' : 'number',
  decimals: printedDecimals(text.sample),
  component: text.component ?? null,
  partOf: text.partOf ?? null,
  place: text.sample.source,
});

export const indicatorFigure = (
  year: number,
  measure: IndicatorMeasureId,
  indicator: string,
  printed: PrintedNumber,
): StatedFigure => ({ figure: { year, measure, indicator, value: scaled(printed) }, printed });

/** strict: the text says "trên" or "dưới". */
const comparatorOf = ({ comparator, strict }: Pick<TargetItem, 'comparator' | 'strict'>): Comparator => {
  if (strict && comparator === '>=') return '>';
  return strict && comparator === '<=' ? '<' : comparator;
};

export const targetForm = (
  year: number,
  indicator: string,
  item: Pick<TargetItem, 'comparator' | 'strict' | 'approximate'>,
): TargetForm => ({
  uid: `form.${year}.${indicator}`,
  year,
  indicator,
  comparator: comparatorOf(item),
  approximate: item.approximate ?? false,
});

/** All entries of a forest, a parent before its children, with their order among siblings of one list. */
export const indicatorRecords = (siblings: readonly IndicatorEntry[]): Indicator[] =>
  inOrder(siblings, ({ indicator, children }, position) => [
    { ...indicator, position },
    ...indicatorRecords(children),
  ]).flat();

export const flattened = (entries: readonly IndicatorEntry[]): IndicatorEntry[] =>
  entries.flatMap((entry) => [entry, ...flattened(entry.children)]);
