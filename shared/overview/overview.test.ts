import { describe, expect, it } from 'vitest';
import { importBatch, million } from '../checks/testing/make-records.ts';
import type { FigurePlace, MemoryBook } from '../checks/testing/memory-book.ts';
import { allottedAt, assignedAt, paidAt, smallBook } from '../checks/testing/small-book.ts';
import { endOfMonth, overviewOf, timeGone } from './index.ts';

const paidBy = (component: string, unit: string, period: number): FigurePlace => ({
  ...paidAt(component, 'dev', period),
  unit,
});

const at = (book: MemoryBook, period = 202_406) => overviewOf(book, 2024, period);
const monthOf = (book: MemoryBook, period: number) =>
  at(book).months.find((month) => month.period === period);
const unitsOf = (book: MemoryBook) =>
  at(book).units.map(({ unit, rate, rank, undivided }) => [undivided ? 'rest' : unit, rate, rank]);

describe('the time of a budget year', () => {
  it('is a straight line from 1 January to 31 January of the next year', () => {
    expect(timeGone(2024, '2023-12-31')).toBe(0);
    expect(timeGone(2024, '2025-01-31')).toBe(100);
    // 2024 has 366 days: 182 of 397 are gone at the end of June.
    expect(timeGone(2024, '2024-06-30')).toBe(45.843829);
    expect(timeGone(2023, '2023-01-01')).toBe(0.252525);
  });

  it('has neither begun before it nor goes on after it', () => {
    expect(timeGone(2024, '2023-05-01')).toBe(0);
    expect(timeGone(2024, '2025-03-31')).toBe(100);
  });

  it('knows the last day of every month', () => {
    expect([202_402, 202_302, 202_412].map(endOfMonth)).toEqual(['2024-02-29', '2023-02-28', '2024-12-31']);
  });
});

describe('disbursement by month', () => {
  it('stands in the order of the months, with January of the next year as the last', () => {
    const { months } = at(smallBook());
    expect(months.map(({ period }) => period)).toEqual([
      ...Array.from({ length: 12 }, (_, month) => 202_401 + month),
      202_501,
    ]);
  });

  it('is of each denominator, and blank where that has no capital', () => {
    const month = monthOf(smallBook(), 202_406);
    // 250 million of the State budget are assigned (mobilised money is not counted), 150 allotted.
    expect(month).toMatchObject({ disbursed: 77 * million, inMonth: 33 * million });
    expect(month?.rates).toEqual({ assigned: 30.8, allotted: 51.333333 });
    expect(month?.inMonthRates).toEqual({ assigned: 13.2, allotted: 22 });
    const bare = smallBook();
    for (const [component, unit] of [
      ['p1.1.a', 'x1'],
      ['p1.1.a', 'h2'],
      ['p1.2.a', 'h2'],
    ] as const)
      bare.set(allottedAt(component, unit, 'dev'), null);
    expect(monthOf(bare, 202_406)?.rates).toEqual({ assigned: 30.8, allotted: null });
  });

  it('leaves a gap where a month has no figures, and in the month after it', () => {
    const book = smallBook();
    expect(monthOf(book, 202_404)).toMatchObject({
      disbursed: null,
      inMonth: null,
      rates: { assigned: null },
    });
    expect(monthOf(book, 202_405)).toMatchObject({ disbursed: 44 * million, inMonth: null });
    book.set(paidAt('p1.1', 'dev', 202_401), 3 * million);
    expect(monthOf(book, 202_401)).toMatchObject({ inMonth: 3 * million });
    expect(monthOf(book, 202_402)).toMatchObject({ disbursed: null, inMonth: null });
  });

  it('is held against the day that the book states, else the end of the month', () => {
    const book = smallBook();
    book.put('cutoff', { uid: 'c', year: 2024, period: 202_406, asOf: '2024-06-15', dataSource: null });
    expect(monthOf(book, 202_406)).toMatchObject({
      asOf: '2024-06-15',
      timeGone: timeGone(2024, '2024-06-15'),
    });
    expect(monthOf(book, 202_405)).toMatchObject({ asOf: null, timeGone: timeGone(2024, '2024-05-31') });
  });

  it('is of the newest month with figures where none is named', () => {
    expect(overviewOf(smallBook(), 2024).period).toBe(202_406);
  });

  it('does not lose a đồng of amounts that a float cannot divide', () => {
    const book = smallBook();
    book.set(assignedAt('p2', 'rec'), 9_007_199_254_740_991 - 220 * million);
    book.set(paidAt('p1.1', 'dev', 202_406), 9_007_199_254_740_990);
    expect(monthOf(book, 202_406)?.rates.assigned).toBe(100);
    expect(at(book).capital.assigned).toBe(9_007_199_254_740_991);
  });
});

describe('lines of the programme', () => {
  it('have capital, disbursement and rates; blank where there is nothing', () => {
    const { components } = at(smallBook());
    expect(components.map(({ component, level }) => [component, level])).toEqual([
      ['p', 0],
      ['p1', 1],
      ['p1.1', 2],
      ['p1.2', 2],
      ['p2', 1],
    ]);
    expect(components[1]).toMatchObject({
      label: 'Dự án 1: Tên p1',
      assigned: 200 * million,
      disbursed: 77 * million,
      rates: { assigned: 38.5, allotted: 51.333333 },
    });
    expect(components[4]).toMatchObject({ disbursed: null, rates: { assigned: null, allotted: null } });
  });

  it('say where their capital comes from, mobilised money too', () => {
    const { sources, rows } = at(smallBook()).funding;
    expect(sources.map(({ source }) => source)).toEqual(['dev', 'rec', 'prov', 'mob']);
    expect(rows.map(({ component, amounts }) => [component, ...amounts])).toEqual([
      ['p1', 160 * million, 40 * million, null, null],
      ['p2', null, 30 * million, 20 * million, 5 * million],
    ]);
  });
});

describe('units', () => {
  it('without capital or figures have no rate and no rank, and stand last', () => {
    const book = smallBook();
    expect(unitsOf(book)).toEqual([
      ['h1', null, null],
      ['h2', null, null],
      ['rest', null, null],
    ]);
    book.set(paidBy('p1.2', 'h2', 202_406), 9 * million);
    expect(unitsOf(book)).toEqual([
      ['h2', 10, 1],
      ['h1', null, null],
      ['rest', null, null],
    ]);
  });

  it('rank by rate; equal rates share a rank, and the next one is left out', () => {
    const book = smallBook();
    book.put('unit', { uid: 'h3', kind: 'district' });
    const h1 = book.records('unitVersion').get('h1@');
    if (!h1) throw new Error('the small book has no h1');
    book.put('unitVersion', { ...h1, uid: 'h3@', unit: 'h3', position: 'h3', name: 'Tên h3' });
    book.set(allottedAt('p1.1', 'h3', 'dev'), 30 * million);
    book.set(paidBy('p1.1', 'h3', 202_406), 3 * million);
    book.set(paidBy('p1.2', 'h2', 202_406), 9 * million);
    book.set(paidBy('p1.1', 'h1', 202_406), 5 * million);
    expect(unitsOf(book).slice(0, 3)).toEqual([
      ['h2', 10, 1],
      ['h3', 10, 1],
      ['h1', 8.333333, 3],
    ]);
  });

  it('lead to a row of the sheet that tells of them', () => {
    const book = smallBook();
    const rowOf = (unit: string) => at(book).units.find((each) => each.unit === unit)?.row;
    expect(rowOf('h1')).toBe('p1.1|h1');
    expect(rowOf('cb')).toBe('p1.1|cb');
  });
});

describe('the rest of the overview', () => {
  it('counts poor households at both ends of the year, all units first', () => {
    const [all, first] = at(smallBook()).poverty;
    expect(all).toEqual({
      ...{ unit: null, name: '' },
      start: { households: 10_000, poor: 2_894, nearPoor: 1_130, poorRate: 28.94 },
      end: { households: 10_000, poor: 2_471, nearPoor: 1_200, poorRate: 24.71 },
    });
    expect(first).toMatchObject({ unit: 'h1', start: { poorRate: 50 }, end: { poorRate: 42.5 } });
  });

  it('names the imports that count for the month, with what they left out', () => {
    const book = smallBook();
    book.put('importBatch', importBatch('old'));
    book.put(
      'importBatch',
      importBatch('new', {
        at: '2024-07-06T02:00:00.000Z',
        rowsAmbiguous: 2,
        rowsInvalid: 1,
        leftOutAmount: 7,
      }),
    );
    book.put('importBatch', importBatch('other', { period: 202_405 }));
    expect(at(book).imports).toEqual([
      expect.objectContaining({ batch: 'new', leftOutRows: 3, leftOutAmount: 7 }),
    ]);
    expect(at(book, 202_401).imports).toEqual([]);
  });

  it('is empty, and not nought, for a year of which nothing is known', () => {
    const overview = overviewOf(smallBook(), 2030);
    expect(overview.capital).toEqual({ assigned: null, allotted: null });
    expect(
      overview.months.every(({ disbursed, rates }) => disbursed === null && rates.assigned === null),
    ).toBe(true);
    expect(overview.poverty).toEqual([]);
    expect(overview.funding.sources).toEqual([]);
  });
});
