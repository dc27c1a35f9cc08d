import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { asPublication } from '#shared/report/testing/as-publication.ts';
import { caoBang2023, caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { compareWithPublication } from '../compare-figures.ts';
import { moneyField, numberField, parseLines } from './fields.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

const options = { issuer: 'UBND tỉnh Cao Bằng', createdAt: '2024-02-05T01:02:04Z', place: 'Cao Bằng' };
const plan2024 = phuLuc05(caoBang2024(), { year: 2024, ...options });
const report2023 = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options });
const both = {
  ...asPublication(plan2024, report2023),
  demonstration: 'Số liệu minh họa; không phải số liệu thật',
};

const textOf = async (...papers: [Paper, ...Paper[]]): Promise<string> =>
  Buffer.from(await writeCsv(asPublication(...papers))).toString('utf8');

/** The plan with a text in the place of a row's label. */
const labelled = (text: string): Paper => ({
  ...plan2024,
  rows: plan2024.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === 1 ? { kind: 'text', text } : cell)),
  })),
});

describe('a publication as CSV', () => {
  it('is UTF-8 with its mark, lines end as Windows ends them', async () => {
    const bytes = Buffer.from(await writeCsv(both));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.slice(1).split('\r\n')[0]).toBe('"Số liệu minh họa; không phải số liệu thật"');
  });

  it('holds every figure of every table', async () => {
    const comparison = compareWithPublication(both, await readCsv(await writeCsv(both), both));
    expect(comparison.figuresDifferent).toBe(0);
    expect(comparison.figuresCompared).toBeGreaterThan(60);
  });

  it('shows when a figure or a label is another one', async () => {
    const publication = asPublication(plan2024);
    const differing = async (from: string, to: string): Promise<number> => {
      const text = (await textOf(plan2024)).replace(from, to);
      return compareWithPublication(publication, await readCsv(Buffer.from(text), publication))
        .figuresDifferent;
    };
    expect(await differing(';363021;', ';363022;')).toBe(1);
    expect(await differing(';Tổng số;915696', ';Tổng cộng;915696')).toBe(1);
    expect(await differing('\r\n;Tổng số;', '\r\n\r\n;Tổng số;')).toBeGreaterThan(20);
  });

  it('writes figures exactly, with a decimal comma and no separators', async () => {
    const unrounded: Paper = {
      ...plan2024,
      rows: plan2024.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.kind === 'money' ? { ...cell, value: -1_234_567_890_125 } : cell,
        ),
      })),
    };
    expect(await textOf(unrounded)).toContain(';-1234567,890125;');
    expect(numberField(1e-7)).toBe('0,0000001');
    expect(moneyField(9_007_199_254_740_991, 1_000_000)).toBe('9007199254,740991');
    expect([moneyField(0, 1_000_000), moneyField(-5_000, 1_000), moneyField(50, 1_000)]).toEqual([
      '0',
      '-5',
      '0,05',
    ]);
  });

  it.each([
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
    "''=1",
    '=HYPERLINK("http://x";"y")',
  ])('never lets text become a formula: %j', async (text) => {
    const paper = labelled(text);
    const written = await textOf(paper);
    for (const [, label = ''] of parseLines(written.slice(1)).slice(-plan2024.rows.length - 5, -5))
      expect(label).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    const publication = asPublication(paper);
    const found = await readCsv(Buffer.from(written), publication);
    expect(compareWithPublication(publication, found).figuresDifferent).toBe(0);
  });

  it.each(['a"b', 'a;b', 'a\r\nb', '"', "'a", "o'clock", '🙂 Đ'])('keeps text as it is: %j', async (text) => {
    const publication = asPublication(labelled(text));
    const found = await readCsv(await writeCsv(publication), publication);
    expect(compareWithPublication(publication, found).figuresDifferent).toBe(0);
  });

  it('is the same file for the same publication', async () => {
    expect(Buffer.compare(await writeCsv(both), await writeCsv(both))).toBe(0);
  });
});
