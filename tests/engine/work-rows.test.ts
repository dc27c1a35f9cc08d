/** Rows of Công trình: where they are put, moved, renamed and deleted, and what goes with them. */
import { describe, expect, it } from 'vitest';
import { cellIn, show, stateOf, typeOne, valueAt } from './ask-book.ts';
import { newEngine, newFolder, printedExampleName } from './open-engine.ts';
import { addWork, inWorks, line, openWorks, outline, secondLine, typeWork } from './work-book.ts';

const million = 1_000_000;
const central = 'centralDevelopment';

describe('rows', () => {
  it('is added beneath the heading on which one stands, or where the others are', async () => {
    const book = await openWorks();
    const first = await addWork(book, 'maintenance', 'Kè');
    const { rows } = await show(book, 'works');
    expect(rows.parent[rows.key.indexOf(first)]).toBe(`maintenance/${line}`);
    const second = (
      await book.get('rows/add', {
        sheet: 'works',
        parent: 'maintenance',
        after: `maintenance/${line}`,
        name: 'B',
      })
    ).row;
    const third = await addWork(book, `maintenance/${line}`, 'C', { after: first });
    const shown = await show(book, 'works');
    expect(shown.rows.key.slice(-3)).toEqual([first, third, second]);
  });

  it('are moved among lines, parts and statuses with their capital', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await typeWork(book, road, { [central]: '10' });
    await book.get('rows/move', { sheet: 'works', row: road, parent: `investment/${secondLine}/continuing` });
    const shown = await show(book, 'works');
    expect(shown.rows.parent[shown.rows.key.indexOf(road)]).toBe(`investment/${secondLine}/continuing`);
    expect(cellIn(shown, road, 'startYear')?.value).toBe(2023);
    expect(cellIn(shown, `investment/${secondLine}`, 'planTotal')?.value).toBe(10 * million);
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toMatch(/^Chuyển “Đường” vào/);
  });

  it('are renamed, and a heading cannot be renamed, moved or deleted', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await book.get('rows/rename', { sheet: 'works', row: road, name: 'Đường Nà Sác' });
    expect(await valueAt(book, inWorks(road, 'name', null))).toBe('Đường Nà Sác');
    const row = `investment/${line}`;
    expect(await book.codeOf('rows/rename', { sheet: 'works', row, name: 'X' })).toBe('rollUpCell');
    expect(await book.codeOf('rows/delete', { sheet: 'works', row })).toBe('rowIsRoot');
    expect(await book.codeOf('rows/move', { sheet: 'works', row, parent: 'maintenance' })).toBe('rowIsRoot');
    expect(await book.codeOf('rows/delete', { sheet: 'works', row: 'none' })).toBe('unknownRow');
  });

  it('are deleted with their figures, and undo brings all of it back', async () => {
    const book = await openWorks();
    const empty = await stateOf(book);
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await typeWork(book, road, { [central]: '10', totalInvestment: '30' });
    const before = await stateOf(book);
    expect(await book.get('rows/delete', { sheet: 'works', row: road })).toMatchObject({
      rows: 1,
      figures: 1,
    });
    expect((await stateOf(book)).contentHash).toBe(empty.contentHash);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('leave the lists of other years as they are', async () => {
    const book = newEngine();
    await book.get('book/create', {
      file: `${newFolder()}/so.kehoach`,
      example: 'cao-bang-2024',
      year: 2025,
    });
    const rows2024 = (await show(book, 'works', { year: 2024 })).rows.key;
    const road = await addWork(book, `investment/${line}/new`, 'Đường', { year: 2025 });
    await book.get('rows/rename', { sheet: 'works', row: road, name: 'Đường 2', year: 2025 });
    expect((await show(book, 'works', { year: 2024 })).rows.key).toEqual(rows2024);
    await book.get('rows/delete', { sheet: 'works', row: road, year: 2025 });
    expect((await show(book, 'works', { year: 2025 })).rows.key).not.toContain(road);
  });

  it('leave a line of another year that is allotted as a whole without rows beneath it', async () => {
    const book = newEngine();
    const file = `${newFolder()}/so.kehoach`;
    await book.get('book/create', { file, example: printedExampleName, year: 2025 });
    const commune = 'cb25.01273';
    const allotted = {
      ...{ sheet: 'allocation', row: commune, column: central, year: 2025, component: secondLine },
      value: '5',
    };
    const findings = async () => (await book.get('checks/list', { year: 2025 })).findings;
    expect(await typeOne(book, allotted)).toBe('done');
    const before = await findings();
    const bridge = await addWork(book, `investment/${secondLine}`, 'Cầu', { year: 2024 });
    expect(await findings()).toEqual(before);
    expect(await typeOne(book, { ...allotted, value: '6' })).toBe('done');
    await book.get('rows/delete', { sheet: 'works', row: bridge, year: 2024 });
    expect(await typeOne(book, { ...allotted, value: '7' })).toBe('done');
  });
});

describe('works beneath a line', () => {
  it('go with the line when it is deleted in the sheet of funding', async () => {
    const book = await openWorks();
    const road = await addWork(book, `investment/${line}/new`, 'Đường');
    await typeWork(book, road, { [central]: '10' });
    await book.get('rows/delete', { sheet: 'funding', row: line });
    expect((await outline(book)).join()).not.toContain('Đường');
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('change nothing in the sheet of funding, and do not number the next sub-project', async () => {
    const book = await openWorks();
    const before = await show(book, 'funding');
    const road = await addWork(book, 'investment/gnbv2125.1', 'Đường');
    await typeWork(book, road, { projectCode: '7923456', [central]: '10' });
    const after = await show(book, 'funding');
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
    const { row } = await book.get('rows/add', { sheet: 'funding', parent: 'gnbv2125.1', name: 'Mới' });
    expect(await valueAt(book, { sheet: 'funding', row, column: 'code', value: null })).toBe('1.3');
  });

  it('leave a project that has works, but no sub-project, its capital to hand on', async () => {
    const book = await openWorks();
    await addWork(book, 'gnbv2125.2', 'Mô hình');
    await typeOne(book, { sheet: 'funding', row: 'gnbv2125.2', column: central, value: '50' });
    const { row } = await book.get('rows/add', { sheet: 'funding', parent: 'gnbv2125.2', name: 'Mới' });
    expect(await valueAt(book, { sheet: 'funding', row, column: central, value: null })).toBe(50 * million);
  });
});
