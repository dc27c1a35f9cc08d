/** A work that began before the year was decided before it. */
import { workStatus } from '../../domain/work-status.ts';
import { explain } from '../explanation.ts';
import { workPlace } from '../places.ts';
import { text } from '../quantity.ts';
import { shownDate } from '../wording.ts';
import { defineWorkRule, nameOfWork } from './listed-works.ts';

export const continuingWasDecided = defineWorkRule({
  code: 'K-054',
  severity: 'warning',
  title: {
    vi: 'Công trình chuyển tiếp có quyết định đầu tư trước năm kế hoạch',
    en: 'A continuing work was decided before the year',
  },
  basis: 'Phụ lục 04',
  check: (work, view) => {
    const { year, part, decisionDate } = work;
    if (part !== 'investment' || workStatus(work) !== 'continuing') return undefined;
    if (decisionDate === null || decisionDate < `${year}-01-01`) return undefined;
    return {
      place: workPlace(work.component, 'decisionDate'),
      printedAt: null,
      expected: text(`≤ ${shownDate(`${year - 1}-12-31`)}`),
      actual: text(shownDate(decisionDate)),
      difference: null,
      explanation: explain('K-054', { work: nameOfWork(view, work), year }),
      parts: [],
    };
  },
});
