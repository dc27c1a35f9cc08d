import { describe, expect, test } from 'vitest';
import type { Expression } from '../../domain/expression.ts';
import { findAll, findOne } from '../testing/find.ts';
import { citation, claim, million } from '../testing/make-records.ts';
import type { MemoryBook } from '../testing/memory-book.ts';
import { assignedAt, paidAt, smallBook, total } from '../testing/small-book.ts';

/** The small book with another printed value for one claim. */
const printing = (uid: string, value: number): MemoryBook => {
  const book = smallBook();
  const present = book.records('claim').get(uid);
  if (!present) throw new Error(`no claim ${uid}`);
  book.put('claim', { ...present, value });
  return book;
};

const codes = ['K-001', 'K-002', 'K-003', 'K-004', 'K-005', 'K-006', 'K-007', 'K-008'];

test.each(codes)('%s is silent where the figure is right', (code) => {
  expect(findAll(code, smallBook()).size).toBe(0);
});

const wholeNumber = { valueType: 'number', grain: 10_000 } as const;
const dong = (amount: number, grain = million) => ({ kind: 'money', dong: amount * million, grain });
const funding = (row: string, column: string) => ({ sheet: 'funding', row, column });

describe('K-001: the printed amount of the programme or a project', () => {
  test('differs from its projects', () => {
    expect(findOne('K-001', printing('byProject', 221 * million))).toEqual({
      code: 'K-001',
      severity: 'error',
      year: 2024,
      place: funding('p', 'printed.centralTotal'),
      printedAt: 'B.III.1',
      expected: dong(220),
      actual: dong(221),
      difference: dong(1),
      explanation: { code: 'K-001', params: { subject: 'Số byProject', place: 'B.III.1', tolerance: 0 } },
      parts: [
        { label: 'Dự án 1: Tên p1', quantity: dong(190), place: funding('p1', 'centralTotal') },
        { label: 'Dự án 2: Tên p2', quantity: dong(30), place: funding('p2', 'centralTotal') },
      ],
    });
  });

  test('of a single amount names the cell', () => {
    const book = smallBook();
    book.set(assignedAt('p2', 'mob'), 7 * million);
    const finding = findOne('K-001', book);
    expect(finding.explanation.params).toEqual({ subject: 'Số about', place: 'B.III.1', tolerance: 2 });
    expect(finding.parts).toEqual([
      {
        label: { vi: 'Vốn giao – Nguồn mob', en: 'Assigned – Nguồn mob' },
        quantity: dong(7),
        place: funding('p2', 'mob'),
      },
    ]);
  });

  test('rounds the sum to the printed digit, not its parts', () => {
    const book = smallBook();
    book.set(assignedAt('p2', 'rec'), 29_600_000);
    book.set(assignedAt('p1.2', 'dev'), 49_900_000);
    expect(findAll('K-001', book).size).toBe(0);
    book.set(assignedAt('p1.2', 'dev'), 49_899_999);
    expect(findOne('K-001', book)).toMatchObject({
      expected: dong(219),
      actual: dong(220),
      difference: dong(1),
    });
  });
});

test('K-002: NSTW differs from ĐTPT + SN', () => {
  expect(findOne('K-002', printing('central', 139 * million))).toMatchObject({
    place: funding('p1.1', 'printed.centralTotal'),
    expected: dong(140),
    actual: dong(139),
    difference: dong(-1),
    parts: [
      { label: 'Nguồn dev', quantity: dong(100), place: funding('p1.1', 'dev') },
      { label: 'Nguồn rec', quantity: dong(40), place: funding('p1.1', 'rec') },
    ],
  });
});

test('K-003: a total differs from its sources; the State budget is not the whole where money is mobilised', () => {
  expect(findOne('K-003', printing('bySource', 50 * million))).toMatchObject({
    place: funding('p2', 'printed.total'),
    expected: dong(55),
    actual: dong(50),
    parts: [
      { label: 'Nguồn state', quantity: dong(50), place: funding('p2', 'stateTotal') },
      { label: 'Nguồn mob', quantity: dong(5), place: funding('p2', 'mob') },
    ],
  });
});

test('K-004: all vintages differ from given + carried over', () => {
  expect(findOne('K-004', printing('byVintage', 100 * million))).toMatchObject({
    place: funding('p1.1', 'all.dev'),
    expected: dong(110),
    parts: [
      { label: { vi: 'Vốn giao năm 2024' }, quantity: dong(100), place: funding('p1.1', 'dev') },
      { label: { vi: 'Vốn năm 2023 kéo dài' }, quantity: dong(10), place: funding('p1.1', 'v2023.dev') },
    ],
  });
});

test('K-005: a printed disbursement differs; it stands in the text', () => {
  const book = smallBook();
  book.set(paidAt('p1.2', 'rec', 202406), 3 * million);
  expect(findOne('K-005', book)).toMatchObject({
    place: { sheet: 'text', row: 'paid', column: 'printed' },
    printedAt: 'A.III.2',
    expected: dong(80),
    actual: dong(77),
    parts: [
      { label: 'Nguồn dev', quantity: dong(77), place: null },
      { label: 'Nguồn rec', quantity: dong(3), place: null },
    ],
  });
});

test('K-006: a rate differs in its own rounding', () => {
  const percent = (scaled: number) => ({ kind: 'scaled', scaled, percent: true, decimals: 0 });
  expect(findOne('K-006', printing('rate', 520_000))).toMatchObject({
    expected: percent(510_000),
    actual: percent(520_000),
    difference: percent(10_000),
    parts: [
      {
        label: { vi: 'Giải ngân – Nguồn dev', en: 'Disbursed – Nguồn dev' },
        quantity: dong(77),
        place: null,
      },
      { label: { vi: 'Vốn giao – Nguồn dev' }, quantity: dong(150), place: funding('p', 'dev') },
    ],
  });
});

test('K-007: a change differs from its two figures', () => {
  const percent = (scaled: number) => ({ kind: 'scaled', scaled, percent: true, decimals: 2 });
  expect(findOne('K-007', printing('change', 42_400))).toMatchObject({
    expected: percent(42_300),
    actual: percent(42_400),
    difference: percent(100),
    parts: [
      {
        label: { vi: 'Đầu kỳ – Tỷ lệ hộ nghèo' },
        quantity: percent(289_400),
        place: { sheet: 'targets', row: 'rate', column: 'baseline' },
      },
      {
        label: { vi: 'Kết quả – Tỷ lệ hộ nghèo' },
        quantity: percent(247_100),
        place: { sheet: 'targets', row: 'rate', column: 'result' },
      },
    ],
  });
});

describe('K-008: the stated number of documents', () => {
  test('counts a repeated document once and names it', () => {
    const book = printing('count', 30_000);
    book.put('citation', citation('c4', '20/KH-UBND', 'A.I.fn2', 3));
    const cell = (row: string) => ({ sheet: 'documents', row, column: 'citation' });
    expect(findOne('K-008', book)).toEqual({
      code: 'K-008',
      severity: 'error',
      year: 2024,
      place: { sheet: 'text', row: 'count', column: 'printed' },
      printedAt: 'B.III.1',
      expected: { kind: 'count', count: 2 },
      actual: { kind: 'count', count: 3 },
      difference: { kind: 'count', count: 1 },
      explanation: {
        code: 'K-008',
        params: { subject: 'Số count', place: 'B.III.1', tolerance: 0, listed: 3, repeated: '20/KH-UBND' },
      },
      parts: [
        {
          label: '(1) Kế hoạch số 10/KH-UBND',
          quantity: { kind: 'text', text: '31/01/2023' },
          place: cell('10/KH-UBND'),
        },
        {
          label: '(2) Kế hoạch số 20/KH-UBND',
          quantity: { kind: 'text', text: '27/3/2023' },
          place: cell('20/KH-UBND'),
        },
        {
          label: '(3) Kế hoạch số 20/KH-UBND',
          quantity: { kind: 'text', text: '= (2)' },
          place: cell('20/KH-UBND'),
        },
      ],
    });
  });

  test('adds up several lists', () => {
    const list: Expression = { op: 'documents', place: 'A.I.fn2' };
    const book = smallBook();
    book.put(
      'claim',
      claim('both', { op: 'sum', of: [list, { ...list, place: 'A.I.fn3' }] }, 20_000, {
        ...wholeNumber,
      }),
    );
    expect(findAll('K-008', book).size).toBe(0);
    book.put('citation', citation('c4', '30/KH-UBND', 'A.I.fn3', 1));
    expect(findOne('K-008', book).expected).toEqual({
      kind: 'scaled',
      scaled: 30_000,
      percent: false,
      decimals: 0,
    });
  });
});

test('a figure that the book has nothing for is a warning, told as blank', () => {
  const book = smallBook();
  book.put('claim', claim('empty', total('mob', { component: 'p1' }), 5 * million));
  expect(findOne('K-001', book)).toMatchObject({
    severity: 'warning',
    expected: { kind: 'blank' },
    actual: dong(5),
    difference: null,
    explanation: { code: 'claimBlank' },
  });
});

test('a figure beside a row that is gone is found in the text', () => {
  const book = smallBook();
  const gone = total('central', { component: 'gone' });
  book.put('claim', claim('lost', gone, million, { sheet: 'funding', row: 'gone', column: 'centralTotal' }));
  expect(findOne('K-002', book)).toMatchObject({
    place: { sheet: 'text', row: 'lost', column: 'printed' },
    severity: 'warning',
  });
});
