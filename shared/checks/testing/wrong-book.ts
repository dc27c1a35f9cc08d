/** The small book with a mistake for every rule. */
import { citation, claim, document, million, targetForm } from './make-records.ts';
import type { MemoryBook } from './memory-book.ts';
import { allottedAt, assignedAt, paidAt, smallBook } from './small-book.ts';

const wrongClaims = (book: MemoryBook): void => {
  for (const each of [...book.records('claim').values()]) {
    if (each.expression) book.put('claim', { ...each, value: each.value * 2 });
  }
};

const wrongIndicators = (book: MemoryBook): void => {
  const set = (measure: 'target' | 'result', indicator: string, value: number) =>
    book.set({ year: 2024, measure, indicator }, value * 10_000);
  set('target', 'roads', 11);
  set('target', 'abroad', 190);
  set('result', 'drop', 3);
  set('result', 'rate', 124);
  set('target', 'rate', 20);
};

const wrongAmounts = (book: MemoryBook): void => {
  book.set(paidAt('p1.1', 'dev', 202407), 500 * million);
  book.set(allottedAt('p1.1.a', 'x2', 'dev'), 500 * million);
  book.set(assignedAt('p1.2', 'rec'), -million);
  book.set(assignedAt('gone', 'dev'), million);
  book.set(assignedAt('p1', 'dev'), million);
};

const wrongDocuments = (book: MemoryBook): void => {
  book.put('citation', citation('c4', '20/KH-UBND', 'A.I.fn2', 3, { dateStated: '2023-03-28' }));
  book.put('legalDocument', document('40/KH-UBND', '2023-01-01'));
  book.put('legalDocument', document('40/KH', '2023-01-01'));
  book.put('citation', citation('c5', '40/KH-UBND', 'A.I.fn3', 1));
  book.put('citation', citation('c6', '40/KH', 'A.I.fn3', 2));
};

export const wrongBook = (): MemoryBook => {
  const book = smallBook();
  wrongClaims(book);
  wrongIndicators(book);
  wrongAmounts(book);
  wrongDocuments(book);
  book.put(
    'claim',
    claim('nothing', { op: 'total', measures: ['reported'], year: 2024, period: 202406 }, million),
  );
  book.put('targetForm', { ...targetForm('rate', 2024), comparator: '<' });
  book.remove('targetForm', 'form.2024.trained');
  return book;
};
