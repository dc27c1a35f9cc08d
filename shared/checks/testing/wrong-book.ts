/** The small book with a mistake for every rule. */
import { citation, claim, document, importBatch, million, targetForm, work } from './make-records.ts';
import type { MemoryBook } from './memory-book.ts';
import { allottedAt, assignedAt, paidAt, reportedAt, smallBook } from './small-book.ts';
import { statisticAt } from './small-poverty.ts';

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

/** What is too much, what is missing, and a work that the plan's text does not count. */
const wrongWorks = (book: MemoryBook): void => {
  const amounts = { totalInvestment: 60 * million, allocatedBefore: 50 * million, mediumTerm: 10 * million };
  book.put('work', work('p1.2.a', { ...amounts, decisionDate: '2024-03-01' }));
  book.put('work', work('p1.2.c', { startYear: 2024, decisionNumber: null, workType: null }));
  book.set(allottedAt('p1.2.a', 'h2', 'dev'), 20 * million);
};

const wrongStatistics = (book: MemoryBook): void => {
  book.set(statisticAt('result', 'nearPoor', 'h1'), 30_000_000);
  book.set(statisticAt('result', 'ethnicPoor', 'h2'), 9_000_000);
  book.set(statisticAt('baseline', 'households', 'h1'), 39_990_000);
  book.set(statisticAt('target', 'poorRateDrop', 'h1'), 10_000);
};

const wrongPayments = (book: MemoryBook): void => {
  book.set(paidAt('p2', 'rec', 202405), 5 * million);
  book.set(paidAt('p2', 'rec', 202406), 3 * million);
  book.set(paidAt('p2', 'prov', 202405), -million);
  book.set({ ...paidAt('p2', 'prov', 202405), measure: 'disbursedAdvance' }, 2 * million);
};

/** Paid too much by a work, by a unit and of what was carried over; reported otherwise; a file that was read in part. */
const wrongTreasury = (book: MemoryBook): void => {
  const paid = { ...paidAt('p1.2.a', 'dev', 202406), unit: 'h2' };
  book.set(paid, 60 * million);
  book.set({ ...paidAt('p1.1', 'dev', 202406), unit: 'h2' }, 41 * million);
  book.set({ ...paidAt('p2', 'mob', 202406), vintage: 2023 }, million);
  book.set(allottedAt('p1.2.b', 'h2', 'dev'), million);
  book.set(reportedAt('p1.2.a', 'h2', 202406), 59 * million);
  book.put('importBatch', importBatch('b1', { rowsInvalid: 1, leftOutAmount: 2 * million, stated: million }));
};

export const wrongBook = (): MemoryBook => {
  const book = smallBook();
  wrongClaims(book);
  wrongIndicators(book);
  wrongAmounts(book);
  wrongDocuments(book);
  wrongWorks(book);
  wrongStatistics(book);
  wrongPayments(book);
  wrongTreasury(book);
  book.put(
    'claim',
    claim('nothing', { op: 'total', measures: ['reported'], year: 2024, period: 202406 }, million),
  );
  book.put('targetForm', { ...targetForm('rate', 2024), comparator: '<' });
  book.remove('targetForm', 'form.2024.trained');
  return book;
};
