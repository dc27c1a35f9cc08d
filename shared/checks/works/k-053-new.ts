/** A work that begins in the year has had no capital before it: appendices.md §3.1, "new starts have 3 = 0". */
import { workStatus } from '../../domain/work-status.ts';
import { explain } from '../explanation.ts';
import { amountPart, defineWorkRule, excessDraft, nameOfWork } from './listed-works.ts';
import { columnWords } from './words.ts';

export const newHasNothingBefore = defineWorkRule({
  code: 'K-053',
  severity: 'warning',
  title: {
    vi: 'Công trình khởi công mới chưa có vốn bố trí năm trước',
    en: 'A new work had no capital before',
  },
  basis: 'Phụ lục 04',
  check: (work, view) => {
    const amount = work.allocatedBefore ?? work.allocatedBeforeCentral ?? 0;
    if (work.part !== 'investment' || workStatus(work) !== 'new' || amount === 0) return undefined;
    return {
      ...excessDraft(work, { column: 'allocatedBefore', limit: 0, amount }),
      explanation: explain('K-053', { work: nameOfWork(view, work) }),
      parts: [amountPart(work, columnWords.allocatedBefore, 'allocatedBefore', amount)],
    };
  },
});
