import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/window/index.ts';
import { activeCell, selectionSummary } from './active-cell.ts';
import { Marks } from './marks.ts';
import { smallSheet } from './sheet.testing.ts';
import type { SheetData } from './sheet-data.ts';

const cell = { row: 'p.1.1', column: 'centralDevelopment' };

const shown = (data: SheetData): string | undefined => activeCell(data, cell, defaultSettings)?.display;

describe('a sheet in the window', () => {
  it('shows typed text while it is on its way, then what the engine told', () => {
    const marks = new Marks();
    const data = smallSheet(marks);
    expect(shown(data)).toBe('7');
    marks.send([{ ...cell, text: '8,50' }], 'first');
    expect(shown(data)).toBe('8,50');
    const event = { sheet: 'funding', year: 2024, ...cell, after: 8_500_000 };
    const others = [
      { ...event, year: 2023, after: 1 },
      { ...event, sheet: 'targets', after: 2 },
    ];
    expect(data.apply([event, ...others])).toEqual([cell]);
    expect(shown(data)).toBe('8,50');
    marks.settle([cell], 'first');
    expect(shown(data)).toBe('8,5');
  });

  it('keeps the later of two texts on its way into one cell', () => {
    const marks = new Marks();
    const data = smallSheet(marks);
    marks.send([{ ...cell, text: 'abc' }], 'first');
    marks.send([{ ...cell, text: '9' }], 'second');
    marks.settle([cell], 'first');
    marks.refuse(cell, { text: 'abc', message: '' });
    expect(shown(data)).toBe('9');
    expect(data.refused(cell)).toBeUndefined();
  });

  it('keeps a refused text until it is typed over or given up, whatever is fetched meanwhile', () => {
    const marks = new Marks();
    marks.refuse(cell, { text: 'abc', message: 'không phải là số' });
    const data = smallSheet(marks);
    expect(data.lastRefused()).toEqual(cell);
    expect(activeCell(data, cell, defaultSettings)).toMatchObject({ display: '7', refused: { text: 'abc' } });
    marks.send([{ ...cell, text: '9' }], 'second');
    expect(data.refused(cell)).toBeUndefined();
    marks.settle([cell], 'second');
    marks.refuse(cell, { text: 'abc', message: '' });
    data.forgetRefused([cell]);
    expect(data.lastRefused()).toBeUndefined();
  });

  it('drops the marks of rows that are no more', () => {
    const marks = new Marks();
    marks.refuse({ ...cell, row: 'gone' }, { text: 'abc', message: '' });
    expect(smallSheet(marks).lastRefused()).toBeUndefined();
  });

  it('knows which cells can be typed', () => {
    const data = smallSheet();
    const editable = (row: string, column: string) =>
      activeCell(data, { row, column }, defaultSettings)?.editable;
    expect(editable('p.1.1', 'centralDevelopment')).toBe(true);
    expect(editable('p.1', 'centralDevelopment')).toBe(false);
    expect(editable('p.1.1', 'centralTotal')).toBe(false);
    expect(editable('p.1', 'name')).toBe(true);
  });

  it('adds up what is selected where it is money', () => {
    const data = smallSheet();
    const cells = ['p.1.1', 'p.1.2', 'p.2'].map((row) => [{ row, column: 'centralDevelopment' }]);
    expect(selectionSummary(data, cells)).toEqual({ cells: 3, amounts: 3, sum: 15_000_000 });
    expect(selectionSummary(data, [[{ row: 'p.2', column: 'name' }]])).toEqual({
      cells: 1,
      amounts: 0,
      sum: null,
    });
  });
});
