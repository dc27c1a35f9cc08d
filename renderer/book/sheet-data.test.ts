import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/window/index.ts';
import { activeCell, selectionSummary } from './active-cell.ts';
import { smallSheet } from './sheet.testing.ts';
import type { SheetChange } from './sheet-data.ts';

const cell = { row: 'p.1.1', column: 'centralDevelopment' };

const shown = (data: ReturnType<typeof smallSheet>): string | undefined =>
  activeCell(data, cell, defaultSettings)?.display;

describe('a sheet in the window', () => {
  it('shows typed text while it is on its way, then what the engine told', () => {
    const data = smallSheet();
    const told: SheetChange[] = [];
    data.subscribe((change) => told.push(change));
    expect(shown(data)).toBe('7');
    data.setPending([{ ...cell, text: '8,5' }]);
    expect(shown(data)).toBe('8,5');
    const event = { sheet: 'funding', year: 2024, ...cell, after: 8_500_000 };
    expect(
      data.apply([event, { ...event, year: 2023, after: 1 }, { ...event, sheet: 'targets', after: 2 }]),
    ).toEqual([cell]);
    expect(data.pending(cell)).toBeUndefined();
    expect(shown(data)).toBe('8,5');
    expect(told).toEqual([{ kind: 'cells', cells: [{ ...cell, text: '8,5' }] }]);
  });

  it('keeps a refused text until it is typed over or given up', () => {
    const data = smallSheet();
    data.setRefused(cell, { text: 'abc', message: 'không phải là số' });
    expect(data.lastRefused()).toEqual(cell);
    expect(activeCell(data, cell, defaultSettings)).toMatchObject({ display: '7', refused: { text: 'abc' } });
    data.setPending([{ ...cell, text: '9' }]);
    expect(data.refused(cell)).toBeUndefined();
    data.setRefused(cell, { text: 'abc', message: '' });
    data.forgetRefused(cell);
    expect(data.lastRefused()).toBeUndefined();
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
