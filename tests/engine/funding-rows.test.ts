/** Rows of Dự án & vốn: added, renamed, moved, deleted; nothing of the money may be lost on the way. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellIn, inFunding, programme, roads, show, stateOf, type, valueAt } from './ask-book.ts';
import {
  newEngine,
  newFolder,
  type Opened,
  openBook,
  openExample,
  printedExampleName,
} from './open-engine.ts';

const sheet = 'funding';
const livelihood = 'gnbv2125.2';
const project4 = 'gnbv2125.4';

const add = async (book: Opened, parent: string, rest: object = {}): Promise<string> =>
  (await book.get('rows/add', { sheet, parent, name: 'Mới', ...rest })).row;
const rowsUnder = async (book: Opened, parent: string, year = 2024): Promise<string[]> => {
  const { rows } = await show(book, sheet, { year });
  return rows.key.filter((_, at) => rows.parent[at] === parent);
};
const total = (book: Opened, row = programme, year = 2024) =>
  valueAt(book, inFunding(row, 'all.total', null, year));

describe('a row that is added', () => {
  it('stands last among its siblings with the next number', async () => {
    const book = await openExample(printedExampleName);
    const row = await add(book, 'gnbv2125.1');
    const { rows } = await show(book, sheet);
    expect(await rowsUnder(book, 'gnbv2125.1')).toEqual([roads, 'gnbv2125.1.2', row]);
    expect(rows.label[rows.key.indexOf(row)]).toBe('Tiểu dự án 3: Mới');
    const project = await add(book, programme);
    expect((await show(book, sheet)).rows.label.at(-1)).toBe('Dự án 8: Mới');
    expect((await rowsUnder(book, programme)).at(-1)).toBe(project);
  });

  it('stands behind the sibling that is named', async () => {
    const book = await openExample(printedExampleName);
    const row = await add(book, 'gnbv2125.1', { after: roads });
    const next = await add(book, 'gnbv2125.1', { after: roads });
    expect(await rowsUnder(book, 'gnbv2125.1')).toEqual([roads, next, row, 'gnbv2125.1.2']);
  });

  it('stands first where it follows nothing, added or moved', async () => {
    const book = await openExample(printedExampleName);
    const row = await add(book, 'gnbv2125.1', { after: null });
    expect(await rowsUnder(book, 'gnbv2125.1')).toEqual([row, roads, 'gnbv2125.1.2']);
    await book.get('rows/move', { sheet, row: 'gnbv2125.1.2', after: null });
    expect(await rowsUnder(book, 'gnbv2125.1')).toEqual(['gnbv2125.1.2', row, roads]);
  });

  it('may have a code of its own, and a name that is cleaned', async () => {
    const book = await openExample(printedExampleName);
    const name = `  ${'Nước sạch'.normalize('NFD')}  \n`;
    const row = await add(book, 'gnbv2125.1', { code: '1.9', name });
    const { rows } = await show(book, sheet);
    expect(rows.label[rows.key.indexOf(row)]).toBe('Tiểu dự án 9: Nước sạch');
    const spaced = await add(book, 'gnbv2125.1', { code: '  1.10\u200B ' });
    expect(cellIn(await show(book, sheet), spaced, 'code')?.value).toBe('1.10');
  });

  it('is typed in at once, and counts above', async () => {
    const book = await openExample(printedExampleName);
    const before = Number(await total(book));
    const row = await add(book, 'gnbv2125.1');
    await type(book, inFunding(row, 'centralRecurrent', '10'));
    expect(await total(book)).toBe(before + 10_000_000);
  });

  it('is there from its year on, and not before', async () => {
    const book = await openExample(printedExampleName);
    const row = await add(book, 'gnbv2125.1');
    expect(await rowsUnder(book, 'gnbv2125.1', 2023)).not.toContain(row);
  });

  it('makes a programme, its project and its sub-project in an empty book', async () => {
    const book = newEngine();
    await book.get('book/create', { file: join(newFolder(), 'so.kehoach'), year: 2024 });
    const { row: root } = await book.get('rows/add', { sheet, name: 'Chương trình' });
    const project = await add(book, root);
    await add(book, project);
    expect((await show(book, sheet)).rows.label).toEqual([
      'Chương trình',
      'Dự án 1: Mới',
      'Tiểu dự án 1: Mới',
    ]);
    expect(await book.codeOf('rows/add', { sheet, name: 'Chương trình khác' })).toBe('rowNotAllowedHere');
  });
});

describe("a project's first sub-project", () => {
  it('takes over its figures, so that nothing changes above', async () => {
    const book = await openExample(printedExampleName);
    const before = await show(book, sheet);
    const row = await add(book, livelihood);
    const after = await show(book, sheet);
    for (const column of before.columns.filter(({ type: kind }) => kind === 'money' || kind === 'percent')) {
      if (column.id.startsWith('printed.')) continue;
      for (const key of before.rows.key) {
        expect([key, column.id, cellIn(after, key, column.id)?.value]).toEqual([
          key,
          column.id,
          cellIn(before, key, column.id)?.value,
        ]);
      }
      expect(cellIn(after, row, column.id)?.value).toBe(cellIn(before, livelihood, column.id)?.value);
    }
    await book.get('history/undo', {});
    expect((await stateOf(book)).revision).toBe(3);
    expect((await show(book, sheet)).cells).toEqual(before.cells);
  });

  it('leaves the other years as they are', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding(livelihood, 'centralRecurrent', '7', 2023));
    const before = await total(book, livelihood, 2023);
    await add(book, livelihood);
    expect(await total(book, livelihood, 2023)).toBe(before);
    expect(await total(book, programme, 2023)).toBe(1_144_084_000_000);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });
});

describe('a row that is renamed', () => {
  it('has its new name, and the label that goes with it', async () => {
    const book = await openExample(printedExampleName);
    await book.get('rows/rename', { sheet, row: roads, name: ' Đường  nông thôn ' });
    const shown = await show(book, sheet);
    expect(cellIn(shown, roads, 'name')?.value).toBe('Đường nông thôn');
    expect(shown.rows.label[shown.rows.key.indexOf(roads)]).toBe('Tiểu dự án 1: Đường nông thôn');
  });

  it('is not written again under the name that it has', async () => {
    const book = await openExample(printedExampleName);
    const name = String(cellIn(await show(book, sheet), roads, 'name')?.value);
    expect((await book.get('rows/rename', { sheet, row: roads, name })).revision).toBe(1);
  });
});

describe('a row that is moved', () => {
  it('takes its figures along, and the whole stays as it was', async () => {
    const book = await openExample(printedExampleName);
    const [whole, from, to, own] = [
      await total(book),
      Number(await total(book, 'gnbv2125.1')),
      Number(await total(book, 'gnbv2125.3')),
      Number(await total(book, 'gnbv2125.1.2')),
    ];
    await book.get('rows/move', { sheet, row: 'gnbv2125.1.2', parent: 'gnbv2125.3', after: 'gnbv2125.3.1' });
    expect(await rowsUnder(book, 'gnbv2125.3')).toEqual(['gnbv2125.3.1', 'gnbv2125.1.2', 'gnbv2125.3.2']);
    expect([await total(book), await total(book, 'gnbv2125.1'), await total(book, 'gnbv2125.3')]).toEqual([
      whole,
      from - own,
      to + own,
    ]);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('changes places with its siblings', async () => {
    const book = await openExample(printedExampleName);
    await book.get('rows/move', { sheet, row: project4, after: 'gnbv2125.6' });
    expect((await rowsUnder(book, programme)).slice(-3)).toEqual(['gnbv2125.6', project4, 'gnbv2125.7']);
    await book.get('rows/move', { sheet, row: project4 });
    expect((await rowsUnder(book, programme)).at(-1)).toBe(project4);
  });

  it('leaves the plan of another year as it was', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding('gnbv2125.1.2', 'centralRecurrent', '7', 2023));
    const before = [await rowsUnder(book, 'gnbv2125.1', 2023), await total(book, 'gnbv2125.1', 2023)];
    await book.get('rows/move', { sheet, row: 'gnbv2125.1.2', parent: 'gnbv2125.3', year: 2024 });
    expect([await rowsUnder(book, 'gnbv2125.1', 2023), await total(book, 'gnbv2125.1', 2023)]).toEqual(
      before,
    );
  });

  it('goes back with undo', async () => {
    const book = await openExample(printedExampleName);
    const before = await stateOf(book);
    await book.get('rows/move', { sheet, row: 'gnbv2125.1.2', parent: 'gnbv2125.3' });
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });
});

describe('a row that is deleted', () => {
  it('goes with the rows beneath it and their figures, and comes back with undo', async () => {
    const book = await openExample(printedExampleName);
    const before = await show(book, sheet);
    const hash = (await stateOf(book)).contentHash;
    const gone = await book.get('rows/delete', { sheet, row: project4 });
    expect(gone).toMatchObject({ row: project4, rows: 4, figures: 5 });
    expect(await total(book)).toBe(920_696_000_000 - 69_060_000_000);
    expect((await show(book, sheet)).rows.key).toHaveLength(15);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(hash);
    expect((await show(book, sheet)).cells).toEqual(before.cells);
  });

  it('is ended where another year has figures of it, which stay', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding(roads, 'centralRecurrent', '7', 2023));
    const before = await total(book, programme, 2023);
    expect(await book.get('rows/delete', { sheet, row: roads })).toMatchObject({ rows: 1, figures: 2 });
    expect(await rowsUnder(book, 'gnbv2125.1')).toEqual(['gnbv2125.1.2']);
    expect(await rowsUnder(book, 'gnbv2125.1', 2023)).toEqual([roads, 'gnbv2125.1.2']);
    expect([await total(book, programme, 2023), await total(book, roads, 2023)]).toEqual([before, 7_000_000]);
  });

  it('begins again where a later year has figures of it', async () => {
    const book = await openExample(printedExampleName);
    const before = await show(book, sheet, { year: 2024 });
    await type(book, inFunding(roads, 'centralRecurrent', '7', 2023));
    await book.get('rows/delete', { sheet, row: 'gnbv2125.1', year: 2023 });
    expect((await show(book, sheet, { year: 2023 })).rows.key).not.toContain(roads);
    expect((await show(book, sheet, { year: 2024 })).cells.total).toEqual(before.cells.total);
    expect((await show(book, sheet, { year: 2024 })).rows).toEqual(before.rows);
  });

  it('leaves nothing behind where no other plan year has it', async () => {
    const book = await openExample(printedExampleName);
    const { contentHash } = await stateOf(book);
    const project = await add(book, programme);
    const row = await add(book, project);
    await type(book, inFunding(row, 'centralRecurrent', '7'), inFunding(row, 'printed.total', '7'));
    await book.get('rows/delete', { sheet, row: project });
    expect((await stateOf(book)).contentHash).toBe(contentHash);
  });

  it('can go after a row beneath it was ended', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding(roads, 'centralRecurrent', '7', 2023));
    await book.get('rows/delete', { sheet, row: roads });
    await book.get('rows/delete', { sheet, row: 'gnbv2125.1' });
    expect(await total(book, programme, 2023)).toBe(1_144_084_000_000);
    expect((await show(book, sheet)).rows.key).not.toContain('gnbv2125.1');
    expect((await show(book, sheet, { year: 2023 })).rows.key).toContain(roads);
  });

  it('leaves a file that opens and verifies', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding(roads, 'centralRecurrent', '7', 2023));
    for (const row of [roads, 'gnbv2125.6', livelihood]) await book.get('rows/delete', { sheet, row });
    await book.close();
    const again = await openBook(book.file);
    expect((await again.get('book/verify', {})).problems).toEqual([]);
  });
});

describe('rows that cannot be', () => {
  const refusals = [
    ['unknownRow', 'rows/add', { sheet, parent: 'gnbv2125.9', name: 'X' }],
    ['unknownRow', 'rows/add', { sheet, parent: 'gnbv2125.1', name: 'X', after: 'gnbv2125.9' }],
    ['unknownRow', 'rows/add', { sheet, parent: 'gnbv2125.1', name: 'X', after: 'gnbv2125.3.1' }],
    ['rowNotAllowedHere', 'rows/add', { sheet, parent: roads, name: 'X' }],
    ['rowNotAllowedHere', 'rows/add', { sheet, name: 'X' }],
    ['invalidText', 'rows/add', { sheet, parent: programme, name: ' ' }],
    ['invalidText', 'rows/add', { sheet, parent: programme, name: 'a\u202Eb' }],
    ['invalidText', 'rows/add', { sheet, parent: programme, name: 'X', code: 'a\uD800' }],
    ['invalidText', 'rows/add', { sheet, parent: programme, name: 'X', code: 'a\u0000' }],
    ['textTooLong', 'rows/add', { sheet, parent: programme, name: 'x'.repeat(2_001) }],
    ['unknownYear', 'rows/add', { sheet, parent: programme, name: 'X', year: 2030 }],
    ['unknownSheet', 'rows/add', { sheet: 'funds', name: 'X' }],
    ['rowsAreFixed', 'rows/add', { sheet: 'allocation', name: 'X' }],
    ['unknownRow', 'rows/rename', { sheet, row: 'gnbv2125.9', name: 'X' }],
    ['invalidText', 'rows/rename', { sheet, row: roads, name: '' }],
    ['rowsAreFixed', 'rows/rename', { sheet: 'allocation', row: 'cb', name: 'X' }],
    ['rowIsRoot', 'rows/move', { sheet, row: programme, parent: 'gnbv2125.1' }],
    ['rowNotAllowedHere', 'rows/move', { sheet, row: 'gnbv2125.3', parent: 'gnbv2125.1' }],
    ['rowNotAllowedHere', 'rows/move', { sheet, row: roads, parent: programme }],
    ['parentHasFigures', 'rows/move', { sheet, row: roads, parent: livelihood }],
    ['unknownRow', 'rows/move', { sheet, row: 'gnbv2125.9', parent: programme }],
    ['unknownRow', 'rows/move', { sheet, row: roads, parent: 'gnbv2125.1', after: 'gnbv2125.9' }],
    ['rowIsRoot', 'rows/delete', { sheet, row: programme }],
    ['unknownRow', 'rows/delete', { sheet, row: 'gnbv2125.9' }],
    ['unknownRow', 'rows/delete', { sheet, row: 'gnbv2125.undivided2023', year: 2024 }],
    ['rowsAreFixed', 'rows/delete', { sheet: 'allocation', row: 'cb' }],
  ] as const;

  it.each(refusals)('%s: %s %j', async (code, name, input) => {
    const book = await openExample(printedExampleName);
    const before = await stateOf(book);
    expect(await book.codeOf(name, input)).toBe(code);
    expect(await stateOf(book)).toEqual(before);
    expect(book.log).toEqual([]);
  });
});
