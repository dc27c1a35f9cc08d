/** Rows of Dự án & vốn over several plan years: what changes in one leaves the plans before it as they were. */

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

/** The example with a plan year after it, so that 2024 has one on either side. */
const openThreeYears = async (): Promise<Opened> => {
  const book = newEngine();
  const file = join(newFolder(), 'so.kehoach');
  await book.get('book/create', { file, example: printedExampleName, year: 2025 });
  return book;
};
const labelsOf = async (book: Opened, year: number): Promise<string[]> =>
  (await show(book, sheet, { year })).rows.label;
const fieldsOf = async (book: Opened, row: string, year: number) => {
  const shown = await show(book, sheet, { year });
  return [cellIn(shown, row, 'code')?.value, cellIn(shown, row, 'name')?.value];
};
const problems = async (book: Opened) => (await book.get('book/verify', {})).problems;

describe("a project's first sub-project", () => {
  it('takes over what later years have, too', async () => {
    const book = await openThreeYears();
    await type(
      book,
      inFunding(livelihood, 'centralRecurrent', '7', 2023),
      inFunding(livelihood, 'centralRecurrent', '9', 2025),
    );
    const row = await add(book, livelihood, { year: 2024 });
    expect([
      await valueAt(book, inFunding(livelihood, 'centralRecurrent', null, 2023)),
      await valueAt(book, inFunding(row, 'centralRecurrent', null, 2024)),
      await valueAt(book, inFunding(row, 'centralRecurrent', null, 2025)),
    ]).toEqual([7_000_000, 93_832_000_000, 9_000_000]);
    expect(await rowsUnder(book, livelihood, 2023)).toEqual([]);
  });
});

describe('a name or code that changes', () => {
  it('leaves an earlier plan as it was, and holds in later ones', async () => {
    const book = await openThreeYears();
    const before = await labelsOf(book, 2023);
    await book.get('rows/rename', { sheet, row: roads, name: 'Đường', year: 2024 });
    await type(book, inFunding('gnbv2125.1.2', 'code', '1.5', 2024));
    expect(await labelsOf(book, 2023)).toEqual(before);
    for (const year of [2024, 2025]) {
      expect((await labelsOf(book, year)).slice(2, 4)).toEqual([
        'Tiểu dự án 1: Đường',
        expect.stringContaining('Tiểu dự án 5: '),
      ]);
    }
    expect(await problems(book)).toEqual([]);
  });

  it('may do so together with another in one request, and once more', async () => {
    const book = await openThreeYears();
    const before = await fieldsOf(book, roads, 2023);
    const hash = (await stateOf(book)).contentHash;
    await type(book, inFunding(roads, 'code', '1.8', 2024), inFunding(roads, 'name', 'Đường', 2024));
    expect(await fieldsOf(book, roads, 2024)).toEqual(['1.8', 'Đường']);
    await book.get('rows/rename', { sheet, row: roads, name: 'Cầu', year: 2024 });
    expect(await fieldsOf(book, roads, 2025)).toEqual(['1.8', 'Cầu']);
    expect(await fieldsOf(book, roads, 2023)).toEqual(before);
    await book.get('history/undo', {});
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(hash);
    expect(await fieldsOf(book, roads, 2024)).toEqual(before);
  });

  it('in the first plan year holds in all that follow', async () => {
    const book = await openThreeYears();
    await book.get('rows/rename', { sheet, row: roads, name: 'Đường', year: 2023 });
    for (const year of [2023, 2024, 2025])
      expect(await fieldsOf(book, roads, year)).toEqual(['1.1', 'Đường']);
  });

  it('can be taken into a file that opens again', async () => {
    const book = await openExample(printedExampleName);
    await book.get('rows/rename', { sheet, row: roads, name: 'Đường', year: 2024 });
    await book.close();
    const again = await openBook(book.file);
    expect((await fieldsOf(again, roads, 2024))[1]).toBe('Đường');
    expect((await fieldsOf(again, roads, 2023))[1]).not.toBe('Đường');
  });
});

describe('a row that is moved', () => {
  it('is not held up by what its new parent had in an earlier year', async () => {
    const book = await openExample(printedExampleName);
    const row = await add(book, programme, { year: 2023 });
    await type(book, inFunding(row, 'centralRecurrent', '7', 2023));
    const before = await show(book, sheet, { year: 2023 });
    await book.get('rows/move', { sheet, row: roads, parent: row, year: 2024 });
    expect(await rowsUnder(book, row)).toEqual([roads]);
    expect(await show(book, sheet, { year: 2023 })).toEqual({ ...before, revision: 4 });
  });
});

describe('a row that is deleted', () => {
  it('stays in every other plan year, with figures there or without', async () => {
    const book = await openThreeYears();
    await type(book, inFunding('gnbv2125.4.1', 'centralRecurrent', '9', 2025));
    const [before, after] = [
      await show(book, sheet, { year: 2023 }),
      await show(book, sheet, { year: 2025 }),
    ];
    const hash = (await stateOf(book)).contentHash;
    expect(await book.get('rows/delete', { sheet, row: project4, year: 2024 })).toMatchObject({
      rows: 4,
      figures: 5,
    });
    expect((await show(book, sheet, { year: 2024 })).rows.key).not.toContain(project4);
    expect(await show(book, sheet, { year: 2023 })).toEqual({ ...before, revision: 3 });
    expect(await show(book, sheet, { year: 2025 })).toEqual({ ...after, revision: 3 });
    expect(await problems(book)).toEqual([]);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(hash);
  });

  it('is kept for what still names it, in no year at all', async () => {
    const book = await openExample(printedExampleName);
    const hash = (await stateOf(book)).contentHash;
    for (const year of [2024, 2023]) await book.get('rows/delete', { sheet, row: 'gnbv2125.1', year });
    for (const year of [2024, 2023]) {
      expect((await show(book, sheet, { year })).rows.key).not.toContain(roads);
    }
    expect((await show(book, 'targets')).rows.key).toContain('ind.1.1.works');
    expect(await problems(book)).toEqual([]);
    await book.get('history/undo', {});
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(hash);
  });

  it('goes from the year alone, whatever else has become of it', async () => {
    const book = await openThreeYears();
    await book.get('rows/rename', { sheet, row: roads, name: 'Đường', year: 2024 });
    await book.get('rows/rename', { sheet, row: roads, name: 'Cầu', year: 2025 });
    await book.get('rows/move', { sheet, row: roads, parent: 'gnbv2125.3', year: 2025 });
    await book.get('rows/delete', { sheet, row: 'gnbv2125.1', year: 2024 });
    expect(await rowsUnder(book, 'gnbv2125.1', 2023)).toEqual([roads, 'gnbv2125.1.2']);
    expect((await show(book, sheet, { year: 2024 })).rows.key).not.toContain(roads);
    expect(await fieldsOf(book, roads, 2025)).toEqual(['1.1', 'Cầu']);
    expect(await rowsUnder(book, 'gnbv2125.3', 2025)).toContain(roads);
    await book.get('rows/delete', { sheet, row: 'gnbv2125.3', year: 2025 });
    await book.get('rows/delete', { sheet, row: 'gnbv2125.1', year: 2023 });
    for (const year of [2023, 2024, 2025]) {
      expect((await show(book, sheet, { year })).rows.key).not.toContain(roads);
    }
    expect(await problems(book)).toEqual([]);
  });
});
