/** Central capital stays within the medium-term plan: appendices.md §3.1, "4+8 ≤ 6". */
import { explain } from '../explanation.ts';
import { amountPart, defineWorkRule, excessDraft, nameOfWork } from './listed-works.ts';
import { centralDevelopment, plannedCentral } from './plan-amounts.ts';
import { columnWords } from './words.ts';

export const planWithinMediumTerm = defineWorkRule({
  code: 'K-052',
  severity: 'warning',
  title: {
    vi: 'Vốn NSTW không vượt kế hoạch trung hạn',
    en: 'Central capital within the medium-term plan',
  },
  basis: 'Phụ lục 04',
  measures: ['allotted'],
  check: (work, view) => {
    const limit = work.mediumTerm;
    const planned = plannedCentral(view, work);
    const before = work.allocatedBeforeCentral ?? 0;
    if (limit === null || before + planned <= limit) return undefined;
    const column = centralDevelopment(view, work.year)[0] ?? 'planTotal';
    return {
      ...excessDraft(work, { column, limit, amount: before + planned }),
      explanation: explain('K-052', { work: nameOfWork(view, work) }),
      parts: [
        amountPart(work, columnWords.allocatedBeforeCentral, 'allocatedBeforeCentral', before),
        amountPart(work, columnWords.planCentral, column, planned),
        amountPart(work, columnWords.mediumTerm, 'mediumTerm', limit),
      ],
    };
  },
});
