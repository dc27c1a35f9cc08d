/**
 * Where the example must hold each number that plan-2024.json prints: path of the number → records and figures.
 * Written against the plan and the seed format only; it shares nothing with the generator that it checks.
 */
import type { Seed } from '#shared/domain/seed.ts';
import { fundingRules } from './funding-rules.ts';
import { indicatorRules } from './indicator-rules.ts';
import { type PrintedNumber, textAt } from './printed-numbers.ts';
import { type Held, type Reader, type Rule, reader } from './reader.ts';

/** Years and vintages; counts of documents. */
const otherRules = (plan: unknown, seed: Seed, read: Reader): Rule[] => {
  const yearOf = (status: 'draft' | 'approved'): Held[] => [
    { what: `${status} year`, value: seed.records.planYear?.find((each) => each.status === status)?.year },
  ];
  return [
    [/^plan\.year$/, () => yearOf('draft')],
    [/^plan2024\.fundingSources\.items\[1\]\.vintages/, ({ value }) => [read.vintage(2024, value)]],
    [/^plan2024\.fundingSources\.items\[1\]\.carriedOverToYear$/, () => yearOf('draft')],
    [/^plan2024\.organisation.*\.carriedOverFromYear$/, () => [read.vintage(2023, 2022)]],
    [/^plan2024\.organisation.*\.carriedOverToYear$/, () => yearOf('approved')],
    [
      /^(results2023\.guidance\.documentsIssued\.\w+)\.statedCount$/,
      ({ source }, path) => {
        const place = `${source}.fn${textAt(plan, `${path}.footnote`)}`;
        return [
          read.claimWhere(
            source,
            ({ expression }) => expression?.op === 'documents' && expression.place === place,
          ),
        ];
      },
    ],
  ];
};

/** Everything in the example that stands for a number of the plan; empty where no rule knows the number. */
export const heldBy = (seed: Seed, plan: unknown): ((number: PrintedNumber) => Held[]) => {
  const read = reader(seed);
  const rules = [...otherRules(plan, seed, read), ...indicatorRules(plan, read), ...fundingRules(plan, read)];
  return (number) =>
    rules.flatMap(([pattern, lookup]) => {
      const match = pattern.exec(number.path);
      if (!match) return [];
      const [, a = '', b = '', c = '', d = ''] = match;
      return lookup(number, a, b, c, d);
    });
};
