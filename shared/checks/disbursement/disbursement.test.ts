import { describe, expect, test } from 'vitest';
import { findAll, findOne } from '../testing/find.ts';
import { million } from '../testing/make-records.ts';
import { paidAt, smallBook } from '../testing/small-book.ts';

const money = (amount: number) => ({ kind: 'money', dong: amount * million, grain: million });

test.each(['K-045', 'K-046'])('%s is silent where nothing is wrong', (code) => {
  expect(findAll(code, smallBook()).size).toBe(0);
});

describe('K-045: an advance is part of what is disbursed', () => {
  const advanced = (unsplit: number, vintage?: number) => {
    const book = smallBook();
    const place = { ...paidAt('p2', 'prov', 202406), unit: 'h1', ...(vintage ? { vintage } : {}) };
    book.set({ ...place, measure: 'disbursedAdvance' }, 3 * million);
    book.set(place, unsplit * million);
    return book;
  };

  test('names row, source and month, in the column of the vintage', () => {
    expect(findOne('K-045', advanced(-1, 2024))).toMatchObject({
      place: { sheet: 'disbursement', row: 'p2|h1', column: 'advance.prov', period: 202406 },
      expected: money(2),
      actual: money(3),
      difference: money(1),
      explanation: { params: { row: 'Dự án 2: Tên p2 – Tên h1', month: '06/2024' } },
    });
    expect(findOne('K-045', advanced(-1)).place.column).toBe('advance.v0.prov');
  });

  test('may be all of it', () => {
    expect(findAll('K-045', advanced(0)).size).toBe(0);
  });
});

describe('K-046: what is paid out does not fall', () => {
  test('against the last month that is known of the row', () => {
    const book = smallBook();
    book.set({ ...paidAt('p2', 'rec', 202405), unit: 'h1' }, 5 * million);
    book.set({ ...paidAt('p2', 'rec', 202407), unit: 'h1' }, 3 * million);
    expect(findOne('K-046', book)).toMatchObject({
      severity: 'warning',
      place: { sheet: 'disbursement', row: 'p2|h1', column: 'cum', period: 202407 },
      expected: money(5),
      actual: money(3),
      explanation: { params: { month: '07/2024', before: '05/2024' } },
    });
  });

  test('a month without anything is no fall, nor is what moves from one source to another', () => {
    const book = smallBook();
    book.set(paidAt('p2', 'rec', 202405), 5 * million);
    book.set(paidAt('p1.2', 'dev', 202406), million);
    expect(findAll('K-046', book).size).toBe(0);
    book.set(paidAt('p2', 'prov', 202406), 5 * million);
    expect(findAll('K-046', book).size).toBe(0);
  });
});
