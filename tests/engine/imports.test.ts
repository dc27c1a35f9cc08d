/** A file of the Treasury from the disk to the plan and back: real files, the real thread, one change set. */
import { describe, expect, it } from 'vitest';
import { cellIn, roads, show, stateOf, type } from './ask-book.ts';
import { openExample, now as today } from './open-engine.ts';
import {
  batchesOf,
  bringIn,
  clean,
  million,
  month,
  openFile,
  paid,
  previewOf,
  provenanceOf,
  rows,
  secondWork,
  treasuryFile,
  works,
} from './treasury-file.ts';

const scope = { period: month };

describe('a file of the Treasury', () => {
  it('is read and previewed without a change in the book', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const file = await openFile(book, treasuryFile(rows));
    expect(file.settings).toMatchObject({
      ...{ moneyUnit: 'dong', budgetYear: 2024, asOf: '2024-06-30', period: month },
      ...{ span: 'cumulative', origin: 'treasury' },
    });
    const preview = await previewOf(book, file);
    expect(preview).toMatchObject({
      ...{ obstacles: [], rowsRead: 8, revision: before.revision, known: [], follows: null },
      classes: { new: { rows: 2, amount: 3_845_678_901 }, ignored: { rows: 6 } },
      figures: { new: 4, changed: 0, same: 0, deleted: 0 },
    });
    expect(preview.controls.filter(({ wrong }) => wrong)).toEqual([]);
    const { total, rows: shown } = await book.get('imports/rows', {
      ...{ import: file.import, classes: ['new'], from: 1, limit: 1 },
    });
    expect([total, shown.map(({ row }) => row)]).toEqual([2, [7]]);
    expect(shown[0]?.amounts[0]).toMatchObject({
      component: secondWork,
      before: null,
      after: 1_500 * million,
    });
    expect(await stateOf(book)).toEqual(before);
    expect(await paid(book)).toBe(null);
    expect(await book.get('imports/close', { import: file.import })).toEqual({ closed: true });
    expect(await book.codeOf('imports/rows', { import: file.import, from: 0, limit: 1 })).toBe('importGone');
  });

  it('is one step of history, which undo takes back and redo brings again', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const done = await bringIn(book, treasuryFile(rows));
    expect(done).toMatchObject({ revision: 2, figures: { new: 4 } });
    const after = await stateOf(book);
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toBe('Nhập số liệu Kho bạc tháng 06/2024 từ tệp “kho-bac.csv”: 4 số mới');
    expect(await paid(book)).toBe(2_345_678_901);
    expect(await batchesOf(book)).toMatchObject([
      {
        ...{ uid: done.batch, year: 2024, period: month, asOf: '2024-06-30', origin: 'treasury' },
        ...{ fileName: 'kho-bac.csv', sheets: ['CSV'], author: 'lan', at: today, superseded: false },
        ...{ rowsRead: 8, stated: 3_845_678_901, amount: 3_845_678_901 },
        rows: { new: 2, ignored: 6 },
      },
    ]);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
    expect([await paid(book), await batchesOf(book)]).toEqual([null, []]);
    await book.get('history/redo', {});
    expect((await stateOf(book)).contentHash).toBe(after.contentHash);
    // The archive that undo left behind is found again.
    expect((await provenanceOf(book)).rows).toHaveLength(2);
    await clean(book);
  });

  it('is found again from each figure: file, cell, raw text, who and when', async () => {
    const book = await openExample();
    await bringIn(book, treasuryFile(rows));
    const found = await provenanceOf(book);
    expect(found).toMatchObject({
      batch: { fileName: 'kho-bac.csv', author: 'lan', at: today },
      ...{ imported: 2_345_678_901, overtyped: false, totalRows: 2 },
    });
    expect(found.rows).toEqual([
      { sheet: 'CSV', row: 6, cell: 'E6', raw: '2.000.000.000', amount: 2_000 * million },
      { sheet: 'CSV', row: 6, cell: 'F6', raw: '345.678.901', amount: 345_678_901 },
    ]);
    const other = await provenanceOf(book, 'demo.work.003');
    expect(other).toEqual({ batch: null, imported: null, overtyped: false, rows: [], totalRows: 0 });
  });

  it('writes the date to which the month counts, and remembers what was said', async () => {
    const book = await openExample();
    const file = await openFile(book, treasuryFile(rows));
    const { revision } = await previewOf(book, file);
    await book.get('imports/commit', { import: file.import, revision, saveProfile: 'Kho  bạc tỉnh' });
    const { profiles } = await book.get('profiles/list', {});
    expect(profiles.map(({ name }) => name)).toEqual(['Kho bạc tỉnh']);
    const { matches } = await book.get('matches/list', {});
    expect(matches).toMatchObject([{ text: 'Vốn đầu tư phát triển', target: 'centralDevelopment' }]);
    const [match] = matches;
    await book.get('matches/forget', { uids: [match?.uid ?? ''] });
    expect((await book.get('matches/list', {})).matches).toEqual([]);
    const july = await openFile(book, treasuryFile(rows, { asOf: '31/07/2024', name: 'thang-7.csv' }));
    expect(july.profile).toMatchObject({ name: 'Kho bạc tỉnh', fits: true });
    expect(july.settings).toMatchObject({ asOf: '2024-07-31', period: 202407 });
    await clean(book);
  });
});

describe('the next file', () => {
  it('that is the same changes nothing and writes nothing', async () => {
    const book = await openExample();
    const path = treasuryFile(rows);
    const { batch } = await bringIn(book, path);
    const before = await stateOf(book);
    const file = await openFile(book, path);
    expect(file.known.map(({ uid }) => uid)).toEqual([batch]);
    const { revision, classes, known } = await previewOf(book, file);
    expect([classes.same.rows, known.length]).toEqual([2, 1]);
    const again = await book.get('imports/commit', { import: file.import, revision });
    expect(again).toMatchObject({ revision: 2, batch: null, figures: { new: 0, changed: 0, same: 4 } });
    expect(await stateOf(book)).toEqual(before);
  });

  it('that is corrected changes just what differs, and stands in the place of the first', async () => {
    const book = await openExample();
    const first = await bringIn(book, treasuryFile(rows));
    const corrected = [{ ...rows[0], code: works.first, completed: 2_100 * million }, ...rows.slice(1)];
    const second = await bringIn(book, treasuryFile(corrected, { name: 'sua.csv' }));
    expect(second.figures).toEqual({ new: 0, changed: 1, same: 3, deleted: 0, kept: 0 });
    expect((await batchesOf(book)).map(({ uid, superseded }) => [uid, superseded])).toEqual([
      [second.batch, false],
      [first.batch, true],
    ]);
    expect((await provenanceOf(book)).batch?.fileName).toBe('sua.csv');
    expect((await provenanceOf(book)).imported).toBe(2_445_678_901);
    await book.get('history/undo', {});
    expect((await batchesOf(book)).map(({ uid, superseded }) => [uid, superseded])).toEqual([
      [first.batch, false],
    ]);
    expect((await provenanceOf(book)).batch?.fileName).toBe('kho-bac.csv');
  });

  it('that names a work no more takes its figure away, unless it is to stay', async () => {
    const book = await openExample();
    await bringIn(book, treasuryFile(rows));
    const file = await openFile(book, treasuryFile(rows.slice(0, 1), { name: 'thieu.csv' }));
    expect((await previewOf(book, file, { keepMissing: true })).figures.deleted).toBe(0);
    const { revision, figures } = await previewOf(book, file);
    expect(figures).toMatchObject({ deleted: 2, same: 2 });
    await book.get('imports/commit', { import: file.import, revision });
    expect([await paid(book), await paid(book, secondWork)]).toEqual([2_345_678_901, null]);
  });

  it('does not overwrite what somebody typed, unless it is told to', async () => {
    const book = await openExample();
    const line = { ...{ sheet: 'CSV', row: 6 }, component: roads, unit: 'cb.045' };
    const cell = { sheet: 'disbursement', row: `${roads}|cb.045`, column: 'cum.v0.centralDevelopment' };
    const now = async () => cellIn(await show(book, 'disbursement', { scope }), cell.row, cell.column)?.value;
    const file = (completed: number, name: string) =>
      openFile(book, treasuryFile([{ code: '', completed: completed * million }], { name }));
    const first = await file(1_500, 'kho-bac.csv');
    const seen = await previewOf(book, first, { rows: [line] });
    await book.get('imports/commit', { import: first.import, revision: seen.revision });
    expect(await now()).toBe(1_500 * million);
    expect((await type(book, { ...cell, value: '1.600', period: month })).refused).toEqual([]);
    const { overtyped, imported } = await book.get('imports/provenance', { ...cell, scope });
    expect([overtyped, imported]).toEqual([true, 1_500 * million]);
    const second = await file(1_700, 'sua.csv');
    const asking = await previewOf(book, second, { rows: [line] });
    expect(asking.classes.ambiguous.rows).toBe(1);
    const commit = { import: second.import, revision: asking.revision };
    expect(await book.codeOf('imports/commit', commit)).toBe('importOpenRows');
    await book.get('imports/commit', { ...commit, leaveOut: true });
    expect(await now()).toBe(1_600 * million);
    const told = await previewOf(book, second, { rows: [line], overwrite: 'all' });
    await book.get('imports/commit', { import: second.import, revision: told.revision });
    expect(await now()).toBe(1_700 * million);
    await clean(book);
  });
});
