import { describe, expect, it } from 'vitest';
import type { SheetSettings } from '#shared/treasury/settings.ts';
import { columnsNamed, readMapping, withMappings } from './column-mapping.ts';

const headers = ['STT', 'Mã dự án', '', 'Giải ngân / Lũy kế', 'Giải ngân / Trong tháng', 'TT'];

describe('--map', () => {
  it('is a field and a column', () => {
    expect(readMapping('disbursed=F')).toEqual([{ field: 'disbursed', column: 'F' }]);
    expect(readMapping(' projectName = Tên dự án ')).toEqual([{ field: 'projectName', column: 'Tên dự án' }]);
    expect(readMapping('note=a=b')).toEqual([{ field: 'note', column: 'a=b' }]);
    for (const wrong of ['disbursed', 'disbursed=', '=F', 'money=F', 'constructor=F', '']) {
      expect(readMapping(wrong), wrong).toBeUndefined();
    }
  });

  it('names a column by letter, number or header', () => {
    expect(columnsNamed('b', headers)).toEqual([1]);
    expect(columnsNamed('4', headers)).toEqual([3]);
    expect(columnsNamed('mã dự án', headers)).toEqual([1]);
    expect(columnsNamed('Luỹ kế', headers)).toEqual([3]);
    expect(columnsNamed('trong', headers)).toEqual([4]);
  });

  it('takes letters beyond the sheet for a header', () => {
    expect(columnsNamed('TT', headers)).toEqual([5]);
    expect(columnsNamed('7', headers)).toEqual([]);
    expect(columnsNamed('0', headers)).toEqual([]);
  });

  it('does not choose among several', () => {
    expect(columnsNamed('Giải ngân', headers)).toEqual([3, 4]);
    expect(columnsNamed('Kế hoạch', headers)).toEqual([]);
  });
});

describe('a sheet with columns mapped', () => {
  const sheet: SheetSettings = {
    sheet: 'S',
    header: [3, 4],
    firstRow: 5,
    lastRow: 9,
    columns: [
      { column: 1, field: 'projectCode', header: 'Mã' },
      { column: 3, field: 'disbursed', header: 'Lũy kế', source: 'nguon', span: 'cumulative' },
      { column: 4, field: 'plan', header: 'Kế hoạch' },
    ],
    groups: null,
    rows: [],
  };

  it('has the field in the named column alone, with what was known of it', () => {
    const { columns } = withMappings(sheet, [{ field: 'plan', column: 3, header: '' }]);
    expect(columns).toEqual([
      { column: 1, field: 'projectCode', header: 'Mã' },
      { column: 3, field: 'plan', header: 'Lũy kế', source: 'nguon', span: 'cumulative' },
    ]);
  });

  it('may have one field in several columns, in the order of the sheet', () => {
    const { columns } = withMappings(sheet, [
      { field: 'disbursed', column: 4, header: '' },
      { field: 'disbursed', column: 0, header: 'STT' },
    ]);
    expect(columns).toEqual([
      { column: 0, field: 'disbursed', header: 'STT' },
      { column: 1, field: 'projectCode', header: 'Mã' },
      { column: 4, field: 'disbursed', header: 'Kế hoạch' },
    ]);
    expect(withMappings(sheet, [])).toBe(sheet);
  });
});
