import { describe, expect, it } from 'vitest';
import { innerWidth } from './cell-box.ts';
import { numberColumns } from './columns.ts';
import type { Paper, PaperRow } from './paper.ts';
import { phuLuc05 } from './phu-luc-05.ts';
import { bodyRowHeights, headerHeights } from './row-heights.ts';
import { settleWidths } from './settle-widths.ts';
import { caoBang2024 } from './testing/cao-bang.ts';
import { countLines } from './text-width.ts';

const frame = phuLuc05(caoBang2024(), { year: 2024, issuer: 'UBND', createdAt: '2024-02-05T01:00:00Z' });
const columns = numberColumns([
  { key: 'name', label: 'Tên', kind: 'text' },
  { key: 'owner', label: 'Chủ đầu tư', kind: 'text' },
  { key: 'amount', label: 'Tổng số (tất cả các nguồn vốn)', kind: 'money' },
]);
const text = (of: string) => ({ kind: 'text', text: of }) as const;
const row = (key: string, name: string, owner: string): PaperRow => ({
  key,
  level: 0,
  style: 'detail',
  cells: [text(name), text(owner), { kind: 'money', value: 5_000_000, formula: null }],
});
const long = 'Ban QLDA đầu tư và xây dựng huyện Bảo Lâm';
const paperOf = (rows: readonly PaperRow[]): Paper => ({ ...frame, columns, rows });
const works = paperOf(Array.from({ length: 300 }, (_each, at) => row(`r${at}`, `Đường số ${at}`, long)));

const size = 8;
const least = [10, 10, 10];
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
const heightOf = (paper: Paper, columnWidths: readonly number[]): number =>
  bodyRowHeights(paper, { columnWidths, bodySize: size }).reduce((sum, height) => sum + height, 0);

describe('widths that are settled', () => {
  it('give what a short column has to the one that makes rows high', () => {
    const start = [38, 12, 12];
    const settled = settleWidths(works, size, start, least);
    expect(total(settled)).toBeCloseTo(total(start), 6);
    expect(settled[1]).toBeGreaterThan(20);
    expect(heightOf(works, settled)).toBeLessThan(0.6 * heightOf(works, start));
    for (const [at, width] of settled.entries()) expect(width).toBeGreaterThanOrEqual(least[at] ?? 0);
  });

  it('lower a heading that stands on every page, where that costs no row a line', () => {
    const start = [52, 40, 10];
    const settled = settleWidths(works, size, start, least);
    const head = (columnWidths: readonly number[]): number =>
      headerHeights(works, { columnWidths, bodySize: size }).reduce((sum, height) => sum + height, 0);
    expect(head(settled)).toBeLessThan(head(start));
    expect(heightOf(works, settled)).toBeLessThanOrEqual(heightOf(works, start));
  });

  it('let figures breathe by what texts do not need', () => {
    const short = paperOf([row('a', 'Đường một', 'UBND xã')]);
    const settled = settleWidths(short, size, [60, 40, 20], least);
    expect(settled[2]).toBeGreaterThan(20);
    const inner = innerWidth({ columnWidths: settled, bodySize: size }, 0);
    expect(countLines('Đường một', inner, size)).toBe(1);
  });

  it('are the same each time, also without rows', () => {
    expect(settleWidths(works, size, [38, 12, 12], least)).toEqual(
      settleWidths(works, size, [38, 12, 12], least),
    );
    expect(total(settleWidths(paperOf([]), size, [38, 12, 12], least))).toBeCloseTo(62, 6);
  });
});
