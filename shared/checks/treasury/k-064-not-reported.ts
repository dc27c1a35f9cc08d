/**
 * Units with allotted capital that have not reported in the last month for which others have (Kế hoạch năm 2024,
 * mục B.VII.2: by the 12th of each month). One finding names them all.
 */
import type { BookView } from '../../domain/book-view.ts';
import { periodsOf } from '../../domain/periods.ts';
import { stateBudgetSource } from '../../sheets/index.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { commonGrain, count, money } from '../quantity.ts';
import { reconciledPlace } from '../row-places.ts';
import type { FindingDraft, FindingPart, FindingPlace } from '../rule.ts';
import { shownMonth, unitName } from '../wording.ts';
import { linesOf, reportingUnits } from './rows.ts';

/** The last month in which any unit has reported; what is not divided by unit says nothing of them. */
const lastMonth = (view: BookView, year: number): number | undefined => {
  const units = reportingUnits(view.trees(year));
  return periodsOf(view, year).find(
    (period) =>
      view.total('reported', { year, period }) !== null &&
      units.some((unit) => view.total('reported', { year, unit, period }) !== null),
  );
};

const allottedTo = (view: BookView, year: number, unit: string, component?: string): number =>
  view.total('allotted', { year, component, unit, source: stateBudgetSource(view.trees(year)) }) ?? 0;

/** The unit's row beneath the first line of which it has capital. */
const placeOf = (view: BookView, year: number, unit: string, period: number): FindingPlace | null => {
  const line = [...linesOf(view.trees(year))].find((each) => allottedTo(view, year, unit, each) > 0);
  return line === undefined
    ? null
    : reconciledPlace(view, { year, component: line, unit, period }, 'reported');
};

const partOf = (view: BookView, year: number, unit: string, period: number): FindingPart => {
  const allotted = allottedTo(view, year, unit);
  return {
    label: unitName(view.trees(year), unit),
    quantity: money(allotted, commonGrain(allotted)),
    place: placeOf(view, year, unit, period),
  };
};

/** Names that one sentence can hold. */
const mostNamed = 10;

const check = (_: null, view: BookView, year: number): FindingDraft | undefined => {
  const trees = view.trees(year);
  const period = lastMonth(view, year);
  if (period === undefined) return undefined;
  const owing = reportingUnits(trees).filter((unit) => allottedTo(view, year, unit) > 0);
  const missing = owing.filter((unit) => view.total('reported', { year, unit, period }) === null);
  const [first] = missing;
  if (first === undefined) return undefined;
  return {
    place: placeOf(view, year, first, period) ?? {
      ...{ sheet: 'reconciliation', row: trees.components.nodes[0]?.uid ?? '', column: 'reported', period },
    },
    printedAt: null,
    expected: count(owing.length),
    actual: count(owing.length - missing.length),
    difference: count(-missing.length),
    explanation: explain('K-064', {
      month: shownMonth(period),
      missing: missing.length,
      units: missing
        .slice(0, mostNamed)
        .map((unit) => unitName(trees, unit))
        .join(', '),
    }),
    parts: missing.map((unit) => partOf(view, year, unit, period)),
  };
};

export const unitsHaveReported = defineRule<null>({
  code: 'K-064',
  severity: 'warning',
  title: {
    vi: 'Các đơn vị có vốn đều đã báo cáo giải ngân',
    en: 'All units with capital have reported',
  },
  basis: 'Kế hoạch năm 2024, mục B.VII.2',
  inputs: { measures: ['reported', 'allotted'], records: ['cutoff'] },
  subjects: () => [null],
  touchedBy: (touch, _, year) =>
    touch.kind === 'record' || (touch.kind === 'total' && touch.year === year) ? [null] : [],
  keyOf: () => 'units',
  check,
});
