import { describe, expect, it } from 'vitest';
import { displayWidth, pad, printable } from './display-width.ts';
import { layOutTable, type Table } from './table.ts';
import { hang, wrap } from './wrap.ts';

describe('displayWidth', () => {
  it.each([
    ['Tiểu dự án', 10],
    ['Tiểu dự án'.normalize('NFD'), 10],
    ['漢字', 4],
    ['a\u200Db', 2],
    ['👍', 2],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('fills up by columns, not by characters', () => {
    expect(pad('ộ'.normalize('NFD'), 3, 'right')).toBe(`  ${'ộ'.normalize('NFD')}`);
    expect(pad('漢', 4, 'centre')).toBe(' 漢 ');
    expect(pad('dài hơn', 3)).toBe('dài hơn');
  });
});

describe('printable', () => {
  it('lets nothing through that acts on a terminal', () => {
    expect(printable('a\u001B[31mb\u202Ec\r\nd\te')).toBe('a\uFFFD[31mb\uFFFDc\uFFFD\nd\uFFFDe');
  });
});

describe('wrap', () => {
  it('breaks at blanks, and inside a word that is longer than a line', () => {
    expect(wrap('Hỗ trợ phát triển sản xuất', 10)).toEqual(['Hỗ trợ', 'phát triển', 'sản xuất']);
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
    expect(wrap('một\nhai ba', undefined)).toEqual(['một', 'hai ba']);
  });

  it('hangs what follows under the first line', () => {
    expect(hang('Nơi: ', 'một hai ba bốn năm sáu bảy tám', 25)).toBe(
      'Nơi: một hai ba bốn năm\n     sáu bảy tám',
    );
  });
});

describe('layOutTable', () => {
  const table: Table = {
    columns: [
      { label: 'Tên', align: 'left', most: 40, flexible: true },
      { groups: ['Vốn giao năm 2024', 'NSTW'], label: 'ĐTPT', align: 'right', rank: 2 },
      { groups: ['Vốn giao năm 2024', 'NSTW'], label: 'SN', align: 'right', rank: 2 },
      { groups: ['Vốn giao năm 2024'], label: 'Tổng', align: 'right' },
      { label: 'Ghi chú', align: 'left', rank: 4 },
    ],
    rows: [
      { cells: ['Chương trình', '414.467', '1.000', '415.467', ''] },
      {
        level: 1,
        cells: ['Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng kinh tế', '414.467', '', '414.467', 'x'],
      },
    ],
  };

  it('puts headings over their columns, numbers to the right, and breaks long names', () => {
    const { lines, hidden } = layOutTable(table, undefined);
    expect(hidden).toEqual([]);
    expect(lines).toEqual([
      '                                             Vốn giao năm 2024',
      '                                          ───────────────────────',
      '                                               NSTW',
      '                                          ──────────────',
      'Tên                                          ĐTPT     SN     Tổng  Ghi chú',
      '────────────────────────────────────────  ───────  ─────  ───────  ───────',
      'Chương trình                              414.467  1.000  415.467',
      '  Dự án 1: Hỗ trợ đầu tư phát triển hạ    414.467         414.467  x',
      '  tầng kinh tế',
    ]);
  });

  it('makes room first by leaving out what matters little, then by narrowing the name', () => {
    expect(layOutTable(table, 70)).toMatchObject({ hidden: ['Ghi chú'] });
    for (const room of [50, 55, 60, 65, 70, 80]) {
      const { lines } = layOutTable(table, room);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(room);
      expect(lines.join('\n')).toContain('415.467');
    }
    expect(layOutTable(table, 40).lines.join('\n')).toContain('Tổng');
  });

  it('widens columns under a heading that is longer than they are', () => {
    const narrow: Table = {
      columns: [
        { label: 'A', align: 'left' },
        { groups: ['Một tiêu đề dài'], label: 'b', align: 'right' },
      ],
      rows: [{ cells: ['x', '1'] }],
    };
    expect(layOutTable(narrow, undefined).lines).toEqual([
      '   Một tiêu đề dài',
      '   ───────────────',
      'A                b',
      '─  ───────────────',
      'x                1',
    ]);
  });
});
