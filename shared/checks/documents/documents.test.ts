import { describe, expect, test } from 'vitest';
import { findAll, findOne } from '../testing/find.ts';
import { citation, document } from '../testing/make-records.ts';
import type { MemoryBook } from '../testing/memory-book.ts';
import { smallBook } from '../testing/small-book.ts';
import { longestRising } from './rising.ts';

const cell = (row: string, column: string) => ({ sheet: 'documents', row, column });
const words = (text: string) => ({ kind: 'text', text });

test.each(['K-030', 'K-031', 'K-032', 'K-033'])('%s is silent where nothing is wrong', (code) => {
  expect(findAll(code, smallBook()).size).toBe(0);
});

describe('K-030: listed once', () => {
  test('a list that names a document twice', () => {
    const book = smallBook();
    book.put('citation', citation('c4', '20/KH-UBND', 'A.I.fn2', 5));
    expect(findOne('K-030', book)).toEqual({
      code: 'K-030',
      severity: 'warning',
      year: 2024,
      place: cell('20/KH-UBND', 'citation'),
      printedAt: 'A.I.fn2',
      expected: { kind: 'count', count: 1 },
      actual: { kind: 'count', count: 2 },
      difference: { kind: 'count', count: 1 },
      explanation: {
        code: 'K-030',
        params: { document: 'Kế hoạch số 20/KH-UBND', place: 'A.I.fn2', items: '2, 5' },
      },
      parts: [
        {
          label: { vi: 'A.I chú thích 2 (2)', en: 'A.I footnote 2 (2)' },
          quantity: words('27/3/2023'),
          place: cell('20/KH-UBND', 'citation'),
        },
        {
          label: { vi: 'A.I chú thích 2 (5)', en: 'A.I footnote 2 (5)' },
          quantity: { kind: 'blank' },
          place: cell('20/KH-UBND', 'citation'),
        },
      ],
    });
  });

  test('a document may be named again in passing, in another place or another year', () => {
    const book = smallBook();
    book.put('citation', citation('c4', '20/KH-UBND', 'A.I.fn2', 5, { role: 'mention' }));
    book.put('citation', citation('c5', '20/KH-UBND', 'A.I.fn3', 1));
    book.put('citation', citation('c6', '20/KH-UBND', 'A.I.fn2', 1, { year: 2023 }));
    expect(findAll('K-030', book).size).toBe(0);
  });
});

describe('K-031: one date', () => {
  test('two places state two dates', () => {
    const book = smallBook();
    book.put(
      'citation',
      citation('c4', '10/KH-UBND', 'A.IV.2.1', 0, { role: 'body', dateStated: '2023-03-31' }),
    );
    expect(findOne('K-031', book)).toEqual({
      code: 'K-031',
      severity: 'error',
      year: 2024,
      place: cell('10/KH-UBND', 'date'),
      printedAt: 'A.IV.2.1',
      expected: words('31/01/2023'),
      actual: words('31/3/2023'),
      difference: null,
      explanation: {
        code: 'K-031',
        params: { document: 'Kế hoạch số 10/KH-UBND', first: 'A.I.fn2(1)', second: 'A.IV.2.1' },
      },
      parts: [
        {
          label: { vi: 'A.I chú thích 2 (1)', en: 'A.I footnote 2 (1)' },
          quantity: words('31/01/2023'),
          place: cell('10/KH-UBND', 'citation'),
        },
        {
          label: { vi: 'A.IV.2.1', en: 'A.IV.2.1' },
          quantity: words('31/3/2023'),
          place: cell('10/KH-UBND', 'citation'),
        },
      ],
    });
  });

  test('a place differs from the record of the document', () => {
    const book = smallBook();
    book.put('legalDocument', document('30/KH-UBND', '2023-05-20'));
    expect(findOne('K-031', book)).toMatchObject({
      expected: words('20/5/2023'),
      actual: words('19/5/2023'),
      explanation: { params: { first: '', second: 'A.IV' } },
    });
  });

  test('a place that states no date contradicts none', () => {
    const book = smallBook();
    book.put('citation', citation('c4', '10/KH-UBND', 'A.V', 0, { role: 'body' }));
    expect(findAll('K-031', book).size).toBe(0);
  });
});

const cited = (book: MemoryBook, ...numbers: readonly string[]): void => {
  for (const number of numbers)
    book.put('citation', citation(`x${number}`, number, 'B.I', 0, { role: 'body' }));
};

describe('K-032: numbers rise with dates', () => {
  test('the odd one is blamed, with its neighbours', () => {
    const book = smallBook();
    book.put('legalDocument', document('25/KH-UBND', '2023-01-05'));
    cited(book, '25/KH-UBND');
    expect(findOne('K-032', book)).toEqual({
      code: 'K-032',
      severity: 'warning',
      year: 2024,
      place: cell('25/KH-UBND', 'date'),
      printedAt: 'B.I',
      expected: words('27/3/2023 – 19/5/2023'),
      actual: words('05/01/2023'),
      difference: null,
      explanation: {
        code: 'K-032',
        params: {
          document: 'Kế hoạch số 25/KH-UBND',
          before: '20/KH-UBND (27/3/2023)',
          after: '30/KH-UBND (19/5/2023)',
        },
      },
      parts: [
        { label: 'Kế hoạch số 20/KH-UBND', quantity: words('27/3/2023'), place: cell('20/KH-UBND', 'date') },
        { label: 'Kế hoạch số 25/KH-UBND', quantity: words('05/01/2023'), place: cell('25/KH-UBND', 'date') },
        { label: 'Kế hoạch số 30/KH-UBND', quantity: words('19/5/2023'), place: cell('30/KH-UBND', 'date') },
      ],
    });
  });

  test('at the end of a series, and at its beginning', () => {
    const book = smallBook();
    book.put('legalDocument', document('99/KH-UBND', '2023-01-31'));
    book.put('legalDocument', document('5/KH-UBND', '2023-12-01'));
    cited(book, '99/KH-UBND', '5/KH-UBND');
    const found = findAll('K-032', book);
    expect(found.get('K-032/2024/99/KH-UBND')?.expected).toEqual(words('≥ 19/5/2023'));
    expect(found.get('K-032/2024/5/KH-UBND')?.expected).toEqual(words('≤ 31/01/2023'));
    expect(found.size).toBe(2);
  });

  test('several numbers of one day are in order; another series and a document without date are apart', () => {
    const book = smallBook();
    book.put('legalDocument', document('21/KH-UBND', '2023-03-27'));
    book.put('legalDocument', document('22/KH-UBND', '2023-01-01', { series: 'QĐ 2023' }));
    book.put('legalDocument', document('23/KH-UBND', null));
    cited(book, '21/KH-UBND', '22/KH-UBND', '23/KH-UBND');
    expect(findAll('K-032', book).size).toBe(0);
  });

  test('a document that the year does not cite is no finding of the year', () => {
    const book = smallBook();
    book.put('legalDocument', document('25/KH-UBND', '2023-01-05'));
    expect(findAll('K-032', book).size).toBe(0);
  });
});

test.each([
  ['', ''],
  ['1', '0'],
  ['123', '012'],
  ['1123', '0123'],
  ['9123', '123'],
  ['1293', '013'],
  ['12893', '0123'],
  ['321', '2'],
])('the longest rising run of %s', (dates, kept) => {
  const run = longestRising([...dates].map((date) => ({ date })));
  const chosen = [...run].sort((a, b) => a - b);
  expect(chosen).toHaveLength(kept.length);
  expect(
    chosen.every((at, index) => index === 0 || (dates[at] ?? '') >= (dates[chosen[index - 1] ?? 0] ?? '')),
  ).toBe(true);
});

describe('K-033: a number cut short', () => {
  test('beside the full number of the same day', () => {
    const book = smallBook();
    book.put('legalDocument', document('10/KH', '2023-01-31'));
    cited(book, '10/KH');
    expect(findOne('K-033', book)).toEqual({
      code: 'K-033',
      severity: 'warning',
      year: 2024,
      place: cell('10/KH', 'number'),
      printedAt: 'B.I',
      expected: words('10/KH-UBND'),
      actual: words('10/KH'),
      difference: null,
      explanation: {
        code: 'K-033',
        params: { document: 'Kế hoạch số 10/KH', other: 'Kế hoạch số 10/KH-UBND' },
      },
      parts: [],
    });
  });

  test.each([
    ['of another day', document('10/KH', '2023-02-01')],
    ['of another kind', document('10/KH', '2023-01-31', { kind: 'Quyết định' })],
    ['that only looks like a beginning', document('10/K', '2023-01-31')],
    ['without a date', document('10/KH', null)],
  ])('not %s', (_, other) => {
    const book = smallBook();
    book.put('legalDocument', other);
    cited(book, other.uid);
    expect(findAll('K-033', book).size).toBe(0);
  });
});
