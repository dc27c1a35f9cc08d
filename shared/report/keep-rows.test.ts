import { describe, expect, it } from 'vitest';
import { keptWithNext } from './keep-rows.ts';
import type { Paper, PaperRow } from './paper.ts';
import { phuLuc05 } from './phu-luc-05.ts';
import { caoBang2024 } from './testing/cao-bang.ts';

const paper: Paper = phuLuc05(caoBang2024(), {
  year: 2024,
  issuer: 'UBND tỉnh',
  createdAt: '2024-02-05T01:00:00Z',
});
const row = (style: PaperRow['style'], level: number): PaperRow => ({
  key: `${style}${level}`,
  level,
  style,
  cells: [],
});
const kept = (rows: readonly PaperRow[]): boolean[] => keptWithNext({ ...paper, rows });

describe('rows that stay with the next', () => {
  it('are headings of every level down to the first row beneath them, and the last row', () => {
    const rows = [row('total', 0), row('group', 1), row('group', 2), row('detail', 3), row('detail', 3)];
    expect(kept([...rows, row('group', 2), row('detail', 3)])).toEqual([
      true,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  it('are remarks between a heading and its first part', () => {
    const rows = [row('group', 1), row('detail', 2), row('group', 2), row('detail', 3), row('group', 1)];
    expect(kept(rows).slice(0, 4)).toEqual([true, true, true, false]);
  });

  it('are not the last one where nothing follows the table', () => {
    const bare = { ...paper, notes: [], ending: null, signature: null };
    expect(keptWithNext(bare).at(-1)).toBe(false);
    expect(keptWithNext({ ...bare, ending: './.' }).at(-1)).toBe(true);
  });
});
