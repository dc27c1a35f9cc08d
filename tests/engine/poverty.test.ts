/** The sheet of poverty statistics, on the example book whose districts are invented and add up to what the plan prints. */
import { describe, expect, it } from 'vitest';
import { cellIn, show, type, typeOne } from './ask-book.ts';
import { catalogueBook, openBook, openExample } from './open-engine.ts';

const district = 'cb.045';
const poverty = (row: string, column: string, value: string | number | null, year?: number) => ({
  ...{ sheet: 'poverty', row, column, value },
  ...(year === undefined ? {} : { year }),
});

describe('the statistics of 2023', () => {
  it('add up to what the plan prints of the province', async () => {
    const shown = await show(await openExample(), 'poverty', { year: 2023 });
    const printed = {
      poorRateStart: '28,94%',
      poorRateEnd: '24,71%',
      poorRateDrop: '4,23%',
      poorDrop: '5.349',
      ethnicPoorRateDrop: '4,21%',
      poorRateDropTarget: '4,00%',
      achievement: '105,75%',
    };
    for (const [column, display] of Object.entries(printed))
      expect([column, cellIn(shown, 'cb', column)?.display]).toEqual([column, display]);
    expect(cellIn(shown, 'group.poor', 'poorRateDrop')?.display).toBe('5,65%');
  });

  it('stand in two groups, whose rows are sums and whose rates are not', async () => {
    const shown = await show(await openExample(), 'poverty', { year: 2023 });
    const { key, parent, level, typed } = shown.rows;
    expect(key.filter((_, at) => level[at] === 1)).toEqual(['group.poor', 'group.other']);
    const poor = key.filter((_, at) => parent[at] === 'group.poor');
    const sum = poor.reduce((total, row) => total + Number(cellIn(shown, row, 'poorEnd')?.value), 0);
    expect(cellIn(shown, 'group.poor', 'poorEnd')).toMatchObject({
      value: sum,
      formula: `=SUM(${poor.join(';')})`,
    });
    expect(cellIn(shown, 'group.poor', 'poorRateEnd')?.formula).toBe('=poorEnd/householdsEnd*100');
    expect(typed.filter(Boolean).length).toBe(10);
  });
});

describe('the beginning of a year', () => {
  it('is the end of the year before and cannot be typed, until that is blank', async () => {
    const book = await openExample();
    const end = cellIn(await show(book, 'poverty', { year: 2023 }), district, 'poorEnd');
    const start = cellIn(await show(book, 'poverty'), district, 'poorStart');
    expect(start).toMatchObject({ value: end?.value, formula: '=poorEnd[2023]' });
    expect(await typeOne(book, poverty(district, 'poorStart', '5000'))).toBe('carriedOver');
    const { stale } = await type(book, poverty(district, 'poorEnd', null, 2023));
    expect(stale).toContainEqual({ sheet: 'poverty', column: 'poorRateStart', year: 2024 });
    expect(await typeOne(book, poverty(district, 'poorStart', '5000'))).toBe('done');
    expect(cellIn(await show(book, 'poverty'), district, 'poorStart')).toEqual({
      value: 5000,
      display: '5.000',
    });
  });
});

describe('a target', () => {
  const target = async (book: Awaited<ReturnType<typeof openExample>>, column: string) =>
    cellIn(await show(book, 'poverty'), district, column);

  it('is typed in points or in households, and the other follows', async () => {
    const book = await openExample();
    await type(
      book,
      poverty(district, 'householdsPlan', '13.001'),
      poverty(district, 'poorRateDropTarget', '5'),
    );
    // 5% of 13 001 is 650,05: a fall of that size takes 651 households.
    expect(await target(book, 'poorDropTarget')).toMatchObject({
      value: 651,
      formula: '=ROUNDUP(poorRateDropTarget*householdsPlan/100;0)',
    });
    const { derived } = await type(book, poverty(district, 'poorDropTarget', '700'));
    const found = derived.find(({ row, column }) => row === district && column === 'poorRateDropTarget');
    expect(found?.after).toBe(5.384201);
    expect(await target(book, 'poorRateDropTarget')).toMatchObject({
      display: '5,38%',
      formula: '=poorDropTarget/householdsPlan*100',
    });
    expect((await target(book, 'poorDropTarget'))?.formula).toBeUndefined();
  });

  it('of two that are typed at once is the last', async () => {
    const book = await openExample();
    const { changed } = await type(
      book,
      poverty(district, 'poorDropTarget', '700'),
      poverty(district, 'poorRateDropTarget', '5'),
    );
    expect(changed.map(({ column, after }) => [column, after])).toEqual([
      ['poorDropTarget', (await target(book, 'poorDropTarget'))?.value],
      ['poorRateDropTarget', 5],
    ]);
    expect((await target(book, 'poorDropTarget'))?.formula).toContain('ROUNDUP');
    await book.get('history/undo', {});
    expect(await target(book, 'poorRateDropTarget')).not.toMatchObject({ value: 5 });
  });

  it('that is shown is not kept by typing it again', async () => {
    const book = await openExample();
    await type(book, poverty(district, 'poorRateDropTarget', '5'));
    const before = await target(book, 'poorDropTarget');
    const { changed } = await type(book, poverty(district, 'poorDropTarget', before?.value ?? null));
    expect(changed).toEqual([]);
  });

  it('of the province is its own, whatever the districts come to', async () => {
    const book = await openExample();
    const sum = poverty('cb', 'poorRateDropTarget', null);
    await type(book, sum);
    const ofDistricts = cellIn(await show(book, 'poverty'), 'cb', 'poorRateDropTarget');
    expect(ofDistricts?.formula).toBe('=poorDropTarget/householdsPlan*100');
    await type(book, { ...sum, value: '99' });
    expect(cellIn(await show(book, 'poverty'), 'cb', 'poorRateDropTarget')).toEqual({
      value: 99,
      display: '99,00%',
    });
    const { findings } = await book.get('checks/list', {});
    expect(findings.filter(({ code }) => code === 'K-043').map(({ place }) => place)).toEqual([
      { sheet: 'poverty', row: 'cb', column: 'poorRateDropTarget' },
    ]);
  });
});

describe('what is typed', () => {
  it.each([
    [poverty(district, 'poorEnd', '-1'), 'negativeNotAllowed'],
    [poverty(district, 'poorEnd', '1,5'), 'tooManyDecimals'],
    [poverty(district, 'poorRateEnd', '5'), 'computedCell'],
    [poverty('group.poor', 'poorEnd', '5'), 'rollUpCell'],
    [poverty('cb', 'poorEnd', '5'), 'rollUpCell'],
    [poverty(district, 'poorRateDropTarget', '4,123'), 'tooManyDecimals'],
  ])('%j is refused: %s', async (edit, code) => {
    expect(await typeOne(await openExample(), edit)).toBe(code);
  });

  it('reaches the rows above, and undo leads back to the cell', async () => {
    const book = await openExample();
    const before = cellIn(await show(book, 'poverty', { year: 2023 }), 'cb', 'poorEnd')?.value;
    const { derived } = await type(book, poverty(district, 'poorEnd', '5225', 2023));
    expect(derived).toContainEqual({
      ...{ sheet: 'poverty', row: 'cb', column: 'poorEnd', year: 2023 },
      after: Number(before) + 1,
    });
    const { places } = await book.get('history/undo', {});
    expect(places).toEqual([{ sheet: 'poverty', row: district, column: 'poorEnd', year: 2023 }]);
  });

  it('as a note stands in any row, and undo leads back to it', async () => {
    const book = await openExample();
    await type(book, poverty('group.other', 'note', '  Chờ quyết định\n công nhận '));
    expect(cellIn(await show(book, 'poverty'), 'group.other', 'note')?.value).toBe(
      'Chờ quyết định\n công nhận',
    );
    const { places } = await book.get('history/undo', {});
    expect(places).toEqual([{ sheet: 'poverty', row: 'group.other', column: 'note', year: 2024 }]);
    expect(cellIn(await show(book, 'poverty'), 'group.other', 'note')?.value).toBe(null);
  });
});

it('statistics stand in no row of the targets, and nothing can be put beneath them', async () => {
  const book = await openBook(await catalogueBook());
  const { rows } = await show(book, 'targets');
  expect(rows.key.some((key) => key.startsWith('stat.'))).toBe(false);
  const stat = { sheet: 'targets', row: 'stat.poor' };
  expect(await book.codeOf('rows/add', { sheet: 'targets', parent: 'stat.poor', name: 'Mới' })).toBe(
    'unknownRow',
  );
  expect(await book.codeOf('rows/move', { ...stat, parent: rows.key[0] ?? '' })).toBe('unknownRow');
  expect(await book.codeOf('rows/delete', stat)).toBe('unknownRow');
  expect(await book.codeOf('rows/add', { sheet: 'poverty', name: 'Huyện mới' })).toBe('rowsAreFixed');
});
