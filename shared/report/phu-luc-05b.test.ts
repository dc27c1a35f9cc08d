import { describe, expect, it } from 'vitest';
import type { BookView } from '../domain/book-view.ts';
import { brokenFormulas } from './cell-formulas.ts';
import { type PhuLuc05Options, phuLuc05Tables } from './phu-luc-05.ts';
import { numbersOf, occasion, printed } from './testing/occasion.ts';
import type { TinyFigure } from './testing/tiny-book.ts';
import { allotted, trieu, work, worksBook } from './testing/works-book.ts';

const paid = (uid: string, period: number, amount: number): TinyFigure => ({
  measure: 'disbursedCompleted',
  component: uid,
  source: 'dev',
  vintage: 2024,
  period,
  value: trieu(amount),
});
const works = [
  work('a', { unit: 'Xã A1', investor: 'UBND xã A1' }),
  work('b', { unit: 'Huyện B' }),
  work('m', { part: 'maintenance' }),
];
const book = (...figures: TinyFigure[]): BookView =>
  worksBook(works, [allotted('a', 100), allotted('b', 50), ...figures]);
const tables = (view: BookView, more: Partial<PhuLuc05Options> = {}) =>
  phuLuc05Tables(view, { ...occasion(), period: 202402, ...more });

describe('works in Phụ lục 05', () => {
  it('are a second table, with what was paid out for them', () => {
    const [main, second] = tables(book(paid('a', 202401, 20), paid('a', 202402, 45)));
    if (!main || !second) throw new Error('no second table');
    expect(second.id).toBe('phu-luc-05b');
    expect(second.continues).toBe(true);
    const row = ['plan', 'month', 'cum', 'rate', 'investor'].map((key) => printed(second, 'a', key));
    expect(row).toEqual(['100', '25', '45', '45', 'UBND xã A1']);
    expect(printed(second, 'b', 'cum')).toBe('');
    expect(printed(second, 'total', 'rate')).toBe('30');
    expect(printed(second, 'm', 'cum')).toBeUndefined();
    expect(numbersOf(second)).toEqual(['A', 'B', 'C', 'D', '1', '2', '3', '4=3/1*100', 'E']);
    expect(brokenFormulas(second)).toEqual([]);
  });

  it('leave the report one signature and one ending, at its end', () => {
    const [main, second] = tables(book(paid('a', 202402, 45)));
    expect([main?.ending, main?.signature]).toEqual([null, null]);
    expect(second?.ending).toBe('./.');
    expect(second?.signature?.right.title).toBe('THỦ TRƯỞNG ĐƠN VỊ');
    expect(second && printed(second, 'a', 'month')).toBe('');
  });

  it('are left out where no work has a figure in the month, or no month is asked for', () => {
    expect(tables(book(paid('a', 202401, 20)))).toHaveLength(1);
    expect(tables(book(paid('m', 202402, 20)))).toHaveLength(1);
    expect(tables(book(paid('a', 202402, 20)), { period: undefined })).toHaveLength(1);
  });
});
