import { expect, test } from 'vitest';
import { importBatch, million } from '../checks/testing/make-records.ts';
import { smallBook } from '../checks/testing/small-book.ts';
import type { BookView } from '../domain/book-view.ts';
import { figureMark, type ImportedFigure } from '../treasury/imported.ts';
import { importedAmount, projectSheet, readCell, type SheetId } from './index.ts';

const figure = (more: Partial<ImportedFigure>): ImportedFigure => ({
  ...{ measure: 'disbursedCompleted', component: 'p1.2.a', unit: 'h2', source: 'dev', vintage: 2024 },
  ...{ amount: 5 * million },
  ...more,
});

/** Two files of June: of the Treasury, a work with an advance and a commune; of investors, the work. */
const imported: Readonly<Record<string, readonly ImportedFigure[]>> = {
  treasury: [
    figure({}),
    figure({ measure: 'disbursedAdvance', amount: 2 * million }),
    figure({ component: 'p1.1', unit: 'x1', source: 'rec', vintage: undefined, amount: million }),
    figure({ component: 'p2', source: 'mob', amount: 9 * million }),
  ],
  investor: [figure({ measure: 'reported', amount: 6 * million })],
  old: [figure({ amount: 99 * million })],
};

const book = (): BookView => {
  const made = smallBook();
  made.put('importBatch', importBatch('old', { at: '2024-07-01T00:00:00.000Z' }));
  made.put('importBatch', importBatch('treasury'));
  made.put('importBatch', importBatch('investor', { origin: 'investor', at: '2024-07-08T00:00:00.000Z' }));
  for (const { amount, ...place } of [...(imported.treasury ?? []), ...(imported.investor ?? [])]) {
    const { vintage, ...rest } = place;
    made.set({ year: 2024, period: 202406, ...rest, ...(vintage === undefined ? {} : { vintage }) }, amount);
  }
  return Object.assign(made, { imported: (batch: string) => imported[batch] });
};

const cell = (view: BookView, id: SheetId, key: string, column: string) => {
  const sheet = projectSheet(id, view.trees(2024), { period: 202406 }, view);
  const row = sheet.rows[sheet.rowAt.get(key) ?? -1];
  const found = sheet.column.get(column);
  if (!row || !found) throw new Error(`no ${key} ${column}`);
  const { value } = readCell(sheet, row, found, view);
  return { value, imported: importedAmount(view, sheet, row, found) };
};

test('figures of the batches that count stand where they can be typed', () => {
  const view = book();
  const at = (key: string, column: string) => cell(view, 'disbursement', key, column).imported;
  expect(at('p1.2|h2', 'cum.dev')).toBe(7 * million);
  expect(at('p1.2|h2', 'advance.dev')).toBe(2 * million);
  expect(at('p1.1|h1', 'cum.v0.rec')).toBe(million);
  expect(at('p1.1|h2', 'cum.dev')).toBeUndefined();
  // A line adds up: it is not itself of a file.
  expect(at('p1.2', 'cum.dev')).toBeUndefined();
});

test('in Đối chiếu each work has its own, of the State budget', () => {
  const view = book();
  const at = (key: string, column: string) => cell(view, 'reconciliation', key, column).imported;
  expect([at('p1.2.a', 'treasury'), at('p1.2.a', 'reported')]).toEqual([7 * million, 6 * million]);
  expect([at('p1.2|h2', 'treasury'), at('p2|h2', 'treasury')]).toEqual([undefined, undefined]);
});

test('a figure that was changed is known by its amount', () => {
  const { value, imported: brought } = cell(book(), 'reconciliation', 'p1.2.a', 'reported');
  expect(figureMark(brought, value)).toBe('imported');
  expect(figureMark(brought, 5 * million)).toBe('overtyped');
  expect(figureMark(0, null)).toBe('overtyped');
  expect(figureMark(undefined, 5)).toBeUndefined();
});

test('rows name the files that brought their figures', () => {
  const view = book();
  const origin = (key: string) => cell(view, 'reconciliation', key, 'origin').value;
  expect(origin('p1.2.a')).toBe(
    'Kho bạc: kho-bac-06-2024.xlsx (đến 30/06/2024); Chủ đầu tư: kho-bac-06-2024.xlsx (đến 30/06/2024)',
  );
  expect(origin('p1.1|h1')).toBe('Kho bạc: kho-bac-06-2024.xlsx (đến 30/06/2024)');
  expect(origin('p1.2.b')).toBe(null);
});
