import { describe, expect, test } from 'vitest';
import { findAll, findOne } from '../testing/find.ts';
import { importBatch, million } from '../testing/make-records.ts';
import type { MemoryBook } from '../testing/memory-book.ts';
import { allottedAt, assignedAt, paidAt, reportedAt, smallBook } from '../testing/small-book.ts';

const money = (amount: number) => ({ kind: 'money', dong: amount * million, grain: million });
const count = (number: number) => ({ kind: 'count', count: number });

const codes = ['K-060', 'K-061', 'K-062', 'K-063', 'K-064', 'K-065', 'K-066', 'K-067'];

test.each(codes)('%s is silent where nothing is wrong', (code) => {
  const book = smallBook();
  expect(findAll(code, book).size).toBe(0);
  book.put('importBatch', importBatch('b1', { stated: 77 * million }));
  expect(findAll(code, book).size).toBe(0);
});

describe('K-060: a work is paid no more than it is allotted', () => {
  const paid = (amount: number, source = 'dev'): MemoryBook => {
    const book = smallBook();
    book.set({ ...paidAt('p1.2.a', source, 202406), unit: 'h2' }, amount * million);
    return book;
  };

  test('source by source, in its row of Đối chiếu', () => {
    expect(findAll('K-060', paid(50)).size).toBe(0);
    expect(findOne('K-060', paid(51))).toMatchObject({
      severity: 'error',
      place: { sheet: 'reconciliation', row: 'p1.2.a', column: 'treasury', period: 202406 },
      expected: money(50),
      actual: money(51),
      difference: money(1),
    });
    expect(findOne('K-060', paid(1, 'rec'))).toMatchObject({ severity: 'error', expected: money(0) });
  });

  test('one without any capital of the year is pointed out', () => {
    const book = smallBook();
    book.set(paidAt('p1.2.b', 'dev', 202406), million);
    expect(findOne('K-060', book)).toMatchObject({
      severity: 'warning',
      expected: { kind: 'blank' },
      explanation: { code: 'workNotAllotted' },
    });
  });

  test('what is told of the work is not told of its unit and line again', () => {
    expect(findAll('K-061', paid(51)).size).toBe(0);
  });
});

describe('K-061: a unit is paid no more than it is allotted', () => {
  test('where the book has its capital', () => {
    const book = smallBook();
    book.set({ ...paidAt('p1.1', 'dev', 202406), unit: 'h2' }, 41 * million);
    // Of p2 nothing is divided: the unit is not compared.
    book.set({ ...paidAt('p2', 'rec', 202406), unit: 'h2' }, 5 * million);
    expect(findOne('K-061', book)).toMatchObject({
      place: { sheet: 'reconciliation', row: 'p1.1|h2', column: 'treasury', period: 202406 },
      expected: money(40),
      actual: money(41),
      explanation: { params: { row: 'Tiểu dự án 1: Tên p1.1 – Tên h2', month: '06/2024' } },
    });
  });
});

describe('K-062: of each year’s capital no more is paid than was given', () => {
  test('what was carried over, though all years together have enough', () => {
    const book = smallBook();
    book.set({ ...paidAt('p1.1', 'dev', 202406), vintage: 2023 }, 11 * million);
    expect(findAll('K-020', book).size).toBe(0);
    expect(findOne('K-062', book)).toMatchObject({
      severity: 'error',
      place: { sheet: 'funding', row: 'p1.1', column: 'v2023.dev' },
      expected: money(10),
      actual: money(11),
      explanation: { params: { vintage: 2023, carried: 'yes' } },
    });
  });

  test('nothing beside K-020, which tells that all of it is too much', () => {
    const book = smallBook();
    book.set({ ...paidAt('p2', 'prov', 202406), vintage: 2024 }, 21 * million);
    expect(findAll('K-020', book).size).toBe(1);
    expect(findAll('K-062', book).size).toBe(0);
    book.set(assignedAt('p2', 'prov', 2023), 2 * million);
    expect(findAll('K-020', book).size).toBe(0);
    expect(findOne('K-062', book).explanation.params).toMatchObject({ vintage: 2024, carried: 'no' });
  });
});

describe('K-063: the investor’s figure is the Treasury’s', () => {
  const reported = (amount: number | null, more: object = {}): MemoryBook => {
    const book = smallBook();
    book.set({ ...paidAt('p1.2.a', 'dev', 202406), unit: 'h2' }, 20 * million);
    book.set({ ...reportedAt('p1.2.a', 'h2', 202406), ...more }, amount === null ? null : amount * million);
    return book;
  };

  test('a difference is shown in the row of the work', () => {
    expect(findOne('K-063', reported(18))).toMatchObject({
      severity: 'warning',
      place: { sheet: 'reconciliation', row: 'p1.2.a', column: 'difference', period: 202406 },
      expected: money(20),
      actual: money(18),
      difference: money(-2),
    });
    expect(findAll('K-063', reported(20)).size).toBe(0);
    expect(findAll('K-063', reported(null)).size).toBe(0);
  });

  test('mobilised money is not of the State budget', () => {
    expect(findAll('K-063', reported(5, { source: 'mob' })).size).toBe(0);
  });

  test('a later month in which both agree ends it', () => {
    const book = reported(18);
    book.set({ ...paidAt('p1.2.a', 'dev', 202407), unit: 'h2' }, 22 * million);
    book.set(reportedAt('p1.2.a', 'h2', 202407), 22 * million);
    expect(findAll('K-063', book).size).toBe(0);
  });

  test('what works have does not count in the row of their unit', () => {
    const book = reported(20);
    book.set(reportedAt('p1.2', 'h2', 202406), 3 * million);
    expect(findAll('K-063', book).size).toBe(0);
    book.set({ ...paidAt('p1.2', 'dev', 202406), unit: 'h2' }, 4 * million);
    expect(findOne('K-063', book)).toMatchObject({
      place: { row: 'p1.2|h2' },
      expected: money(4),
      actual: money(3),
    });
  });
});

describe('K-064: units with capital have reported', () => {
  test('names those that have not, once others have', () => {
    const book = smallBook();
    book.set(reportedAt('p1.1', 'cb', 202406), million);
    // What is of the province alone says nothing of its units.
    expect(findAll('K-064', book).size).toBe(0);
    book.set(reportedAt('p1.1', 'h1', 202406), million);
    expect(findOne('K-064', book)).toMatchObject({
      place: { sheet: 'reconciliation', row: 'p1.1|h2', column: 'reported', period: 202406 },
      expected: count(2),
      actual: count(1),
      explanation: { params: { missing: 1, units: 'Tên h2' } },
      parts: [{ label: 'Tên h2', quantity: money(90) }],
    });
    book.set(reportedAt('p1.2.a', 'h2', 202406), 0);
    expect(findAll('K-064', book).size).toBe(0);
  });
});

describe('K-065: works with capital have a row of the Treasury', () => {
  const filed = (): MemoryBook => {
    const book = smallBook();
    book.set({ ...paidAt('p1.2.a', 'dev', 202406), unit: 'h2' }, million);
    book.set(allottedAt('p1.2.b', 'h2', 'dev'), 2 * million);
    return book;
  };

  test('in the month of the last file, where it names works at all', () => {
    expect(findAll('K-065', filed()).size).toBe(0);
    const book = filed();
    book.put('importBatch', importBatch('b1'));
    expect(findOne('K-065', book)).toMatchObject({
      severity: 'note',
      place: { row: 'p1.2.b' },
      expected: count(2),
      actual: count(1),
      parts: [{ label: 'Tên p1.2.b', quantity: money(2) }],
    });
    book.put('importBatch', importBatch('b2', { period: 202407 }));
    expect(findAll('K-065', book).size).toBe(0);
  });

  test('a file of investors is none of the Treasury', () => {
    const book = filed();
    book.put('importBatch', importBatch('b1', { origin: 'investor' }));
    expect(findAll('K-065', book).size).toBe(0);
  });
});

describe('K-066 and K-067: what a file holds was read', () => {
  const leftOut = [{ sheet: 'Sheet1', row: 17, text: '7999999 Đường lạ', amount: 3 * million, reason: 'x' }];
  const partly = { rowsAmbiguous: 1, leftOutAmount: 3 * million, leftOut };

  test('rows that stayed behind are named with what they come to', () => {
    const book = smallBook();
    book.put('importBatch', importBatch('b1', partly));
    expect(findOne('K-066', book)).toMatchObject({
      severity: 'warning',
      place: { sheet: 'reconciliation', row: 'p', column: 'origin', period: 202406 },
      expected: money(80),
      actual: money(77),
      difference: money(-3),
      parts: [{ label: { vi: 'Sheet1, dòng 17: 7999999 Đường lạ' }, quantity: money(3) }],
    });
  });

  test('the file’s own total counts what stayed behind', () => {
    const book = smallBook();
    book.put('importBatch', importBatch('b1', { ...partly, stated: 80 * million }));
    expect(findAll('K-067', book).size).toBe(0);
    book.put('importBatch', importBatch('b1', { ...partly, stated: 81 * million }));
    expect(findOne('K-067', book)).toMatchObject({ expected: money(81), actual: money(80) });
  });

  test('what became of the rows is no matter: a month’s own amounts, rows left out on purpose', () => {
    const book = smallBook();
    const read = { stated: 9 * million, readAmount: 9 * million };
    book.put('importBatch', importBatch('b1', { ...read, amount: 77 * million }));
    expect(findAll('K-067', book).size).toBe(0);
    book.put('importBatch', importBatch('b1', { ...read, amount: 4 * million, rowsIgnored: 2 }));
    expect(findAll('K-067', book).size).toBe(0);
    book.put('importBatch', importBatch('b1', { stated: 77 * million, readAmount: 70 * million }));
    expect(findOne('K-067', book)).toMatchObject({ expected: money(77), actual: money(70) });
  });

  test('a batch in whose place a newer one stands does not count', () => {
    const book = smallBook();
    book.put('importBatch', importBatch('b1', { ...partly, stated: 81 * million }));
    book.put('importBatch', importBatch('b2', { at: '2024-07-06T02:00:00.000Z' }));
    expect([findAll('K-066', book).size, findAll('K-067', book).size]).toEqual([0, 0]);
    // Of another office it stands beside it.
    book.put(
      'importBatch',
      importBatch('b2', { at: '2024-07-06T02:00:00.000Z', treasuryOffice: 'Trà Lĩnh' }),
    );
    expect([findAll('K-066', book).size, findAll('K-067', book).size]).toEqual([1, 1]);
  });
});

describe('K-046 looks at works one by one', () => {
  test('the rise of one hides the fall of none', () => {
    const book = smallBook();
    for (const [work, may, june] of [
      ['p1.2.a', 30, 20],
      ['p1.2.b', 5, 25],
    ] as const) {
      book.set({ ...paidAt(work, 'dev', 202405), unit: 'h2' }, may * million);
      book.set({ ...paidAt(work, 'dev', 202406), unit: 'h2' }, june * million);
    }
    expect(findOne('K-046', book)).toMatchObject({
      place: { sheet: 'reconciliation', row: 'p1.2.a', column: 'treasury', period: 202406 },
      expected: money(30),
      actual: money(20),
    });
  });
});
