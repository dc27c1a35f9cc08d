/** What was allocated and what the year adds to it stay within the total investment: appendices.md §3.1, "3+7 ≤ 1". */
import { explain } from '../explanation.ts';
import { amountPart, defineWorkRule, excessDraft, nameOfWork } from './listed-works.ts';
import { plannedTotal } from './plan-amounts.ts';
import { columnWords } from './words.ts';

export const planWithinInvestment = defineWorkRule({
  code: 'K-051',
  severity: 'warning',
  title: {
    vi: 'Vốn bố trí không vượt tổng mức đầu tư',
    en: 'Capital within the total investment',
  },
  basis: 'Phụ lục 04',
  measures: ['allotted'],
  check: (work, view) => {
    const limit = work.totalInvestment;
    const planned = plannedTotal(view, work);
    const before = work.allocatedBefore ?? 0;
    // More allocated before the year than the whole comes to is K-050's.
    if (limit === null || planned <= 0 || before > limit || before + planned <= limit) return undefined;
    return {
      ...excessDraft(work, { column: 'planTotal', limit, amount: before + planned }),
      explanation: explain('K-051', { work: nameOfWork(view, work) }),
      parts: [
        amountPart(work, columnWords.allocatedBefore, 'allocatedBefore', before),
        amountPart(work, columnWords.planTotal, 'planTotal', planned),
        amountPart(work, columnWords.totalInvestment, 'totalInvestment', limit),
      ],
    };
  },
});
