/** The amounts of a work that are parts of others, or come before them: appendices.md §3.1, "4 ≤ 2 ≤ 1; 3 ≤ 1". */
import type { BookView } from '../../domain/book-view.ts';
import type { Work } from '../../domain/records.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import type { FindingDraft } from '../rule.ts';
import { amountPart, excessDraft, listedWorks, nameOfWork, touchedWorks } from './listed-works.ts';
import { columnWords } from './words.ts';

const pairs = [
  ['totalInvestmentCentral', 'totalInvestment'],
  ['allocatedBefore', 'totalInvestment'],
  ['allocatedBeforeCentral', 'totalInvestmentCentral'],
  ['allocatedBeforeCentral', 'allocatedBefore'],
] as const;
type Pair = (typeof pairs)[number];

interface Compared {
  readonly component: string;
  readonly pair: Pair;
}

const bothOf = (components: Iterable<string>): Compared[] =>
  [...components].flatMap((component) => pairs.map((pair) => ({ component, pair })));

const draft = (work: Work, [smaller, larger]: Pair, view: BookView): FindingDraft | undefined => {
  const amount = work[smaller];
  const limit = work[larger];
  if (amount === null || limit === null || amount <= limit) return undefined;
  return {
    ...excessDraft(work, { column: smaller, limit, amount }),
    explanation: explain('K-050', { work: nameOfWork(view, work), smaller, larger }),
    parts: [
      amountPart(work, columnWords[smaller], smaller, amount),
      amountPart(work, columnWords[larger], larger, limit),
    ],
  };
};

export const partsWithinInvestment = defineRule<Compared>({
  code: 'K-050',
  severity: 'error',
  title: {
    vi: 'Vốn đã bố trí và phần NSTW nằm trong tổng mức đầu tư',
    en: 'What was allocated, and the central part, within the total investment',
  },
  basis: 'Phụ lục 04',
  inputs: { measures: [], records: ['work'] },
  subjects: (view, year) => bothOf(listedWorks(view, year).keys()),
  touchedBy: (touch, view, year) => bothOf(touchedWorks(touch, view, year)),
  keyOf: ({ component, pair }) => `${component}/${pair.join('<')}`,
  check: ({ component, pair }, view, year) => {
    const work = listedWorks(view, year).get(component);
    return work && draft(work, pair, view);
  },
});
