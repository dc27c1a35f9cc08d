import { expect, it } from 'vitest';
import type { Call } from './command.ts';
import type { ShownSheet } from './sheet-pages.ts';
import { sheetText } from './sheet-text.ts';

const ids = Array.from({ length: 12 }, (_, at) => `v${2010 + at}.centralDevelopment`);

const sheet: ShownSheet = {
  sheet: 'funding',
  label: 'Dự án & vốn',
  year: 2024,
  unit: 'million',
  revision: 1,
  columns: ids.map((id) => ({
    id,
    label: 'ĐTPT',
    groups: [],
    type: 'money' as const,
    unit: 'triệu đồng',
    editable: true,
    content: 'total' as const,
    field: null,
    choices: [],
  })),
  rows: [
    {
      key: 'p.1',
      parent: null,
      level: 0,
      label: 'Dự án 1',
      cells: Object.fromEntries(ids.map((id) => [id, { value: null, display: '' }])),
    },
  ],
};

const textOf = (keys: boolean, width: number | undefined): string => {
  const options = {
    keys,
    help: false,
    json: false,
    open: false,
    'no-sandbox': false,
    verbose: false,
    version: false,
  };
  return sheetText({ options, lang: 'vi', output: { width } } as Call, sheet);
};

it('shows no empty column, but with keys every one', () => {
  expect(textOf(false, undefined)).toContain('Bảng chưa có số liệu');
  for (const id of ids) expect(textOf(true, undefined)).toContain(id);
});

it('names, with keys, the columns that a narrow terminal has no room for', () => {
  const text = textOf(true, 80);
  expect(text).toContain('Các cột không đủ chỗ: v20');
  for (const id of ids) expect(text).toContain(id);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
