/** The sheet Đối chiếu: works and units beside each other, the investor's figure typed, the Treasury's told. */
import { describe, expect, it } from 'vitest';
import { cellIn, programme, roads, show, type, typeOne } from './ask-book.ts';
import { openExample } from './open-engine.ts';

const work = 'demo.work.001';
const unit = 'cb.045';
const unitRow = `${roads}|${unit}`;
const million = 1_000_000;
const period = 202404;
const inReconciliation = (row: string, column: string, value: string | number | null) => ({
  ...{ sheet: 'reconciliation', row, column, value, period },
});
const inDisbursement = (column: string, value: string | number | null) => ({
  ...{ sheet: 'disbursement', row: unitRow, column, value, period },
});

describe('its rows', () => {
  it('are works and units beneath a line, and stay whatever is typed', async () => {
    const book = await openExample();
    const before = await show(book, 'reconciliation');
    const { key, parent, level } = before.rows;
    const at = key.indexOf(work);
    expect([parent[at], level[at]]).toEqual([roads, 3]);
    expect(at).toBeLessThan(key.indexOf(unitRow));
    await type(book, inReconciliation(work, 'reported', '12'));
    await type(book, inReconciliation(unitRow, 'reported', null));
    expect((await show(book, 'reconciliation')).rows).toEqual(before.rows);
  });

  it('of units leave out what is of works', async () => {
    const book = await openExample();
    const shown = await show(book, 'reconciliation');
    const works = shown.rows.key.filter((key, at) => shown.rows.parent[at] === roads && !key.includes('|'));
    const units = shown.rows.key.filter((key, at) => shown.rows.parent[at] === roads && key.includes('|'));
    const sum = (rows: readonly string[], column: string): number =>
      rows.reduce((rest, row) => rest + Number(cellIn(shown, row, column)?.value ?? 0), 0);
    expect(sum(works, 'allotted')).toBeGreaterThan(0);
    for (const column of ['allotted', 'treasury'])
      expect([column, sum(works, column) + sum(units, column)]).toEqual([
        column,
        cellIn(shown, roads, column)?.value,
      ]);
  });
});

describe('typing the investor’s figure', () => {
  it('shows what was typed, tells what follows, and can be taken back', async () => {
    const book = await openExample();
    const { changed, derived } = await type(book, inReconciliation(unitRow, 'reported', '25.000'));
    expect(changed).toMatchObject([{ row: unitRow, column: 'reported', after: 25_000 * million, period }]);
    const shown = await show(book, 'reconciliation');
    const treasury = Number(cellIn(shown, unitRow, 'treasury')?.value);
    expect(treasury).toBeGreaterThan(0);
    expect(cellIn(shown, unitRow, 'difference')).toMatchObject({
      value: 25_000 * million - treasury,
      formula: '=reported-treasury',
    });
    for (const { row, column, after } of derived)
      expect([row, column, cellIn(shown, row, column)?.value]).toEqual([row, column, after]);
    expect(derived.map((each) => `${each.row} ${each.column}`)).toContain(`${programme} difference`);
    const { places } = await book.get('history/undo', {});
    expect(places).toContainEqual({
      ...{ sheet: 'reconciliation', row: unitRow, column: 'reported', year: 2024, period },
    });
    expect(cellIn(await show(book, 'reconciliation'), unitRow, 'reported')?.value).toBe(null);
  });

  it('of a work stands at its unit, over and over', async () => {
    const book = await openExample();
    for (const value of ['100', '0', '-3', '7']) await type(book, inReconciliation(work, 'reported', value));
    const shown = await show(book, 'reconciliation');
    expect(cellIn(shown, work, 'reported')?.value).toBe(7 * million);
    expect(cellIn(shown, programme, 'reported')?.value).toBe(7 * million);
    await type(book, inReconciliation(work, 'reported', null));
    expect(cellIn(await show(book, 'reconciliation'), programme, 'reported')?.value).toBe(null);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    // Of no source in particular, it is outside of nothing.
    await type(book, inReconciliation(work, 'reported', '7'));
    const { findings } = await book.get('checks/list', {});
    expect(findings.filter(({ code }) => code === 'K-023')).toEqual([]);
  });

  it('is refused where the cell is computed', async () => {
    const book = await openExample();
    expect(await typeOne(book, inReconciliation(work, 'treasury', '1'))).toBe('computedCell');
    expect(await typeOne(book, inReconciliation(roads, 'reported', '1'))).toBe('rollUpCell');
  });
});

describe('what is typed elsewhere', () => {
  it('is told as columns to ask for again', async () => {
    const book = await openExample();
    const paid = await type(book, inDisbursement('cum.centralDevelopment', '20.000'));
    const columns = (stale: typeof paid.stale) =>
      stale.filter(({ sheet }) => sheet === 'reconciliation').map(({ column }) => column);
    expect(columns(paid.stale)).toEqual(['treasury', 'difference', 'rateAssigned', 'rateAllotted']);
    const cum = cellIn(await show(book, 'disbursement'), unitRow, 'cum')?.value;
    expect(cum).toBeGreaterThan(20_000 * million);
    expect(cellIn(await show(book, 'reconciliation'), unitRow, 'treasury')?.value).toBe(cum);
    const row = 'gnbv2125.1.2';
    const given = await type(book, { sheet: 'funding', row, column: 'centralDevelopment', value: '1' });
    expect(columns(given.stale)).toContain('rateAssigned');
  });
});

describe('rates name what they are of', () => {
  it('capital that is assigned to a line, or allotted; blank where there is none', async () => {
    const book = await openExample();
    const shown = await show(book, 'reconciliation');
    const value = (row: string, column: string) => cellIn(shown, row, column)?.value ?? null;
    const rate = (row: string, of: string) => (Number(value(row, 'treasury')) / Number(value(row, of))) * 100;
    expect(value(roads, 'rateAssigned')).toBeCloseTo(rate(roads, 'assigned'), 5);
    expect(value(roads, 'rateAllotted')).toBeCloseTo(rate(roads, 'allotted'), 5);
    expect([value(unitRow, 'assigned'), value(unitRow, 'rateAssigned')]).toEqual([null, null]);
    const none = shown.rows.key.filter((row) => !value(row, 'allotted'));
    expect(none.length).toBeGreaterThan(0);
    expect(none.map((row) => value(row, 'rateAllotted')).filter((each) => each !== null)).toEqual([]);
  });
});
