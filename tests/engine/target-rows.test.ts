/** Rows of Chỉ tiêu: groups, targets, outputs with breakdowns and parts. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FigureExpression } from '#shared/domain/expression.ts';
import { cellIn, inTargets, show, stateOf, type, valueAt } from './ask-book.ts';
import { exampleName, newEngine, newFolder, type Opened, openExample } from './open-engine.ts';

const sheet = 'targets';
const works = 'ind.1.1.works';

const add = async (book: Opened, parent?: string, rest: object = {}): Promise<string> =>
  (await book.get('rows/add', { sheet, name: 'Mới', ...(parent === undefined ? {} : { parent }), ...rest }))
    .row;
const rowsUnder = async (book: Opened, parent: string | null, year = 2024): Promise<string[]> => {
  const { rows } = await show(book, sheet, { year });
  return rows.key.filter((_, at) => rows.parent[at] === parent);
};
const fill = (book: Opened, row: string, year = 2024) =>
  type(
    book,
    inTargets(row, 'comparator', '>=', year),
    inTargets(row, 'target', '5', year),
    inTargets(row, 'result', '6', year),
  );

/** The example with a plan year after it, so that 2024 has one on either side. */
const openThreeYears = async (): Promise<Opened> => {
  const book = newEngine();
  const file = join(newFolder(), 'so.kehoach');
  await book.get('book/create', { file, example: exampleName, year: 2025 });
  return book;
};
/** A sheet without what names its rows: their keys. */
const contentsOf = async (book: Opened, year: number) => {
  const { rows, cells } = await show(book, sheet, { year });
  const above = rows.parent.map((parent) => (parent === null ? null : rows.label[rows.key.indexOf(parent)]));
  const values = Object.entries(cells).map(([id, column]) => [id, column.map(({ display }) => display)]);
  return { labels: rows.label, levels: rows.level, above, values };
};

describe('a row that is added', () => {
  it('is a group at the top, a target beneath it, and can be typed in at once', async () => {
    const book = await openExample();
    const group = await add(book);
    const target = await add(book, group);
    expect((await rowsUnder(book, null)).at(-1)).toBe(group);
    await fill(book, target);
    const shown = await show(book, sheet);
    expect(cellIn(shown, target, 'achieved')?.value).toBe('yes');
    const { refused } = await type(book, inTargets(group, 'target', '5'));
    expect(refused[0]?.code).toBe('rollUpCell');
  });

  it('is a split beneath an output, and a part beneath a split', async () => {
    const book = await openExample();
    const split = await add(book, works);
    const part = await add(book, split);
    expect(await rowsUnder(book, works)).toEqual([`${works}.status`, `${works}.type`, split]);
    const { refused } = await type(book, inTargets(split, 'target', '5'), inTargets(part, 'target', '5'));
    expect(refused.map(({ row }) => row)).toEqual([split]);
    expect(await book.codeOf('rows/add', { sheet, parent: part, name: 'X' })).toBe('rowNotAllowedHere');
  });

  it('stands behind the sibling that is named', async () => {
    const book = await openExample();
    const row = await add(book, 'group.housing', { after: 'ind.4.4-1' });
    const first = await add(book, 'group.water', { after: 'ind.4.5-1' });
    expect(await rowsUnder(book, 'group.housing')).toEqual(['ind.4.4-1', row]);
    expect(await rowsUnder(book, 'group.water')).toEqual(['ind.4.5-1', first, 'ind.4.5-2']);
  });

  it('cannot go deeper and deeper without end', async () => {
    const book = await openExample();
    let parent = 'group.objectives';
    let code = 'done';
    for (let depth = 0; depth < 300 && code === 'done'; depth++) {
      const reply = await book.ask('rows/add', { sheet, parent, name: 'Mới' });
      if (reply.ok) parent = reply.value.row;
      else code = reply.error.code;
    }
    const { rows } = await show(book, sheet);
    for (const [at, level] of rows.level.entries()) {
      const above = rows.parent[at] === null ? -1 : rows.level[rows.key.indexOf(rows.parent[at] ?? '')];
      expect(level).toBe((above ?? -2) + 1);
    }
    expect(code).toBe('depthExceeded');
  });
});

describe('a row that is moved', () => {
  it('goes to another group with the rows beneath it', async () => {
    const book = await openExample();
    await book.get('rows/move', { sheet, row: works, parent: 'group.housing', after: 'ind.4.4-1' });
    expect(await rowsUnder(book, 'group.housing')).toEqual(['ind.4.4-1', works]);
    expect(await rowsUnder(book, works)).toEqual([`${works}.status`, `${works}.type`]);
  });

  it.each([
    ['rowNotAllowedHere', { row: works, parent: 'ind.poorRate' }],
    ['rowNotAllowedHere', { row: `${works}.status`, parent: 'group.housing' }],
    ['rowNotAllowedHere', { row: 'ind.poorRate', parent: works }],
    ['rowIsAncestor', { row: 'group.housing', parent: 'group.housing' }],
    ['unknownRow', { row: 'nothing', parent: 'group.housing' }],
    ['unknownRow', { row: works, parent: 'nothing' }],
    ['unknownRow', { row: works, parent: 'group.housing', after: 'nothing' }],
  ])('not anywhere: %s %j', async (code, input) => {
    const book = await openExample();
    const before = await stateOf(book);
    expect(await book.codeOf('rows/move', { sheet, ...input })).toBe(code);
    expect(await stateOf(book)).toEqual(before);
  });

  it('not deeper than a sheet goes', async () => {
    const book = await openExample();
    const chain = ['group.objectives'];
    for (let level = 2; level <= 9; level++) chain.push(await add(book, chain.at(-1)));
    const target = await add(book, 'group.housing');
    await add(book, target);
    const move = { sheet, row: target, parent: chain[8] ?? '' };
    expect(await book.codeOf('rows/move', move)).toBe('depthExceeded');
    expect(await book.codeOf('rows/move', { ...move, parent: chain[7] ?? '' })).toBe('done');
    const { rows } = await show(book, sheet);
    expect(Math.max(...rows.level)).toBe(9);
  });

  it('not beneath itself', async () => {
    const book = await openExample();
    const child = await add(book, 'ind.poorRate');
    const grandchild = await add(book, child);
    const code = await book.codeOf('rows/move', { sheet, row: 'ind.poorRate', parent: grandchild });
    expect(code).toBe('rowIsAncestor');
  });
});

describe('a unit that is typed', () => {
  const decimals = async (book: Opened, row: string, value: string): Promise<unknown> => {
    await type(book, inTargets(row, 'target', value));
    return cellIn(await show(book, sheet), row, 'target')?.display;
  };

  it('changes how figures are read only from percent to another and back', async () => {
    const book = await openExample();
    const row = 'ind.4.3-2';
    expect(await decimals(book, row, '50,7')).toBe('50,7%');
    await type(book, inTargets(row, 'unitName', '%'));
    expect(await decimals(book, row, '50,8')).toBe('50,8%');
    await type(book, inTargets(row, 'unitName', null));
    expect(await decimals(book, row, '50,6')).toBe('50,6%');
    await type(book, inTargets(row, 'unitName', 'xã'));
    expect(await decimals(book, row, '51')).toBe('51');
    await type(book, inTargets(row, 'unitName', '%'));
    expect(await decimals(book, row, '50,25')).toBe('50,25%');
  });

  it('again as it is, is no change', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    await type(book, inTargets('ind.4.3-2', 'unitName', ' % '));
    expect(await stateOf(book)).toEqual(before);
  });

  it('leaves groups and splits what they are', async () => {
    const book = await openExample();
    const split = await add(book, works);
    for (const row of ['group.housing', split]) {
      await type(book, inTargets(row, 'unitName', '%'));
      const { refused } = await type(book, inTargets(row, 'target', '5'));
      expect(refused[0]?.code).toBe('rollUpCell');
    }
  });
});

describe('a row that is renamed', () => {
  it('has its new name in every year', async () => {
    const book = await openExample();
    await book.get('rows/rename', { sheet, row: 'ind.poorRate', name: 'Tỷ lệ nghèo' });
    expect(cellIn(await show(book, sheet), 'ind.poorRate', 'name')?.value).toBe('Tỷ lệ nghèo');
  });
});

describe('a row that is deleted', () => {
  it('goes with the rows beneath it and their figures, and comes back with undo', async () => {
    const book = await openExample();
    const group = await add(book);
    const target = await add(book, group);
    await fill(book, target);
    const { contentHash } = await stateOf(book);
    expect(await book.get('rows/delete', { sheet, row: group })).toMatchObject({
      row: group,
      rows: 2,
      figures: 2,
    });
    expect(await rowsUnder(book, null)).not.toContain(group);
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(contentHash);
    expect(await valueAt(book, inTargets(target, 'target', null))).toBe(5);
  });

  it('takes the outputs of the plan with all their parts', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    expect(await book.get('rows/delete', { sheet, row: works })).toMatchObject({ rows: 13 });
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('stays in every other plan year, with its figures, targets and parts', async () => {
    const book = await openThreeYears();
    for (const year of [2023, 2024, 2025]) {
      await fill(book, works, year);
      await fill(book, 'ind.4.1-3', year);
    }
    const late = await add(book, works, { year: 2025 });
    const before = [await contentsOf(book, 2023), await contentsOf(book, 2025)];
    const { contentHash } = await stateOf(book);
    for (const row of ['group.outputs', 'ind.4.1-3']) {
      await book.get('rows/delete', { sheet, row, year: 2024 });
      expect((await show(book, sheet, { year: 2024 })).rows.key).not.toContain(row);
    }
    expect([await contentsOf(book, 2023), await contentsOf(book, 2025)]).toEqual(before);
    expect((await show(book, sheet, { year: 2025 })).rows.key).toContain(late);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    await book.get('history/undo', {});
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(contentHash);
  });

  it('stays in what the text of another plan year prints', async () => {
    const book = await openThreeYears();
    const row = 'ind.poorRateDrop';
    await type(book, inTargets(row, 'target', '4,5', 2025));
    const section = (await book.get('rows/add', { sheet: 'text', year: 2025, name: 'Mục tiêu' })).row;
    const inline = (expression: FigureExpression) => ({
      type: 'figure' as const,
      expression,
      format: { unit: 'plain' as const, decimals: 1 },
    });
    const content = [
      inline({ op: 'figure', measure: 'target', year: 2025, indicator: row }),
      inline({ op: 'cell', year: 2025, sheet, row, column: 'target' }),
    ];
    await book.get('text/set', { year: 2025, section, paragraphs: [{ style: 'body', content }] });
    const printed = async () =>
      (await book.get('text/show', { year: 2025 })).sections.find(({ uid }) => uid === section)?.printed;
    const before = await stateOf(book);
    expect(await printed()).toEqual(['4,5', '4,5']);
    await book.get('rows/delete', { sheet, row, year: 2024 });
    expect(await printed()).toEqual(['4,5', '4,5']);
    await book.get('history/undo', {});
    expect(await printed()).toEqual(['4,5', '4,5']);
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });

  it('stays in another plan year that has no figures of it', async () => {
    const book = await openExample();
    const before = await contentsOf(book, 2024);
    await book.get('rows/delete', { sheet, row: 'group.outputs', year: 2023 });
    expect((await show(book, sheet, { year: 2023 })).rows.key).not.toContain(works);
    expect(await contentsOf(book, 2024)).toEqual(before);
  });

  it('leaves nothing behind where no other plan year has it', async () => {
    const book = await openExample();
    const { contentHash } = await stateOf(book);
    const group = await add(book);
    await fill(book, await add(book, group));
    await book.get('rows/delete', { sheet, row: group });
    expect((await stateOf(book)).contentHash).toBe(contentHash);
  });

  it('is ended where an earlier year has figures of it, which stay', async () => {
    const book = await openExample();
    await fill(book, 'ind.poorRate', 2023);
    await fill(book, 'ind.poorRate', 2024);
    await book.get('rows/delete', { sheet, row: 'ind.poorRate', year: 2024 });
    expect((await show(book, sheet, { year: 2024 })).rows.key).not.toContain('ind.poorRate');
    const earlier = await show(book, sheet, { year: 2023 });
    expect(cellIn(earlier, 'ind.poorRate', 'achieved')?.value).toBe('yes');
  });

  it('is still there in a later year that has figures of it', async () => {
    const book = await openExample();
    await fill(book, 'ind.poorRate', 2023);
    await fill(book, 'ind.poorRate', 2024);
    await book.get('rows/delete', { sheet, row: 'ind.poorRate', year: 2023 });
    expect((await show(book, sheet, { year: 2023 })).rows.key).not.toContain('ind.poorRate');
    const later = await show(book, sheet, { year: 2024 });
    expect(cellIn(later, 'ind.poorRate', 'achieved')?.value).toBe('yes');
  });

  it('can go after a row beneath it was ended', async () => {
    const book = await openExample();
    await fill(book, 'ind.4.4-1', 2023);
    await book.get('rows/delete', { sheet, row: 'ind.4.4-1', year: 2024 });
    await book.get('rows/delete', { sheet, row: 'group.housing', year: 2024 });
    expect((await show(book, sheet, { year: 2024 })).rows.key).not.toContain('group.housing');
    expect((await show(book, sheet, { year: 2023 })).rows.key).toContain('ind.4.4-1');
  });

  it('is unknown once it is gone or ended', async () => {
    const book = await openExample();
    expect(await book.codeOf('rows/delete', { sheet, row: 'nothing' })).toBe('unknownRow');
    await fill(book, 'ind.poorRate', 2023);
    await book.get('rows/delete', { sheet, row: 'ind.poorRate', year: 2024 });
    expect(await book.codeOf('rows/delete', { sheet, row: 'ind.poorRate', year: 2024 })).toBe('unknownRow');
    const move = { sheet, row: 'ind.poorRate', parent: 'group.housing', year: 2024 };
    expect(await book.codeOf('rows/move', move)).toBe('unknownRow');
    await book.get('rows/delete', { sheet, row: 'group.water', year: 2024 });
    const beneath = { sheet, parent: 'group.water', name: 'X', year: 2024 };
    expect(await book.codeOf('rows/add', beneath)).toBe('unknownRow');
    expect(await book.codeOf('rows/add', { ...beneath, year: 2023 })).toBe('done');
  });
});
