/** A cell's text, made in the window from what the contract carries: the engine's own, and good to type again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import {
  type CellPlace,
  type Column,
  choicesOf,
  editText,
  isEditable,
  plainValue,
  projectSheet,
  readCell,
  sheetIds,
  showCell,
  showPlain,
  writeCell,
} from '#shared/sheets/index.ts';
import { moneyUnitIds } from '#shared/text/money-unit.ts';
import { exampleBook } from '../../shared/checks/testing/read-example.ts';
import { show, typeOne } from './ask-book.ts';
import { exampleName, openExample, resources } from './open-engine.ts';

const runs = { seed: 20_240_129, numRuns: 300 };
const langs = ['vi', 'en'] as const;
const options = fc.record({ unit: fc.constantFrom(...moneyUnitIds), lang: fc.constantFrom(...langs) });

/** What a cell of the column may hold, as it is stored; numbers of up to fifteen digits. */
const storedIn = ({ type, content }: Column): fc.Arbitrary<number | string | null> => {
  if (content.kind === 'comparator')
    return fc.constantFrom('>=', '>', '=', '<=', '<', '~=', '~>=', '~<', null);
  if (type === 'money') return fc.option(fc.maxSafeInteger());
  if (type === 'percent') return fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((rate) => rate / 1e6));
  if (type === 'date') return fc.constantFrom('2024-01-31', '2023-12-01', null);
  if (type === 'year') return fc.option(fc.integer({ min: 1900, max: 2100 }));
  if (type === 'number') return fc.option(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }));
  return fc.oneof(fc.string(), fc.constantFrom('yes', 'no', null));
};

const readSeed = (name: string): unknown => {
  const folder = name === exampleName ? 'examples' : 'catalogues';
  return JSON.parse(readFileSync(join(resources, folder, `${name}.json`), 'utf8'));
};
const view = exampleBook(readSeed, exampleName);
const columns = sheetIds.flatMap((id) =>
  projectSheet(id, view.trees(2024), id === 'allocation' ? { component: 'gnbv2125.2' } : {}).columns.map(
    (column) => [`${id} ${column.id}`, column] as const,
  ),
);

describe.each(columns)('%s', (_, column) => {
  it('reads the same from the plain value as from the stored one', () => {
    fc.assert(
      fc.property(storedIn(column), fc.boolean(), options, (value, percent, given) => {
        const indicator = { valueType: percent ? ('percent' as const) : ('number' as const) };
        const form = { type: column.type, content: column.content.kind, percent };
        expect(showPlain(form, plainValue(column, value), given)).toBe(
          showCell(column, value, { ...given, indicator }),
        );
      }),
      runs,
    );
  });
});

/** Every cell of a year's funding and targets. */
const cells: CellPlace[] = (['funding', 'targets'] as const).flatMap((id) => {
  const sheet = projectSheet(id, view.trees(2024));
  return sheet.rows.flatMap((row) => sheet.columns.map((column) => ({ sheet, row, column })));
});

const mayBeTyped = ({ row, column }: CellPlace): boolean =>
  isEditable({ editable: column.editable, content: column.content.kind }, row);

const formOf = ({ sheet, row, column }: CellPlace) => {
  const indicator = sheet.id === 'targets' ? view.records('indicator').get(row.key) : undefined;
  return { type: column.type, content: column.content.kind, percent: indicator?.valueType === 'percent' };
};

describe('the text that an editor begins with', () => {
  it.each(langs)('means the same when it is typed again, in every cell, in %s', (lang) => {
    for (const place of cells) {
      const { value, formula } = readCell(place.sheet, place.row, place.column, view);
      const typed = mayBeTyped(place);
      expect(typed && formula !== undefined).toBe(false);
      for (const unit of moneyUnitIds) {
        const text = editText(formOf(place), plainValue(place.column, value), { unit, lang });
        const written = writeCell(place, text, { view, unit, newUid: () => 'new' });
        expect(written).toMatchObject(typed ? { ok: true, value: { after: value } } : { ok: false });
      }
    }
    expect(cells.filter(mayBeTyped).length).toBeGreaterThan(500);
  });

  it('loses nothing of an amount or a rate', () => {
    const money = { type: 'money', content: 'total', percent: false } as const;
    const rate = { type: 'percent', content: 'formula', percent: false } as const;
    expect(editText(money, 363_021_500_001, { unit: 'million', lang: 'vi' })).toBe('363.021,500001');
    expect(editText(rate, 31.638261, { unit: 'million', lang: 'vi' })).toBe('31,638261%');
    expect(showPlain(rate, 31.638261, { unit: 'million', lang: 'vi' })).toBe('31,64%');
  });
});

/** Each cell of a page, with what the page says of its row and column. */
const shownCells = ({ rows, columns: shown, cells: values }: OutputOf<'sheets/show'>) =>
  rows.key.flatMap((row, at) =>
    shown.map((column) => ({
      row,
      column,
      cell: values[column.id]?.[at] ?? { value: null, display: 'no cell' },
      percent: rows.percent[at] ?? false,
      typed: rows.typed[at] ?? false,
    })),
  );

describe('a shown sheet', () => {
  it.each(langs.flatMap((lang) => (['funding', 'targets'] as const).map((sheet) => [sheet, lang] as const)))(
    'says what a window needs to show and edit it by itself: %s in %s',
    async (sheet, lang) => {
      const book = await openExample();
      const shown = await book.get('sheets/show', { sheet }, { lang });
      const { key, leaf, typed, percent, parent } = shown.rows;
      for (const list of [typed, percent]) expect(list).toHaveLength(key.length);
      expect(leaf).toEqual(key.map((row) => !parent.includes(row)));
      for (const each of shownCells(shown)) {
        const form = { ...each.column, percent: each.percent };
        expect(showPlain(form, each.cell.value, { unit: 'million', lang })).toBe(each.cell.display);
        const edit = { sheet, row: each.row, column: each.column.id, value: each.cell.value };
        const code = await typeOne(book, edit);
        expect([edit.row, edit.column, code === 'done']).toEqual([
          edit.row,
          edit.column,
          isEditable(each.column, each),
        ]);
      }
    },
  );

  it('has the cells of just those columns that are asked for', async () => {
    const book = await openExample();
    const whole = await show(book, 'funding');
    const part = await show(book, 'funding', { columns: ['share', 'total'] });
    const { share, total } = whole.cells;
    expect(part).toEqual({ ...whole, cells: { share, total } });
    const reply = await book.codeOf('sheets/show', { sheet: 'funding', columns: ['share', 'no'] });
    expect(reply).toBe('unknownColumn');
  });

  it('names percents, fields and choices', async () => {
    const { rows, columns: shown } = await show(await openExample(), 'targets');
    const percents = rows.key.filter((_, at) => rows.percent[at]);
    expect(percents).toContain('ind.poorRate');
    expect(percents.length).toBeLessThan(rows.key.length);
    const byId = (id: string) => shown.find((column) => column.id === id);
    expect(byId('comparator')).toMatchObject({
      content: 'comparator',
      field: null,
      choices: ['≥', '>', '=', '≤', '<', 'khoảng'],
    });
    expect(byId('unitName')).toMatchObject({ content: 'field', field: 'unitName', choices: [] });
    const targets = projectSheet('targets', view.trees(2024));
    const comparator = targets.column.get('comparator');
    expect(comparator && choicesOf(view, targets, comparator, 'en').at(-1)).toBe('about');
  });
});
