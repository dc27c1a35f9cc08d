import { describe, expect, it } from 'vitest';
import {
  changeColumn,
  setColumnField,
  setFirstRow,
  setHeader,
  setLastRow,
  setRowKind,
} from './settings-edit.ts';
import type { SheetSettings } from './state.ts';

const sheet: SheetSettings = {
  sheet: 'Biểu 1',
  header: null,
  firstRow: 4,
  lastRow: 20,
  columns: [{ column: 2, field: 'disbursed', header: 'Giải ngân' }],
  groups: null,
  rows: [],
};

describe('corrections of a sheet', () => {
  it('take a header pointed at in either order, and begin beneath it', () => {
    expect(setHeader(sheet, 7, 5)).toMatchObject({ header: [5, 7], firstRow: 8, lastRow: 20 });
    expect(setHeader(sheet, 25, 25)).toMatchObject({ header: [25, 25], firstRow: 26, lastRow: 26 });
  });

  it('never let the last row stand above the first', () => {
    expect(setFirstRow(sheet, 30)).toMatchObject({ firstRow: 30, lastRow: 30 });
    expect(setLastRow(sheet, 2)).toMatchObject({ firstRow: 2, lastRow: 2 });
  });

  it('keep one decision a row, and none where the program is to find it', () => {
    const once = setRowKind(setRowKind(sheet, 9, 'group'), 9, 'total');
    expect(once.rows).toEqual([{ row: 9, kind: 'total' }]);
    expect(setRowKind(once, 9, null).rows).toEqual([]);
  });

  it('give a column a field, keep what else is known of it, and take it away', () => {
    const named = setColumnField(changeColumn(sheet, 2, { source: 'nstw' }), 2, 'advance', 'Tạm ứng');
    expect(named.columns).toEqual([{ column: 2, field: 'advance', header: 'Giải ngân', source: 'nstw' }]);
    expect(setColumnField(named, 0, 'unitName', 'Đơn vị').columns.map(({ column }) => column)).toEqual([
      0, 2,
    ]);
    expect(setColumnField(named, 2, null, '').columns).toEqual([]);
    expect(changeColumn(named, 2, { source: undefined }).columns[0]).not.toHaveProperty('source');
  });
});
