/** A small sheet for tests of what is made of one: real columns and rows, few of them. */
import type { OutputOf } from '#shared/contract/index.ts';
import { Marks } from './marks.ts';
import { SheetData } from './sheet-data.ts';

type Shown = OutputOf<'sheets/show'>;

const column = (
  id: string,
  label: string,
  groups: readonly string[],
  type: 'money' | 'text',
): Shown['columns'][number] => ({
  id,
  label,
  groups: [...groups],
  unit: type === 'money' ? 'triệu đồng' : null,
  type,
  editable: !id.endsWith('Total'),
  content: type === 'money' ? 'total' : 'field',
  field: type === 'money' ? null : id,
  choices: [],
});

const columns = [
  column('code', 'Mã', [], 'text'),
  column('name', 'Tên', [], 'text'),
  column('centralDevelopment', 'ĐTPT', ['Vốn giao năm 2024', 'NSTW'], 'money'),
  column('centralTotal', 'Cộng', ['Vốn giao năm 2024', 'NSTW'], 'money'),
  column('localTotal', 'Cộng', ['Vốn giao năm 2024', 'NSĐP'], 'money'),
  column('v2023.centralDevelopment', 'ĐTPT', ['Vốn năm 2023 kéo dài', 'NSTW'], 'money'),
];

/** Key, parent, level, code, đồng in the year's own ĐTPT. */
const rows: readonly (readonly [string, string | null, number, string, number | null])[] = [
  ['p', null, 0, '', 15_000_000],
  ['p.1', 'p', 1, '1', 12_000_000],
  ['p.1.1', 'p.1', 2, '1.1', 7_000_000],
  ['p.1.2', 'p.1', 2, '1.2', 5_000_000],
  ['p.2', 'p', 1, '2', 3_000_000],
];

const isLeaf = (key: string): boolean => !rows.some(([, parent]) => parent === key);

const cellOf = (
  id: string,
  [key, , , code, amount]: (typeof rows)[number],
): Shown['cells'][string][number] => {
  if (id === 'code') return { value: code, display: code };
  if (id === 'name') return { value: `Tên ${key}`, display: `Tên ${key}` };
  if (id !== 'centralDevelopment' && id !== 'centralTotal') return { value: null, display: '' };
  const formula = id === 'centralTotal' ? '=centralDevelopment' : isLeaf(key) ? undefined : '=SUM()';
  return { value: amount, display: '', ...(formula === undefined ? {} : { formula }) };
};

export const smallSheet = (marks = new Marks()): SheetData =>
  new SheetData(
    [
      {
        sheet: 'funding',
        label: { vi: 'Dự án & vốn', en: 'Projects & funding' },
        year: 2024,
        scope: {},
        periods: [],
        unit: 'million',
        columns,
        rows: {
          key: rows.map(([key]) => key),
          parent: rows.map(([, parent]) => parent),
          level: rows.map(([, , level]) => level),
          label: rows.map(([key]) => `Tên ${key}`),
          leaf: rows.map(([key]) => isLeaf(key)),
          typed: rows.map(([key]) => isLeaf(key)),
          takes: rows.map(() => []),
          percent: rows.map(() => false),
        },
        cells: Object.fromEntries(columns.map(({ id }) => [id, rows.map((row) => cellOf(id, row))])),
        offset: 0,
        totalRows: rows.length,
        revision: 1,
      },
    ],
    () => marks,
  );
