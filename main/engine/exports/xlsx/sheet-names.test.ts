import { describe, expect, it } from 'vitest';
import { sheetNames } from './sheet-names.ts';

describe('names of sheets', () => {
  it('are as given where Excel takes them', () => {
    expect(sheetNames(['Phụ lục 04A', 'Phụ lục 04B'])).toEqual(['Phụ lục 04A', 'Phụ lục 04B']);
  });

  it('have no sign that Excel refuses, and are not empty', () => {
    expect(sheetNames(['a/b:c[d]', "'x'", '', 'History'])).toEqual(['a b c d', 'x', 'Bảng', 'History (2)']);
  });

  it('are at most 31 characters and differ from one another, whatever the capitals', () => {
    const long = 'Danh mục công trình đầu tư năm 2024';
    const names = sheetNames([long, long.toUpperCase(), 'a', 'A', 'a']);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
    expect(names.slice(2)).toEqual(['a', 'A (2)', 'a (3)']);
  });
});
