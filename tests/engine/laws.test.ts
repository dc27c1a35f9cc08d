/**
 * Laws of the engine, tried on random sequences of commands on a book made from the example. After each command
 * the file is read anew, beside the open book and by other means, and must say the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '#engine/checks/index.ts';
import { textPlace } from '#engine/sheets/index.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { WireEvent } from '#shared/contract/wire.ts';
import { stateOf } from './ask-book.ts';
import { afresh, byPlace, leavesOf, totalsByHand, treesOf } from './brute-force.ts';
import { carryOut, command, type View, views } from './law-commands.ts';
import { exampleBook, type Opened, openBook } from './open-engine.ts';

/** `KEHOACH_LAW_RUNS=200` for a long search. */
const stories = Number(process.env.KEHOACH_LAW_RUNS ?? 8);

/** Each law has stories of its own. */
let seed = 20_240_129;
const commandsPerRun = { minLength: 6, maxLength: 14 };

type Shown = OutputOf<'sheets/show'>;
type Change = Extract<WireEvent, { type: 'changed' }>;

/** A line may be gone, and its allocation with it. */
const showOne = async (book: Opened, view: View): Promise<Shown | undefined> => {
  const reply = await book.ask('sheets/show', view);
  if (!reply.ok) expect(reply.error.code).toBe('unknownScope');
  return reply.ok ? reply.value : undefined;
};

const showAll = (book: Opened) => Promise.all(views.map((view) => showOne(book, view)));

type Values = Readonly<Record<string, (string | number | null)[]>>;

const valuesOf = ({ cells }: Shown): Values =>
  Object.fromEntries(Object.entries(cells).map(([id, column]) => [id, column.map(({ value }) => value)]));

/** What a window makes of a sheet that it shows when it is told of a change, asking for no more than it has to. */
const follow = (before: Shown, now: Shown, { cells, stale }: Change): Values => {
  const values = valuesOf(before);
  for (const { sheet, year, component, period, row, column, after } of cells) {
    const isOwn = sheet === before.sheet && year === before.year;
    const { scope } = before;
    if (!isOwn || component !== scope.component || period !== scope.period) continue;
    const at = before.rows.key.indexOf(row);
    if (at >= 0) values[column]?.splice(at, 1, after);
  }
  const fresh = valuesOf(now);
  const asked = stale.filter(({ sheet, year }) => sheet === before.sheet && year === before.year);
  return { ...values, ...Object.fromEntries(asked.map(({ column }) => [column, fresh[column] ?? []])) };
};

const findingsOf = async (book: Opened): Promise<string[]> =>
  (await book.get('checks/list', {})).findings.map((each) => JSON.stringify(each)).sort();

interface Telling {
  readonly begin?: (book: Opened) => Promise<void>;
  readonly numRuns?: number;
}

/** A law that looks at every sheet takes longer: it has fewer stories. */
const few = Math.ceil(stories / 3);

/** A story of commands; after each that wrote, `law` is asked. */
const always = (
  law: (book: Opened, file: string) => Promise<void>,
  { begin, numRuns = stories }: Telling = {},
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.array(command, commandsPerRun), async (commands) => {
      const file = await exampleBook();
      const book = await openBook(file);
      await book.get('checks/list', {});
      await begin?.(book);
      let revision = 1;
      for (const each of commands) {
        book.events.length = 0;
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
    { seed: seed++, numRuns },
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

  it('what is told is enough for a window to show any sheet as it is', async () => {
    let shown: Awaited<ReturnType<typeof showAll>> = [];
    await always(
      async (book) => {
        const now = await showAll(book);
        const told = book.events.flatMap((event) => (event.type === 'changed' ? [event] : []));
        expect(told).toHaveLength(1);
        for (const change of told.filter(({ refresh }) => !refresh)) {
          for (const [at, after] of now.entries()) {
            const before = shown[at];
            if (!before || !after) continue;
            const place = [after.sheet, after.year, after.scope];
            expect([place, after.rows]).toEqual([place, before.rows]);
            expect([place, follow(before, after, change)]).toEqual([place, valuesOf(after)]);
          }
        }
        shown = now;
      },
      {
        begin: async (book) => {
          shown = await showAll(book);
        },
        numRuns: few,
      },
    );
  });

  it('the book that is opened anew shows, checks and tells the same', async () => {
    await always(
      async (book, file) => {
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
      },
      { numRuns: few },
    );
  });
});
