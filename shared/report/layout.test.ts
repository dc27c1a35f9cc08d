import { describe, expect, it } from 'vitest';
import { cellPadding } from './cell-box.ts';
import { leafColumns, numberColumns } from './columns.ts';
import { layOut } from './layout.ts';
import { textWidthOf } from './page-size.ts';
import { landscapePage, type Paper } from './paper.ts';
import { phuLuc05 } from './phu-luc-05.ts';
import { printedRows } from './print-cell.ts';
import { bodyRowHeights, headerHeights } from './row-heights.ts';
import { caoBang2023, caoBang2024 } from './testing/cao-bang.ts';
import { balanceLines, countLines, packLines, pointsToMm, textWidth } from './text-width.ts';

const options = { issuer: 'UBND tỉnh', createdAt: '2024-02-05T01:00:00Z' };
const papers: Paper[] = [
  phuLuc05(caoBang2024(), { year: 2024, ...options }),
  phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options }),
];

describe('layout', () => {
  it.each(papers)('fills the text width exactly, at 8 points', (paper) => {
    const { columnWidths, bodySize } = layOut(paper);
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(252, 6);
    expect(bodySize).toBe(8);
  });

  it.each(papers)('breaks no figure', (paper) => {
    const { columnWidths, bodySize } = layOut(paper);
    const columns = leafColumns(paper.columns);
    for (const cells of printedRows(paper))
      for (const [index, text] of cells.entries()) {
        if (columns[index]?.kind === 'text') continue;
        const needed = pointsToMm(textWidth(text, bodySize, 'bold')) + 2 * cellPadding;
        expect(needed).toBeLessThan(columnWidths[index] ?? 0);
      }
  });

  it('does not let one endless word push the figures aside', () => {
    const [paper] = papers;
    if (!paper) throw new Error('no paper');
    const rows = paper.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) =>
        at === 1 ? { kind: 'text' as const, text: 'x'.repeat(500) } : cell,
      ),
    }));
    expect(layOut({ ...paper, rows }).bodySize).toBe(8);
  });

  it('sets narrow tables larger', () => {
    const columns = numberColumns([
      { key: 'name', label: 'Tên', kind: 'text' },
      { key: 'amount', label: 'Số tiền', kind: 'money' },
    ]);
    const [first] = papers;
    if (!first) throw new Error('no paper');
    expect(layOut({ ...first, columns, rows: [] }).bodySize).toBe(11);
  });

  it('gives wrapped text the height of its lines', () => {
    const [paper] = papers;
    if (!paper) throw new Error('no paper');
    const layout = layOut(paper);
    const heights = bodyRowHeights(paper, layout);
    expect(Math.min(...heights)).toBeLessThan(15);
    expect(Math.max(...heights)).toBeGreaterThan(35);
    expect(headerHeights(paper, layout)).toHaveLength(3);
  });

  it('knows its page', () => {
    expect(textWidthOf(landscapePage)).toBe(252);
  });
});

describe('widths of Times New Roman', () => {
  it('takes a letter with its marks as wide as the letter, but a horn makes it wider', () => {
    expect(textWidth('ộ', 10)).toBe(textWidth('o', 10));
    expect(textWidth('Ế', 10)).toBe(textWidth('E', 10));
    expect(textWidth('ữ', 10)).toBeGreaterThan(textWidth('u', 10));
    expect(textWidth('to\u0302\u0309ng', 10)).toBe(textWidth('tổng', 10));
  });

  it('breaks lines at blanks, and a word that is too long inside', () => {
    const font = { size: 10, style: 'regular' } as const;
    expect(packLines('một hai ba'.split(' '), textWidth('một hai', 10) + 1, font, ' ')).toEqual([
      'một hai',
      'ba',
    ]);
    expect(countLines('xxxxxxxxxx', textWidth('xxxx', 10) + 0.1, 10)).toBe(3);
    expect(countLines('a\nb', 100, 10)).toBe(2);
  });

  it('keeps lines of a column number level', () => {
    const font = { size: 10, style: 'italic' } as const;
    const parts = ['1=', '2+', '…+', '7'];
    const narrow = textWidth('1=2+…+', 10, 'italic') + 0.1;
    expect(balanceLines(parts, narrow, font)).toEqual(['1=2+', '…+7']);
    expect(balanceLines(parts, 1000, font)).toEqual(['1=2+…+7']);
  });
});
