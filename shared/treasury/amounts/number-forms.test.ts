import { describe, expect, it } from 'vitest';
import { type TestCell, tableOf } from '../testing/table-of.ts';
import { numberFormsOf } from './number-forms.ts';
import { amountReadings } from './read-text.ts';

const formsOf = (...cells: readonly TestCell[]) => {
  const table = tableOf(cells.map((cell) => ['x', cell]));
  return numberFormsOf(table, 1, table.rowNumbers.keys());
};

describe('the form of a column of text amounts (R2)', () => {
  it.each([
    [['1.234.567', '1.234'], 'dotGroups'],
    [['1,234,567', '1,234'], 'commaGroups'],
    [['1.234,56', '7'], 'dotGroups'],
    [['1,234.56', '7'], 'commaGroups'],
    [['1,5', '1.234'], 'dotGroups'],
    [['1.5', '1,234'], 'commaGroups'],
    [['0.500'], 'commaGroups'],
    [['1234,567'], 'dotGroups'],
    [['1 234,567'], 'dotGroups'],
    [['(1.234.567) đ'], 'dotGroups'],
    [['1234', '1 234 567'], 'plain'],
  ])('is told by %j', (cells, form) => {
    expect(formsOf(...cells)).toEqual({ form, ambiguous: null });
  });

  it('is asked where 1.234 is all there is, with both readings', () => {
    expect(formsOf(5, '12', '1.234', '5.678')).toEqual({
      form: null,
      ambiguous: { row: 2, text: '1.234', readings: ['1.234', '1,234'] },
    });
  });

  it('is asked where rows contradict each other', () => {
    expect(formsOf('1.234.567', '1.234', '1,234,567')).toEqual({
      form: null,
      ambiguous: { row: 2, text: '1,234,567', readings: ['1.234.567'] },
    });
  });

  it('is nothing where only numbers, words and dashes stand', () => {
    expect(formsOf(1.5, 'abc', '-', '12%', null)).toEqual({ form: null, ambiguous: null });
  });
});

describe('what an ambiguous text can mean', () => {
  it('says each reading once', () => {
    expect(amountReadings('1.234', undefined, 'dong')).toBe('1.234; 1,234');
    expect(amountReadings('1.5E3', 'dotGroups', 'dong')).toBe('1.500');
    expect(amountReadings('1.234 đồng', 'dotGroups', 'million')).toBe('1.234 đồng; 1.234 triệu đồng');
    expect(amountReadings('1234', 'dotGroups', 'dong')).toBe('');
  });
});
