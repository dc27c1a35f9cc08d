/**
 * Laws of the engine, tried on random sequences of commands on a book made from the example. After each command
 * the file is read anew, beside the open book and by other means, and must say the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '#engine/checks/index.ts';
import { textPlace } from '#engine/sheets/index.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { stateOf } from './ask-book.ts';
import { afresh, byPlace, leavesOf, totalsByHand, treesOf } from './brute-force.ts';
import { exampleBook, type Opened, openBook } from './open-engine.ts';

/** `KEHOACH_LAW_RUNS=200` for a long search. */
const stories = Number(process.env.KEHOACH_LAW_RUNS ?? 8);

/** Each law has stories of its own. */
let seed = 20_240_129;
const commandsPerRun = { minLength: 6, maxLength: 14 };

/** A command in terms of "the nth row, column, year …": what that is, is looked up when it is carried out. */
const command = fc.record({
  kind: fc.constantFrom(
    'type' as const,
    'type' as const,
    'type' as const,
    'allot' as const,
    'target' as const,
    'print' as const,
    'add' as const,
    'addTarget' as const,
    'rename' as const,
    'move' as const,
    'delete' as const,
    'undo' as const,
    'undo' as const,
    'redo' as const,
    'revert' as const,
  ),
  pick: fc.array(fc.nat({ max: 997 }), { minLength: 6, maxLength: 6 }),
  amount: fc.option(fc.nat({ max: 400_000_000_000 }), { nil: null }),
});
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

const nth = <Item>(list: readonly Item[], at: number | undefined): Item => {
  const item = list[(at ?? 0) % list.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const edits = async (
  book: Opened,
  { kind, pick, amount }: Command,
): Promise<InputOf<'cells/set'>['edits']> => {
  const [first, second, third, fourth] = pick;
  const year = nth([2024, 2024, 2023], third);
  if (kind === 'target') {
    const { rows } = await book.get('sheets/show', { sheet: 'targets', year });
    const column = nth(['baseline', 'target', 'result', 'comparator', 'unitName'], second);
    const value =
      column === 'comparator' ? nth(['>=', '<', 'khoảng', ''], fourth) : String((first ?? 0) % 120);
    return [{ sheet: 'targets', row: nth(rows.key, first), column, value, year }];
  }
  if (kind === 'allot') {
    const { rows: components } = await book.get('sheets/show', { sheet: 'funding', year });
    const component = nth(components.key, fourth);
    const { rows } = await book.get('sheets/show', { sheet: 'allocation', year, scope: { component } });
    const column = nth(['centralDevelopment', 'centralRecurrent', 'mobilised'], second);
    return [{ sheet: 'allocation', row: nth(rows.key, first), column, value: amount, year, component }];
  }
  const { rows, columns } = await book.get('sheets/show', { sheet: 'funding', year });
  const wanted = columns.filter(({ id, editable, type }) =>
    kind === 'print' ? id.startsWith('printed.') : editable && type === 'money' && !id.startsWith('printed.'),
  );
  const column = nth(wanted, second).id;
  const several = kind === 'print' ? [first] : [first, (first ?? 0) + 1, (first ?? 0) + 5];
  return several.map((row) => ({ sheet: 'funding', row: nth(rows.key, row), column, value: amount, year }));
};

const carryOut = async (book: Opened, each: Command): Promise<unknown> => {
  const { kind, pick } = each;
  const [first, second, third] = pick;
  const { rows } = await book.get('sheets/show', { sheet: 'funding', year: 2024 });
  const funding = { sheet: 'funding', year: 2024 };
  const row = nth(rows.key, first);
  switch (kind) {
    case 'add':
      return book.ask('rows/add', { ...funding, parent: row, name: `Mới ${third}` });
    case 'addTarget': {
      const targets = await book.get('sheets/show', { sheet: 'targets' });
      return book.ask('rows/add', { sheet: 'targets', parent: nth(targets.rows.key, second), name: 'Mới' });
    }
    case 'rename':
      return book.ask('rows/rename', { ...funding, row, name: `Tên ${third}` });
    case 'move':
      return book.ask('rows/move', { ...funding, row, parent: nth(rows.key, second) });
    case 'delete':
      return book.ask('rows/delete', { ...funding, row, year: nth([2024, 2024, 2023], third) });
    case 'undo':
      return book.ask('history/undo', {});
    case 'redo':
      return book.ask('history/redo', {});
    case 'revert': {
      const { revision } = await book.get('book/info', {});
      return book.ask('history/revert', { revision: 1 + ((first ?? 0) % revision) });
    }
    default:
      return book.ask('cells/set', { edits: await edits(book, each), unit: 'dong' });
  }
};

type Shown = OutputOf<'sheets/show'>;
const sheets = ['funding', 'targets', 'allocation'];
const showAll = (book: Opened): Promise<Shown[]> =>
  Promise.all(
    sheets.flatMap((sheet) => [2023, 2024].map((year) => book.get('sheets/show', { sheet, year }))),
  );

const findingsOf = async (book: Opened): Promise<string[]> =>
  (await book.get('checks/list', {})).findings.map((each) => JSON.stringify(each)).sort();

/** A story of commands; after each that wrote, `law` is asked. */
const always = (law: (book: Opened, file: string) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(command, commandsPerRun), async (commands) => {
      const file = await exampleBook();
      const book = await openBook(file);
      await book.get('checks/list', {});
      let revision = 1;
      for (const each of commands) {
        await carryOut(book, each);
        expect(book.log).toEqual([]);
        const state = await stateOf(book);
        if (state.revision === revision) continue;
        expect(state.revision).toBe(revision + 1);
        await law(book, file);
        revision = (await stateOf(book)).revision;
      }
      expect((await book.get('book/verify', {})).problems).toEqual([]);
      await book.close();
    }),
    { seed: seed++, numRuns: stories },
  );

describe('after each of many commands', () => {
  it('the content hash that is kept is the one that the file gives', async () => {
    await always(async (book, file) => {
      const { contentHash } = await stateOf(book);
      const found = afresh(file, (fresh) => fresh.load().digest.bytes().toString('hex'));
      expect(found).toBe(contentHash);
    });
  });

  it('undo leads back to the hash before, and redo to the hash after', async () => {
    await always(async (book) => {
      const { changeSets } = await book.get('history/list', { limit: 2 });
      const [after, before] = changeSets.map(({ contentHash }) => contentHash);
      const back = changeSets[0]?.kind === 'undo' ? 'history/redo' : 'history/undo';
      const forth = back === 'history/undo' ? 'history/redo' : 'history/undo';
      await book.get(back, {});
      expect((await stateOf(book)).contentHash).toBe(before);
      await book.get(forth, {});
      expect((await stateOf(book)).contentHash).toBe(after);
    });
  });

  it('the totals that are kept are those made from scratch, and those of SQL', async () => {
    const asked = [2023, 2024].flatMap((year) =>
      (['component', 'unit', 'source', undefined] as const).flatMap((by) =>
        (['assigned', 'allotted'] as const).map((measure) => ({ year, by, measure })),
      ),
    );
    await always(async (book, file) => {
      const leaves = leavesOf(file);
      const trees = new Map([2023, 2024].map((year) => [year, treesOf(file, year)]));
      for (const { year, by, measure } of asked) {
        const reply = await book.get('totals/list', { year, measure, ...(by ? { by } : {}) });
        const query = { year, measures: [measure], period: 0, by };
        expect(byPlace(reply.rows)).toEqual(
          totalsByHand(leaves, trees.get(year) ?? treesOf(file, year), query),
        );
      }
    });
  });

  it('the findings that are kept are those of a full run', async () => {
    await always(async (book, file) => {
      const kept = (await book.get('checks/list', {})).findings.map(({ code, year, place }) => [
        code,
        year,
        place,
      ]);
      const expected = afresh(file, (fresh) =>
        [...new Findings(fresh).all().values()].map(({ code, year, place }) => [
          code,
          year,
          { ...textPlace(fresh, place) },
        ]),
      );
      const texts = (list: readonly unknown[]): string[] => list.map((each) => JSON.stringify(each)).sort();
      expect(texts(kept)).toEqual(texts(expected));
    });
  });

  it('the book that is opened anew shows, checks and tells the same', async () => {
    await always(async (book, file) => {
      const [shown, findings, history] = [
        await showAll(book),
        await findingsOf(book),
        await book.get('history/list', {}),
      ];
      const again = await openBook(file, { readOnly: true });
      expect(await showAll(again)).toEqual(shown);
      expect(await findingsOf(again)).toEqual(findings);
      expect(await again.get('history/list', {})).toEqual(history);
      expect(history.changeSets.map(({ revision }) => revision)).toEqual(
        Array.from({ length: history.revision }, (_, at) => history.revision - at),
      );
      await again.close();
    });
  });
});
