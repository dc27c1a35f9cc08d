import { describe, expect, it } from 'vitest';
import { cellName, findByName } from './cell-name.ts';
import { smallSheet } from './sheet.testing.ts';

const data = smallSheet();

const nameOf = (row: string, column: string): string | undefined => {
  const at = data.row(row);
  const of = data.column(column);
  return at && of && cellName(data, at, of);
};

describe('the name of a cell', () => {
  it('is the row by its code, and the column by as few headings as tell it apart', () => {
    expect(nameOf('p.1.1', 'centralDevelopment')).toBe('1.1·ĐTPT');
    expect(nameOf('p.1.1', 'centralTotal')).toBe('1.1·Cộng');
    expect(nameOf('p.1.1', 'localTotal')).toBe('1.1·NSĐP Cộng');
    expect(nameOf('p.2', 'v2023.centralDevelopment')).toBe('2·Vốn năm 2023 kéo dài NSTW ĐTPT');
    expect(nameOf('p', 'name')).toBe('#1·Tên');
  });

  it('leads back to its cell, for every cell', () => {
    for (const row of data.rows) {
      for (const column of data.columns) {
        const cell = { row: row.key, column: column.id };
        expect(findByName(data, cellName(data, row, column), undefined)).toEqual(cell);
      }
    }
  });

  it('may be typed without marks, with another separator, without the column', () => {
    const goal = { row: 'p.1.1', column: 'centralDevelopment' };
    expect(findByName(data, ' 1.1 dtpt ', undefined)).toEqual(goal);
    expect(findByName(data, '1.1/ĐTPT', undefined)).toEqual(goal);
    expect(findByName(data, '1.1', 'centralDevelopment')).toEqual(goal);
    expect(findByName(data, '9.9', 'centralDevelopment')).toBeUndefined();
    expect(findByName(data, '1.1·Không có', undefined)).toBeUndefined();
    expect(findByName(data, '', 'name')).toBeUndefined();
  });
});
