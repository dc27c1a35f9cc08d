/**
 * What can be measured: every measure of the book, with the dimensions that it uses.
 *
 * Each additive measure is a pure sum over its own leaves: there is no "own amount or the sum of the
 * children". What is given and how it is divided are two measures, compared by a check.
 */
export const additiveMeasureIds = [
  'assigned',
  'allotted',
  'disbursedCompleted',
  'disbursedAdvance',
  'disbursedUnsplit',
  'reported',
] as const;
export const indicatorMeasureIds = ['baseline', 'target', 'result'] as const;
export const measureIds = [...additiveMeasureIds, ...indicatorMeasureIds] as const;

export type AdditiveMeasureId = (typeof additiveMeasureIds)[number];
export type IndicatorMeasureId = (typeof indicatorMeasureIds)[number];
export type MeasureId = (typeof measureIds)[number];

export type ValueType = 'dong' | 'scaled';

export interface Measure {
  readonly id: MeasureId;
  /** The number that stands for the measure in the file. Never reused, never changed. */
  readonly code: number;
  readonly valueType: ValueType;
  /** True where amounts add up over component, unit, source and vintage. */
  readonly additive: boolean;
  /** True where a figure belongs to a month (cumulative to the month's cut-off date), not to the year. */
  readonly monthly: boolean;
  /** True where a correction may bring the amount below zero. */
  readonly mayBeNegative: boolean;
}

const measure = (
  id: MeasureId,
  code: number,
  valueType: ValueType,
  options: Partial<Pick<Measure, 'additive' | 'monthly' | 'mayBeNegative'>> = {},
): Measure => ({ id, code, valueType, additive: false, monthly: false, mayBeNegative: false, ...options });

const money = { additive: true };
const treasury = { additive: true, monthly: true, mayBeNegative: true };

export const measures: readonly Measure[] = [
  /** Vốn giao, by decision: sub-project × source × vintage, at the province. */
  measure('assigned', 1, 'dong', money),
  /** Phân bổ chi tiết: content or work × unit × source × vintage. */
  measure('allotted', 2, 'dong', money),
  /** Treasury, cumulative to the cut-off: payment for accepted volume. */
  measure('disbursedCompleted', 3, 'dong', treasury),
  /** Treasury, cumulative to the cut-off: advances. */
  measure('disbursedAdvance', 4, 'dong', treasury),
  /** Treasury, cumulative: stated as one amount, volume and advances not told apart (plan 2024, A.III.2). */
  measure('disbursedUnsplit', 5, 'dong', treasury),
  /** The investor's own figure, cumulative. */
  measure('reported', 6, 'dong', treasury),
  /** Where an indicator stood before the year. */
  measure('baseline', 7, 'scaled', { mayBeNegative: true }),
  /** What the plan asks of an indicator or of an output; how to compare is in `targetForm`. */
  measure('target', 8, 'scaled', { mayBeNegative: true }),
  /** What an indicator or an output came to. */
  measure('result', 9, 'scaled', { mayBeNegative: true }),
];

const byId = new Map(measures.map((each) => [each.id, each]));
const byCode = new Map(measures.map((each) => [each.code, each]));

export const measureById = (id: MeasureId): Measure => {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown measure ${id}`);
  return found;
};

export const measureByCode = (code: number): Measure | undefined => byCode.get(code);

export const additiveMeasures: readonly Measure[] = measures.filter((each) => each.additive);

/** Treasury's disbursement is the sum of these three (treasury.md §3.3: tổng số = KLHT + tạm ứng). */
export const disbursedMeasures: readonly AdditiveMeasureId[] = [
  'disbursedCompleted',
  'disbursedAdvance',
  'disbursedUnsplit',
];
