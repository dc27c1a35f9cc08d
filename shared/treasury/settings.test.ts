import { expect, test } from 'vitest';
import { profileContentSchema, sheetSettingsSchema } from './settings.ts';

test('a column of amounts counts once, in settings and in profiles', () => {
  const [recurrent, development] = ['rec', 'dev'].map((source) => ({
    ...{ column: 1, field: 'disbursed', header: 'Giải ngân', source },
  }));
  const sheet = { sheet: 'S', header: null, firstRow: 1, lastRow: 9, groups: null, rows: [] };
  const isGood = (columns: unknown[]): boolean =>
    sheetSettingsSchema.safeParse({ ...sheet, columns }).success;
  expect(isGood([recurrent, { ...development, column: 2 }])).toBe(true);
  expect(isGood([recurrent, development])).toBe(false);
  // One column may hold a code and a name.
  expect(isGood([recurrent, { column: 0, field: 'projectCode', header: '' }])).toBe(true);
  const { columns } = profileContentSchema.shape.sheets.element.shape;
  expect(columns.safeParse([recurrent, development]).success).toBe(false);
});
