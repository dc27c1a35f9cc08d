import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromTsv, toTsv } from './tsv.ts';

describe('cells as text', () => {
  it('comes back as it was, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ấ', '"', '\t', '\n', ' ', '1', '.', ',') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      // A lone blank cell is an empty text, and that is nothing at all.
      .filter((rows) => !(rows.length === 1 && rows[0]?.length === 1 && rows[0][0] === ''))
      // A last row of one blank cell is the line end that Excel puts after the last row.
      .filter((rows) => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''));
    fc.assert(
      fc.property(table, (rows) => {
        expect(fromTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('reads what Excel copies: a line end after the last row, quotes around a cell with a line end', () => {
    expect(fromTsv('363.021\t43.835\r\n"a\nb"\t""\r\n')).toEqual([
      ['363.021', '43.835'],
      ['a\nb', ''],
    ]);
  });

  it('takes a quote that does not enclose the cell as a letter', () => {
    expect(fromTsv('"Dự án" 1\t5" ống')).toEqual([['"Dự án" 1', '5" ống']]);
    expect(fromTsv('"chưa đóng\tx')).toEqual([['"chưa đóng\tx']]);
  });

  it('is nothing for nothing', () => {
    expect(fromTsv('')).toEqual([]);
    expect(fromTsv('\n')).toEqual([]);
  });
});
