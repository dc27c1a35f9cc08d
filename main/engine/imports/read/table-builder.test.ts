import { describe, expect, it } from 'vitest';
import { cellKind, cellMark, kindAt, readLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../refused.ts';
import { TableBuilder } from './table-builder.ts';

const builder = (limits: Partial<typeof readLimits> | Record<string, number> = {}): TableBuilder =>
  new TableBuilder('S', false, { ...readLimits, ...limits });

const refusal = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof Refused ? error.refusal : error;
  }
  return undefined;
};

describe('a table', () => {
  it('keeps the rows that hold anything, far beyond its first size', () => {
    const made = builder();
    for (let row = 1; row <= 5_000; row++) {
      made.startRow(row, row % 2 === 0);
      if (row % 5 === 0) made.number(1, row, 'number');
      if (row === 4_000) made.text(3, 'cuối');
    }
    const table = made.finish([0, 2, 9]);
    expect(table.rowCount).toBe(1_000);
    expect(table.columns).toHaveLength(4);
    expect(table.rowNumbers[999]).toBe(5_000);
    expect([...table.hiddenRows.subarray(0, 4)]).toEqual([0, 1, 0, 1]);
    expect(
      table.columns.map(({ kinds, numbers, texts }) => [kinds, numbers, texts].map((each) => each.length)),
    ).toEqual(Array.from({ length: 4 }, () => [1_000, 1_000, 1_000]));
    expect(table.columns[1]?.numbers.reduce((sum, number) => sum + number, 0)).toBe(5 * 500_500);
    expect(table.columns[3]?.texts[799]).toBe(0);
    expect(table.columns.map(({ texts }) => texts.filter((text) => text !== -1).length)).toEqual([
      0, 0, 0, 1,
    ]);
    expect(table.hiddenColumns).toEqual([0, 2]);
  });

  it('makes every text one form, visible where it could not be stored', () => {
    const made = builder();
    made.startRow(1, false);
    for (const [column, text] of ['Xã', 'Xa\u0303', 'a\uD800b', 'a\0b', '😀', ''].entries())
      made.text(column, text);
    const { strings, columns } = made.finish([]);
    expect(strings).toEqual(['Xã', 'a\uFFFDb', '😀']);
    expect(columns).toHaveLength(5);
  });

  it('marks cells later on, but no blank ones', () => {
    const made = builder();
    made.startRow(7, false);
    made.error(0, '#REF!', cellMark.formula);
    made.unresolved(1, 'A1');
    made.mark(7, 0, cellMark.link);
    made.mark(7, 5, cellMark.link);
    made.mark(6, 0, cellMark.link);
    const [first, second] = made.finish([]).columns;
    expect(first?.kinds[0]).toBe(cellKind.error | cellMark.formula | cellMark.link);
    expect(second && kindAt(second, 0)).toBe(cellKind.unresolved);
  });

  it('keeps the merges that are nearest to the top', () => {
    const made = builder({ mostMerges: 3 });
    for (let row = 50; row > 0; row--)
      made.merge({ firstRow: row, lastRow: row + 1, firstColumn: 0, lastColumn: 0 });
    expect(made.finish([]).merges.map(({ firstRow }) => firstRow)).toEqual([1, 2, 3]);
  });

  it('refuses what is beyond a limit, and nothing that is within', () => {
    const made = builder({ rows: 3, columns: 5, mostColumns: 2, textLength: 4, strings: 2 });
    made.startRow(3, false);
    made.text(0, 'abcd');
    made.text(1, 'b');
    made.number(4, 1, 'number');
    const limit = (name: string): unknown => ({ code: 'importTooLarge', params: { limit: name, part: 'S' } });
    expect(refusal(() => made.startRow(4, false))).toMatchObject(Object(limit('rows')));
    expect(refusal(() => made.number(5, 1, 'number'))).toMatchObject(Object(limit('columns')));
    expect(refusal(() => made.intern('abcde'))).toMatchObject(Object(limit('textLength')));
    expect(refusal(() => made.intern('c'))).toMatchObject(Object(limit('strings')));
    expect(made.finish([])).toMatchObject({ columnsBeyond: 1, strings: ['abcd', 'b'] });
  });

  it('refuses a cell or a row that comes twice', () => {
    const made = builder();
    made.startRow(2, false);
    made.number(1, 1, 'number');
    const damaged = (place: string): unknown => ({ code: 'importDamaged', params: { part: 'S', place } });
    expect(refusal(() => made.text(1, 'x'))).toEqual(damaged('B2'));
    expect(refusal(() => made.startRow(2, false))).toEqual(damaged('2:2'));
  });
});
