/** Every investment work names the decision that it rests on, with its date. */
import type { Work } from '../../domain/records.ts';
import { explain } from '../explanation.ts';
import { workPlace } from '../places.ts';
import { blank, text } from '../quantity.ts';
import { defineWorkRule, nameOfWork } from './listed-works.ts';

const missingOf = ({ decisionNumber, decisionDate }: Work): 'number' | 'date' | 'both' | undefined => {
  if (decisionNumber === null) return decisionDate === null ? 'both' : 'number';
  return decisionDate === null ? 'date' : undefined;
};

export const hasDecision = defineWorkRule({
  code: 'K-055',
  severity: 'warning',
  title: { vi: 'Công trình có quyết định đầu tư', en: 'A work has its investment decision' },
  basis: 'Phụ lục 04',
  check: (work, view) => {
    const missing = work.part === 'investment' ? missingOf(work) : undefined;
    if (!missing) return undefined;
    return {
      place: workPlace(work.component, missing === 'date' ? 'decisionDate' : 'decisionNumber'),
      printedAt: null,
      expected: text('…/QĐ-UBND, …/…/…'),
      actual: blank,
      difference: null,
      explanation: explain('K-055', { work: nameOfWork(view, work), missing }),
      parts: [],
    };
  },
});
