/** Counting the works of a year's list: what the text and the group names of Phụ lục 04 state. */
import type { BookView } from './book-view.ts';
import type { Expression } from './expression.ts';
import type { Work } from './records.ts';
import { isWithin } from './tree.ts';
import { workStatus } from './work-status.ts';

export type WorksQuestion = Omit<Extract<Expression, { op: 'works' }>, 'op'>;

const answers = (work: Work, question: WorksQuestion, view: BookView): boolean => {
  const { components, units } = view.trees(question.year);
  return (
    work.year === question.year &&
    (question.part === undefined || work.part === question.part) &&
    (question.status === undefined || workStatus(work) === question.status) &&
    (question.workType === undefined || work.workType === question.workType) &&
    (question.component === undefined || isWithin(components, work.component, question.component)) &&
    (question.unit === undefined || (work.unit !== null && isWithin(units, work.unit, question.unit)))
  );
};

export const countWorks = (question: WorksQuestion, view: BookView): number => {
  let count = 0;
  for (const work of view.records('work').values()) if (answers(work, question, view)) count++;
  return count;
};
