import { expect, it } from 'vitest';
import type { ControlTotal } from '#shared/treasury/preview.ts';
import type { ColumnUse } from '#shared/treasury/settings.ts';
import { statedTotal } from './stated-total.ts';

const control = (column: number, stated: number): ControlTotal => ({
  ...{ kind: 'fileTotal', subject: '', at: { sheet: 'S', row: 9, column } },
  ...{ stated, computed: stated, wrong: false },
});

const stated = (columns: readonly Omit<ColumnUse, 'header' | 'column'>[], amounts: readonly number[]) =>
  statedTotal(
    amounts.map((amount, column) => control(column, amount)),
    {
      sheets: [
        {
          ...{ sheet: 'S', header: null, firstRow: 1, lastRow: 9, groups: null, rows: [] },
          columns: columns.map((use, column) => ({ ...use, column, header: '' })),
        },
      ],
    },
  );

it('is the column of the whole, not that and its parts', () => {
  const sources = [
    { field: 'disbursed', source: 'a' } as const,
    { field: 'disbursed', source: 'b' } as const,
  ];
  expect(stated([{ field: 'disbursed' }, ...sources], [10, 4, 6])).toBe(10);
  expect(stated(sources, [4, 6])).toBe(10);
});

it('is of each year its total, or volume and advance', () => {
  const carried = { vintage: 'carried' } as const;
  const own = { vintage: 'own' } as const;
  const columns = [
    { field: 'completed', ...carried } as const,
    { field: 'advance', ...carried } as const,
    { field: 'completed', ...own } as const,
    { field: 'advance', ...own } as const,
    { field: 'disbursed', ...own } as const,
  ];
  expect(stated(columns, [1, 2, 10, 20, 30])).toBe(33);
});
