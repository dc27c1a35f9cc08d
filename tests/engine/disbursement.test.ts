/** The sheet of disbursement: months, lines and units, and what typing a cumulative amount does to the figures beneath. */
import { describe, expect, it } from 'vitest';
import { cellIn, programme, roads, show, type, typeOne } from './ask-book.ts';
import { catalogueBook, openBook, openExample } from './open-engine.ts';
import { secondLine } from './work-book.ts';

const unit = 'cb.045';
const row = `${roads}|${unit}`;
const cum = 'cum.centralDevelopment';
const advance = 'advance.centralDevelopment';
const paid = (column: string, value: string | number | null, period = 202404, key = row) => ({
  ...{ sheet: 'disbursement', row: key, column, value, period },
});
const million = 1_000_000;

describe('the month', () => {
  it('is the newest that has figures, unless one is chosen', async () => {
    const book = await openExample();
    const newest = await show(book, 'disbursement');
    expect(newest.scope).toEqual({ period: 202404 });
    expect(newest.periods.slice(0, 2)).toEqual([202501, 202412]);
    expect(newest.columns.find(({ id }) => id === cum)?.groups[0]).toBe('Lũy kế giải ngân đến hết 04/2024');
    const february = await show(book, 'disbursement', { scope: { period: 202402 } });
    expect(cellIn(february, programme, 'cum')?.value).toBeLessThan(
      Number(cellIn(newest, programme, 'cum')?.value),
    );
    const empty = await openBook(await catalogueBook());
    expect((await show(empty, 'disbursement')).scope.period).toBe(
      (await show(empty, 'funding')).year * 100 + 1,
    );
  });

  it('must be one of the year', async () => {
    const book = await openExample();
    expect(await book.codeOf('sheets/show', { sheet: 'disbursement', scope: { period: 202302 } })).toBe(
      'unknownScope',
    );
    expect(await book.codeOf('sheets/show', { sheet: 'funding', scope: { period: 202402 } })).toBe(
      'unknownScope',
    );
    expect(await typeOne(book, paid(cum, '1', 202302))).toBe('unknownScope');
  });

  it('is compared with the one before, where that is known', async () => {
    const book = await openExample();
    const [march, april, february] = await Promise.all(
      [202403, 202404, 202402].map((period) => show(book, 'disbursement', { scope: { period } })),
    );
    const value = (shown: typeof march, column: string) =>
      Number(shown && cellIn(shown, programme, column)?.value);
    expect(value(april, 'month')).toBe(value(april, 'cum') - value(march, 'cum'));
    expect(value(april, 'rateChange')).toBeCloseTo(value(april, 'rate') - value(march, 'rate'), 5);
    // Nothing is known of January.
    expect(february && cellIn(february, programme, 'month')?.value).toBe(null);
  });
});

describe('2023, whose capital was not divided', () => {
  it('shows what stands at the province without a vintage', async () => {
    const book = await openExample('cao-bang-2024-so-in');
    const shown = await show(book, 'disbursement', { year: 2023 });
    expect(shown.scope.period).toBe(202401);
    const line = 'gnbv2125.undivided2023';
    expect(cellIn(shown, line, 'cum')?.display).toBe('855.786');
    expect(cellIn(shown, line, 'cum.v0.centralDevelopment')).toEqual({
      value: 561_592 * million,
      display: '561.592',
    });
    expect(cellIn(shown, programme, 'cum.v0.total')?.display).toBe('855.786');
    expect(cellIn(shown, line, cum)?.value).toBe(null);
    expect(await typeOne(book, { ...paid('cum.v0.localDistrict', '4.257', 202401, line), year: 2023 })).toBe(
      'done',
    );
    const after = await show(book, 'disbursement', { year: 2023 });
    expect(cellIn(after, programme, 'cum')?.display).toBe('855.787');
  });
});

describe('typing what is paid out', () => {
  it('shows what was typed, and keeps the advance that is part of it', async () => {
    const book = await openExample();
    const before = cellIn(await show(book, 'disbursement'), row, advance)?.value;
    expect(before).toBeGreaterThan(0);
    const { changed, derived, stale } = await type(book, paid(cum, '20.000'));
    expect(changed).toMatchObject([{ row, column: cum, period: 202404, after: 20_000 * million }]);
    const shown = await show(book, 'disbursement');
    expect([cellIn(shown, row, cum)?.value, cellIn(shown, row, advance)?.value]).toEqual([
      20_000 * million,
      before,
    ]);
    for (const { row: key, column, period, after } of derived)
      expect([key, column, period, cellIn(shown, key, column)?.value]).toEqual([key, column, 202404, after]);
    expect(derived.map((each) => `${each.row} ${each.column}`)).toContain(`${programme} rate`);
    expect(stale.map(({ column }) => column)).toContain('month');
  });

  it('of an advance leaves the whole as it is', async () => {
    const book = await openExample();
    const whole = cellIn(await show(book, 'disbursement'), row, cum)?.value;
    await type(book, paid(advance, '1'));
    const shown = await show(book, 'disbursement');
    expect([cellIn(shown, row, cum)?.value, cellIn(shown, row, advance)?.value]).toEqual([whole, million]);
  });

  it.each([
    [[cum, '300'] as const, [advance, '100'] as const],
    [[advance, '100'] as const, [cum, '300'] as const],
  ])('of both in one request, %j first, gives both', async (...cells) => {
    const book = await openExample();
    const { changed } = await type(book, ...cells.map(([column, value]) => paid(column, value)));
    expect(Object.fromEntries(changed.map(({ column, after }) => [column, after]))).toEqual({
      [cum]: 300 * million,
      [advance]: 100 * million,
    });
    const shown = await show(book, 'disbursement');
    expect([cellIn(shown, row, cum)?.value, cellIn(shown, row, advance)?.value]).toEqual([
      300 * million,
      100 * million,
    ]);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('clears all that makes up the whole', async () => {
    const book = await openExample();
    await type(book, paid(cum, null));
    const shown = await show(book, 'disbursement');
    expect([cellIn(shown, row, cum)?.value, cellIn(shown, row, advance)?.value]).toEqual([null, null]);
    const { places } = await book.get('history/undo', {});
    expect(places).toContainEqual({ sheet: 'disbursement', row, column: cum, year: 2024, period: 202404 });
  });

  it('stands in the row of its own where no unit reports it, a nought too', async () => {
    const book = await openExample();
    const own = `${roads}|cb`;
    const whole = Number(cellIn(await show(book, 'disbursement'), roads, 'cum')?.value);
    await type(book, paid(cum, '7', 202404, own));
    const shown = await show(book, 'disbursement');
    expect(cellIn(shown, own, cum)?.value).toBe(7 * million);
    expect(cellIn(shown, roads, 'cum')?.value).toBe(whole + 7 * million);
    await type(book, paid(cum, '0', 202404, own));
    const nought = await show(book, 'disbursement');
    expect(cellIn(nought, own, cum)).toEqual({ value: 0, display: '0' });
    expect(['cum.total', 'cum'].map((column) => cellIn(nought, own, column)?.value)).toEqual([0, 0]);
    expect(cellIn(nought, own, advance)?.value).toBeNull();
    expect(cellIn(nought, `${secondLine}|cb`, 'cum')?.value).toBeNull();
  });

  it('is refused where the row adds up others', async () => {
    const book = await openExample();
    expect(await typeOne(book, paid(cum, '1', 202404, roads))).toBe('rollUpCell');
    expect(await typeOne(book, paid('cum', '1'))).toBe('computedCell');
    expect(await typeOne(book, paid(cum, '1', 202404, `${roads}|nobody`))).toBe('unknownRow');
  });
});

describe('the checks', () => {
  const codes = async (book: Awaited<ReturnType<typeof openExample>>): Promise<string[]> =>
    (await book.get('checks/list', {})).findings
      .filter(({ code }) => code === 'K-045' || code === 'K-046')
      .map(({ code, place, where }) => `${code} ${place.row} ${place.column} ${place.period} ${where}`);

  it('find a fall and an advance beyond the whole, in the month where it stands', async () => {
    const book = await openExample();
    expect(await codes(book)).toEqual([]);
    await type(book, paid(cum, '1'));
    const found = await codes(book);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`K-045 ${row} ${advance} 202404 Giải ngân › Tiểu dự án 1`);
    expect(found[1]).toContain(`K-046 ${row} cum 202404`);
  });
});
