/** What is refused is named with its reason, and nothing of it is written. */
import { describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/index.ts';
import { inFunding, inTargets, programme, roads, stateOf, type, valueAt } from './ask-book.ts';
import { openBook, openExample } from './open-engine.ts';

type Edit = InputOf<'cells/set'>['edits'][number];
const column = 'centralDevelopment';
const amount = (value: string | number): Edit => inFunding(roads, column, value);

const refusals: [string, Edit][] = [
  ['invalidNumber', amount('abc')],
  ['invalidNumber', amount('12%')],
  ['invalidNumber', amount('1e5')],
  ['invalidNumber', amount('1\u0000')],
  ['ambiguousNumber', amount('1.5')],
  ['ambiguousNumber', amount('1,500')],
  ['ambiguousNumber', amount('-')],
  ['invalidFormula', amount('=1+')],
  ['invalidFormula', amount('=SUM(A1:A2)')],
  ['divisionByZero', amount('=1/0')],
  ['notWholeDong', amount('0,0000001')],
  ['notWholeDong', amount(0.5)],
  ['negativeNotAllowed', amount('-5')],
  ['negativeNotAllowed', amount(-1)],
  ['amountTooLarge', amount('99.999.999.999.999')],
  ['amountTooLarge', amount(1e308)],
  ['amountTooLarge', amount(2 ** 53)],
  ['computedCell', inFunding(roads, 'centralTotal', '1')],
  ['computedCell', inFunding(roads, 'share', '1')],
  ['computedCell', inFunding(roads, 'all.centralDevelopment', '1')],
  ['computedCell', inTargets('ind.poorRate', 'achieved', 'yes')],
  ['rollUpCell', inFunding(programme, column, '1')],
  ['rollUpCell', inFunding('gnbv2125.1', column, '1')],
  ['rollUpCell', inTargets('group.health', 'target', '1')],
  ['rollUpCell', inTargets('group.health', 'comparator', '>=')],
  ['unknownRow', inFunding('gnbv2125.9', column, '1')],
  ['unknownRow', inFunding('ind.poorRate', column, '1')],
  ['unknownRow', inFunding('gnbv2125.undivided2023', column, '1', 2024)],
  ['unknownColumn', inFunding(roads, 'nothing', '1')],
  ['unknownColumn', inFunding(roads, 'v2020.centralDevelopment', '1')],
  ['unknownColumn', inFunding(roads, 'localCommune', '1')],
  ['unknownSheet', { ...amount('1'), sheet: 'funds' }],
  ['unknownSheet', { ...amount('1'), sheet: '__proto__' }],
  ['unknownYear', inFunding(roads, column, '1', 2030)],
  ['unknownScope', { ...amount('1'), sheet: 'allocation', row: 'cb.01831', component: 'nothing' }],
  ['computedCell', { ...amount('1'), sheet: 'allocation', row: 'cb.01831' }],
  ['tooManyDecimals', inTargets('ind.poorRateDrop', 'target', '4,234')],
  ['tooManyDecimals', inTargets('ind.4.1-2', 'target', 1.5)],
  ['ambiguousNumber', inTargets('ind.poorRateDrop', 'target', '=4%+0,23%')],
  ['invalidNumber', inTargets('ind.4.1-2', 'target', '5 tỷ')],
  ['invalidChoice', inTargets('ind.poorRate', 'comparator', '!!')],
  ['invalidChoice', inTargets('ind.poorRate', 'comparator', 5)],
  ['invalidText', inFunding(roads, 'name', '   ')],
  ['invalidText', inFunding(roads, 'name', null)],
  ['invalidText', inFunding(roads, 'leadAgency', 'a\u202Eb')],
  ['invalidText', inFunding(roads, 'leadAgency', 'a\u0000b')],
  ['invalidText', inFunding(roads, 'leadAgency', 'a\uD800b')],
  ['textTooLong', inFunding(roads, 'name', 'x'.repeat(2_001))],
  ['textTooLong', inFunding(roads, 'code', 'x'.repeat(51))],
];

describe('a refused cell', () => {
  it.each(refusals)('%s: %j', async (code, edit) => {
    const book = await openExample();
    const before = await stateOf(book);
    const { refused, changed, revision } = await type(book, edit);
    expect(refused.map((each) => each.code)).toEqual([code]);
    const { sheet, row, column: name, value } = edit;
    expect(refused[0]).toMatchObject({ sheet, row, column: name, value });
    expect([changed, revision]).toEqual([[], 1]);
    expect(await stateOf(book)).toEqual(before);
    expect((await book.get('history/list', {})).changeSets).toHaveLength(1);
    expect(book.log).toEqual([]);
  });

  it('says why in the language of the request', async () => {
    const book = await openExample();
    const messages: (string | undefined)[] = [];
    for (const lang of ['vi', 'en'] as const) {
      const { refused } = await book.get('cells/set', { edits: [amount('abc')] }, { lang });
      messages.push(refused[0]?.message);
    }
    expect(messages[0]).toMatch(/^“abc” không phải/);
    expect(messages[1]).toMatch(/^“abc” is not/);
  });
});

describe('a request with good and bad cells', () => {
  it('writes the good ones as one change set and names the bad ones', async () => {
    const book = await openExample();
    const edits = [
      amount('abc'),
      inFunding('gnbv2125.2', 'mobilised', '6.000'),
      inFunding(programme, column, '1'),
      inTargets('ind.4.1-2', 'target', '250'),
      inFunding(roads, 'nothing', '1'),
    ];
    const reply = await type(book, ...edits);
    expect(reply.changed.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['funding', 'gnbv2125.2'],
      ['targets', 'ind.4.1-2'],
    ]);
    expect(reply.refused.map(({ code }) => code)).toEqual(['invalidNumber', 'rollUpCell', 'unknownColumn']);
    expect(reply.revision).toBe(2);
    expect(await valueAt(book, inFunding('gnbv2125.2', 'mobilised', null))).toBe(6_000_000_000);
    expect((await book.get('history/list', {})).changeSets[0]).toMatchObject({ revision: 2, changes: 2 });
  });

  it('is taken back with one undo', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    await type(
      book,
      amount('abc'),
      inFunding('gnbv2125.2', 'mobilised', '6'),
      inFunding(roads, 'name', 'Đường'),
    );
    await book.get('history/undo', {});
    expect((await stateOf(book)).contentHash).toBe(before.contentHash);
  });
});

describe('an amount so large that its total could not be exact', () => {
  it('is refused, and the totals stay exact', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const most = Number.MAX_SAFE_INTEGER;
    const edits = [amount(most), inFunding('gnbv2125.1.2', column, most)];
    expect(await book.ask('cells/set', { edits })).toMatchObject({ error: { code: 'totalTooLarge' } });
    expect(await stateOf(book)).toEqual(before);
    await type(book, amount(8_000_000_000_000_000), inFunding(roads, 'centralRecurrent', 1));
    await type(book, { ...amount(1), value: null });
    expect(await valueAt(book, inFunding('gnbv2125.1', 'centralTotal', null))).toBe(56_590_000_001);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });
});

describe('a command that is sent twice', () => {
  const command = {
    commandId: 'command-0001',
    edits: [amount('1'), amount('x'), inFunding(roads, 'name', 'Đường')],
  };

  it('gives the first reply and leaves one change set', async () => {
    const book = await openExample();
    const first = await book.get('cells/set', command);
    await type(book, inFunding(roads, column, '5'));
    const before = await stateOf(book);
    const second = await book.get('cells/set', command);
    expect(second).toMatchObject({ revision: 2, changed: first.changed, refused: first.refused });
    expect(await stateOf(book)).toEqual(before);
  });

  it('gives it to the last word, whatever the command', async () => {
    const book = await openExample();
    await type(book, amount('1'));
    for (const [name, input] of [
      ['rows/add', { commandId: 'command-0003', sheet: 'funding', parent: programme, name: 'X' }],
      ['rows/delete', { commandId: 'command-0004', sheet: 'funding', row: 'gnbv2125.7' }],
      ['history/undo', { commandId: 'command-0005' }],
      ['history/redo', { commandId: 'command-0006' }],
      ['history/revert', { commandId: 'command-0007', revision: 1 }],
    ] as const) {
      const first = await book.get(name, input);
      expect([name, await book.get(name, input)]).toEqual([name, first]);
    }
  });

  it('gives it after the book was closed and opened again', async () => {
    const book = await openExample();
    const first = await book.get('cells/set', command);
    await book.close();
    const again = await openBook(book.file);
    expect(await again.get('cells/set', command)).toMatchObject({ revision: 2, changed: first.changed });
    expect((await stateOf(again)).revision).toBe(2);
  });

  it('gives a whole reply even to a very long command', async () => {
    const book = await openExample();
    const { rows, columns } = await book.get('sheets/show', { sheet: 'funding' });
    const edits = rows.key.flatMap((row) => columns.map(({ id }) => inFunding(row, id, '3')));
    const long = { commandId: 'command-0008', edits: [...edits, ...edits] };
    const first = await book.get('cells/set', long);
    const second = await book.get('cells/set', long);
    expect(second.revision).toBe(first.revision);
    expect([Array.isArray(second.changed), Array.isArray(second.refused)]).toEqual([true, true]);
  });

  it('has an id that can be kept: one that cannot is refused, or history stays sound', async () => {
    for (const commandId of ['abcdefgh\uD800', 'abcdefgh\u0000', 'e\u0302\u0323'.repeat(5), '  abcdefgh']) {
      const book = await openExample();
      const input = { commandId, edits: [amount('1')] };
      const first = await book.ask('cells/set', input);
      await book.close();
      const again = await openBook(book.file);
      const second = await again.ask('cells/set', input);
      expect([commandId, second.ok]).toEqual([commandId, first.ok]);
      expect((await stateOf(again)).revision).toBe(first.ok ? 2 : 1);
      expect((await again.get('book/verify', {})).problems).toEqual([]);
    }
  });

  it('is refused with another input, or as another command', async () => {
    const book = await openExample();
    await book.get('cells/set', command);
    const before = await stateOf(book);
    const { commandId } = command;
    expect(await book.codeOf('cells/set', { commandId, edits: [amount('2')] })).toBe('commandIdReused');
    expect(await book.codeOf('cells/set', { ...command, unit: 'dong' })).toBe('commandIdReused');
    expect(await book.codeOf('history/undo', { commandId })).toBe('commandIdReused');
    expect(await book.codeOf('rows/delete', { commandId, sheet: 'funding', row: roads })).toBe(
      'commandIdReused',
    );
    expect(await stateOf(book)).toEqual(before);
  });
});
