/** What is typed into a cell, and what the cell then holds. */
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/index.ts';
import {
  cellIn,
  inFunding,
  inTargets,
  programme,
  roads,
  show,
  stateOf,
  type,
  typeOne,
  valueAt,
} from './ask-book.ts';
import { openExample, printedExampleName } from './open-engine.ts';

type Unit = NonNullable<InputOf<'cells/set'>['unit']>;
const column = 'centralDevelopment';

describe('an amount', () => {
  it.each<[string | number | null, Unit, number | null]>([
    ['363.022', 'million', 363_022_000_000],
    ['363022', 'million', 363_022_000_000],
    ['363 022', 'million', 363_022_000_000],
    ['1,5', 'million', 1_500_000],
    ['0,000001', 'million', 1],
    ['=363021+51446', 'million', 414_467_000_000],
    ['=363.021+51.446', 'million', 414_467_000_000],
    ['=(1,5+2)*3', 'million', 10_500_000],
    ['=10%*5.000', 'million', 500_000_000],
    ['=100/3', 'million', 33_333_333],
    ['1,5 tỷ', 'million', 1_500_000_000],
    ['200 tr', 'dong', 200_000_000],
    ['５.０００', 'million', 5_000_000_000],
    [' 12 ', 'million', 12_000_000],
    ['0', 'million', 0],
    ['1.500', 'dong', 1_500],
    ['1,5', 'thousand', 1_500],
    ['1,5', 'billion', 1_500_000_000],
    [363_022_000_000, 'million', 363_022_000_000],
    [5, 'billion', 5],
    [0, 'million', 0],
    [null, 'million', null],
    ['', 'million', null],
    ['   ', 'million', null],
  ])('%j in %s is %j đồng', async (value, unit, dong) => {
    const book = await openExample();
    expect(await typeOne(book, inFunding(roads, column, value), unit)).toBe('done');
    expect(await valueAt(book, inFunding(roads, column, null))).toBe(dong);
  });

  it('of a number is đồng, whatever the unit of the request', async () => {
    const book = await openExample();
    for (const unit of ['dong', 'thousand', 'million', 'billion'] as const) {
      await book.get('cells/set', { edits: [inFunding(roads, column, 7_000)], unit });
      expect(await valueAt(book, inFunding(roads, column, null))).toBe(7_000);
      await book.get('history/undo', {});
    }
  });

  it('is shown as a person would type it again', async () => {
    const book = await openExample();
    for (const value of ['1,5', '1.234.567,891', '0,000001', '=1/8']) {
      await type(book, inFunding(roads, column, value));
      const shown = cellIn(await show(book, 'funding'), roads, column);
      await type(book, inFunding(roads, column, '9'));
      await type(book, inFunding(roads, column, shown?.display ?? ''));
      expect(await valueAt(book, inFunding(roads, column, null))).toBe(shown?.value);
    }
  });

  it('takes the sums above it along, in every column that it counts in', async () => {
    const book = await openExample();
    const before = await show(book, 'funding');
    const reply = await type(book, inFunding(roads, column, '363.121'));
    const after = await show(book, 'funding');
    const hundred = 100_000_000;
    for (const row of [roads, 'gnbv2125.1', programme]) {
      for (const name of [
        column,
        'centralTotal',
        'stateBudgetTotal',
        'total',
        `all.${column}`,
        'all.total',
      ]) {
        const was = Number(cellIn(before, row, name)?.value);
        expect([row, name, cellIn(after, row, name)?.value]).toEqual([row, name, was + hundred]);
      }
    }
    expect(reply.changed).toEqual(
      [{ ...inFunding(roads, column, null, 2024), before: 363_021_000_000, after: 363_121_000_000 }].map(
        ({ value: _, ...cell }) => cell,
      ),
    );
    for (const { row, column: name, after: value } of reply.derived) {
      expect([row, name, cellIn(after, row, name)?.value]).toEqual([row, name, value]);
    }
    const ofDisbursement = ['plan', 'planOwn', 'rate', 'rateChange'];
    expect(reply.stale.filter(({ sheet }) => sheet === 'funding')).toEqual([
      { sheet: 'funding', column: 'share', year: 2024 },
    ]);
    expect(reply.stale).toEqual(
      expect.arrayContaining(ofDisbursement.map((id) => ({ sheet: 'disbursement', column: id, year: 2024 }))),
    );
  });

  it('tells every cell that changed as typed, derived or stale', async () => {
    const book = await openExample();
    const edits = [
      inFunding(roads, column, '1'),
      inFunding('gnbv2125.5', 'v2023.localProvincial', '3'),
      inTargets('ind.poorRateDrop', 'target', '4'),
      inTargets('ind.poorRateDrop', 'result', '5'),
    ];
    const before = [await show(book, 'funding'), await show(book, 'targets')];
    const { changed, derived, stale } = await type(book, ...edits);
    const after = [await show(book, 'funding'), await show(book, 'targets')];
    const told = new Set([...changed, ...derived].map((cell) => `${cell.sheet}/${cell.row}/${cell.column}`));
    const staleColumns = new Set(stale.map((each) => `${each.sheet}/${each.column}`));
    const untold = after.flatMap((shown, at) =>
      Object.entries(shown.cells).flatMap(([name, cells]) =>
        cells.flatMap((cell, index) => {
          const same = cell.value === before[at]?.cells[name]?.[index]?.value;
          const place = `${shown.sheet}/${shown.rows.key[index]}/${name}`;
          return same || told.has(place) || staleColumns.has(`${shown.sheet}/${name}`) ? [] : [place];
        }),
      ),
    );
    expect(untold).toEqual([]);
  });

  it('typed twice in one request is told once, with what it holds in the end', async () => {
    const book = await openExample();
    const twice = [inFunding(roads, column, '5'), inFunding(roads, column, '5')];
    const { changed } = await type(book, ...twice);
    expect(changed.map(({ row, after }) => [row, after])).toEqual([[roads, 5_000_000]]);
    const { changeSets } = await book.get('history/list', { limit: 1 });
    expect(changeSets[0]?.summary).toContain('363.021 → 5');
  });

  it('of a row that two years show is written in one of them', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const { changed, refused } = await type(
      book,
      inFunding(roads, 'name', 'Đường', 2023),
      inFunding(roads, 'code', '1.9', 2023),
      inFunding(roads, 'name', 'Cầu', 2024),
    );
    expect(changed.map(({ year, after }) => [year, after])).toEqual([
      [2023, 'Đường'],
      [2023, '1.9'],
    ]);
    expect(refused.map(({ code }) => code)).toEqual(['rowOfTwoYears']);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
    expect(book.log).toEqual([]);
  });

  it('leaves a blank where nothing is left beneath, and zero where a zero was typed', async () => {
    const book = await openExample();
    await type(book, inFunding('gnbv2125.5', 'localProvincial', null));
    expect(await valueAt(book, inFunding(programme, 'localTotal', null))).toBeNull();
    await type(book, inFunding('gnbv2125.5', 'localProvincial', '0'));
    expect(await valueAt(book, inFunding(programme, 'localTotal', null))).toBe(0);
  });
});

describe('an amount of an allocation', () => {
  const component = 'gnbv2125.2';
  const commune = 'cb.01831';
  const inAllocation = (row: string, value: string | null, of = component) => ({
    sheet: 'allocation',
    row,
    column: 'centralRecurrent',
    value,
    component: of,
  });

  it('counts in the units above and in its component alone', async () => {
    const book = await openExample(printedExampleName);
    const { rows } = await show(book, 'allocation', { scope: { component } });
    const district = rows.parent[rows.key.indexOf(commune)];
    const other = rows.key.find((key, at) => key !== commune && rows.parent[at] === district) ?? '';
    await type(book, inAllocation(commune, '12'), inAllocation(other, '30'));
    const shown = await show(book, 'allocation', { scope: { component } });
    expect(cellIn(shown, district ?? '', 'centralTotal')?.value).toBe(42_000_000);
    const root = shown.rows.key[0] ?? '';
    expect(cellIn(shown, root, 'total')?.value).toBe(42_000_000);
    expect(await valueAt(book, inAllocation(root, null, 'gnbv2125.5'))).toBeNull();
    expect(await valueAt(book, inFunding(programme, 'centralRecurrent', null))).toBe(445_431_000_000);
  });

  it('of two components in one request is two amounts', async () => {
    const book = await openExample();
    const reply = await type(book, inAllocation(commune, '1'), inAllocation(commune, '2', 'gnbv2125.5'));
    expect(reply.changed).toHaveLength(2);
    expect(await valueAt(book, inAllocation(commune, null))).toBe(1_000_000);
    expect(await valueAt(book, inAllocation(commune, null, 'gnbv2125.5'))).toBe(2_000_000);
  });
});

describe('a figure of an indicator', () => {
  it.each([
    ['ind.poorRateDrop', 'target', '4,23', 4.23],
    ['ind.poorRateDrop', 'target', '4,23%', 4.23],
    ['ind.poorRateDrop', 'result', 4.23, 4.23],
    ['ind.poorRateDrop', 'result', '-0,5', -0.5],
    ['ind.poorRateDrop', 'baseline', '=1/3', 0.33],
    ['ind.4.1-2', 'target', '5.600', 5_600],
    ['ind.4.1-2', 'target', '=200+40', 240],
    ['ind.4.1-2', 'target', null, null],
  ])('%s %s %j is %j', async (row, name, value, after) => {
    const book = await openExample();
    await type(book, inTargets(row, name, '9'));
    const { changed } = await type(book, inTargets(row, name, value));
    expect(changed[0]?.after).toBe(after);
    expect(await valueAt(book, inTargets(row, name, null))).toBe(after);
  });

  it.each([
    ['>=', '>=', '≥'],
    ['từ', '>=', '≥'],
    ['Dưới', '<', '<'],
    ['khoảng', '~=', 'khoảng'],
    ['~>=', '~>=', 'khoảng ≥'],
    [null, null, ''],
  ])('is compared as %j says', async (value, stored, display) => {
    const book = await openExample();
    expect(await typeOne(book, inTargets('ind.poorRate', 'comparator', value))).toBe('done');
    expect(cellIn(await show(book, 'targets'), 'ind.poorRate', 'comparator')).toEqual({
      value: stored,
      display,
    });
  });
});

describe('a text', () => {
  it('is cleaned and kept in one form of Unicode', async () => {
    const book = await openExample();
    await type(
      book,
      inFunding(roads, 'leadAgency', `  ${'Sở Nông nghiệp'.normalize('NFD')}\u200b  và PTNT `),
    );
    expect(await valueAt(book, inFunding(roads, 'leadAgency', null))).toBe('Sở Nông nghiệp và PTNT');
  });

  it('that looks like a formula or markup is text', async () => {
    const book = await openExample();
    for (const text of ['=1+1', '<b>&amp;', "'; DROP TABLE figure; --", '+84 206', '@SUM(A1)']) {
      await type(book, inFunding(roads, 'leadAgency', text));
      expect(await valueAt(book, inFunding(roads, 'leadAgency', null))).toBe(text);
    }
  });

  it('of a name and a code changes the label of its row', async () => {
    const book = await openExample();
    await type(book, inFunding(roads, 'name', 'Đường'), inFunding(roads, 'code', '1.9'));
    const shown = await show(book, 'funding');
    expect(shown.rows.label[shown.rows.key.indexOf(roads)]).toBe('Tiểu dự án 9: Đường');
  });

  it('of a unit makes percents of the figures, and keeps the decimals that are there', async () => {
    const book = await openExample();
    await type(book, inTargets('ind.4.1-2', 'unitName', '%'));
    expect(await typeOne(book, inTargets('ind.4.1-2', 'target', '33,25'))).toBe('done');
    await type(book, inTargets('ind.4.1-2', 'unitName', 'phần trăm'));
    expect(await valueAt(book, inTargets('ind.4.1-2', 'target', null))).toBe(33.25);
    expect(await typeOne(book, inTargets('ind.4.1-2', 'target', '33,5'))).toBe('done');
  });
});

describe('one request', () => {
  it('counts the last of several edits of one cell', async () => {
    const book = await openExample();
    const { changed } = await type(book, inFunding(roads, column, '1'), inFunding(roads, column, '2'));
    expect(changed.map(({ after }) => after)).toEqual([2_000_000]);
    expect((await stateOf(book)).revision).toBe(2);
  });

  it('writes nothing where the last of several edits is what was there', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const { changed } = await type(book, inFunding(roads, column, '1'), inFunding(roads, column, '363.021'));
    expect(changed).toEqual([]);
    expect(await stateOf(book)).toEqual(before);
    expect(await valueAt(book, inFunding(roads, column, null))).toBe(363_021_000_000);
  });

  it('writes in several sheets and years as one change set', async () => {
    const book = await openExample(printedExampleName);
    const reply = await type(
      book,
      inFunding(roads, column, '1'),
      inFunding('gnbv2125.undivided2023', column, '2', 2023),
      inTargets('ind.poorRate', 'result', '20'),
      inFunding('gnbv2125.2', 'name', 'Sinh kế'),
      inFunding('gnbv2125.2', 'printed.total', '98.833'),
    );
    expect([reply.revision, reply.changed.length, reply.refused]).toEqual([2, 5, []]);
    const { changeSets } = await book.get('history/list', {});
    // A printed total is two fields of its claim, the amount and the text; a name two: the old one is kept for 2023.
    expect(changeSets[0]).toMatchObject({ revision: 2, changes: 7 });
    await book.get('history/undo', {});
    expect(await valueAt(book, inFunding(roads, column, null))).toBe(363_021_000_000);
  });
});
