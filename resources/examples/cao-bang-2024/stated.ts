/**
 * The numbers that the text prints and the book holds or computes, by the section that prints them: what becomes a
 * live figure. Made of the claims, amounts and indicators that the example has anyway.
 */
import type { Expression } from '#shared/domain/expression.ts';
import type { Claim } from '#shared/domain/records.ts';
import type { SeedFigure } from '#shared/domain/seed.ts';
import { programmeUid } from '../../catalogues/programme.ts';
import { groupedBy } from '../../catalogues/seed-file.ts';
import { assignedTotal, disbursedTotal2023 } from './claims.ts';
import { claims2023 } from './claims-2023.ts';
import { claims2024 } from './claims-2024.ts';
import { statedAmounts } from './funding.ts';
import { statedFigures } from './indicators.ts';
import type { PlanJson } from './plan-json.ts';

export interface Stated {
  readonly place: string;
  /** "363.021", "4,23%", "05". */
  readonly printed: string;
  readonly money: boolean;
  readonly expression: Expression;
}

/** Counts that the lists contradict stay words: the checks compare them with their lists. */
const contradicted = (plan: PlanJson): Set<string> =>
  new Set(
    Object.values(plan.results2023.guidance.documentsIssued)
      .filter(
        ({ items, statedCount }) => new Set(items.map((item) => item.number)).size !== statedCount.value,
      )
      .map(({ statedCount, footnote }) => `${statedCount.source}.fn${footnote}`),
  );

const ofClaims = (plan: PlanJson): Stated[] => {
  const words = contradicted(plan);
  return [...claims2023(plan), ...claims2024(plan)].flatMap((claim: Claim): Stated[] => {
    const { place, printed, valueType, expression } = claim;
    if (!expression || (expression.op === 'documents' && words.has(expression.place))) return [];
    return [{ place, printed, money: valueType === 'money', expression }];
  });
};

/** 2023 is known for the whole programme only, however it may be divided later. */
const amountOf = (figure: SeedFigure): Expression => {
  const { year, measure, component = '', source = '', vintage } = figure;
  if (measure !== 'assigned') return disbursedTotal2023(source);
  return assignedTotal(year, year === 2023 ? programmeUid : component, source, vintage);
};

const ofAmounts = (plan: PlanJson): Stated[] =>
  statedAmounts(plan).flatMap(({ figure, printed }) =>
    printed.printed === null
      ? []
      : [{ place: printed.source, printed: printed.printed, money: true, expression: amountOf(figure) }],
  );

const ofIndicators = (plan: PlanJson): Stated[] =>
  statedFigures(plan).flatMap(({ figure: { year, measure, indicator }, printed }): Stated[] => {
    const isIndicator = measure === 'target' || measure === 'result' || measure === 'baseline';
    if (!isIndicator || indicator === undefined || printed.printed === null) return [];
    const expression: Expression = { op: 'figure', measure, year, indicator };
    return [{ place: printed.source, printed: printed.printed, money: false, expression }];
  });

/** In each section the most telling first: what a claim computes, then what is held. */
export const statedByPlace = (plan: PlanJson): Map<string, Stated[]> =>
  groupedBy([...ofClaims(plan), ...ofAmounts(plan), ...ofIndicators(plan)], ({ place }) => place);
