/**
 * What is told of an edit and when: what it comes to before the disk has it, that it is saved when COMMIT has
 * returned; and that a change set that could not be written leaves memory as it was. The file is looked at through
 * a connection of the test's own.
 */
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '#shared/contract/index.ts';
import type { WireEvent } from '#shared/contract/wire.ts';
import {
  inFunding,
  inTargets,
  programme,
  roads,
  roadsDevelopment,
  show,
  stateOf,
  type,
  valueAt,
} from './ask-book.ts';
import { type Opened, openBook, openExample } from './open-engine.ts';

const open: Database.Database[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

const lookAt = (file: string, readonly = true): Database.Database => {
  const database = new Database(file, { readonly });
  open.push(database);
  return database;
};

const lastIn = (database: Database.Database): unknown =>
  database.prepare('SELECT max(revision) FROM change_set').pluck().get();

const edit = inFunding(roads, 'centralDevelopment', '363.022');
const typesOf = (events: readonly WireEvent[]): string[] => events.map((event) => event.type);

/** All that a window could show of the book. */
const shownOf = async (book: Opened) => ({
  state: await stateOf(book),
  funding: await show(book, 'funding'),
  targets: await show(book, 'targets'),
  findings: await book.get('checks/list', {}),
  totals: await book.get('totals/list', { by: 'source' }),
});

describe('an edit', () => {
  it('is told before the disk has it, and as saved when it has', async () => {
    const book = await openExample();
    await book.get('checks/list', {});
    const seen: unknown[] = [];
    let replied = false;
    let database: Database.Database | undefined;
    book.engine.subscribe((event) => {
      database ??= lookAt(book.file);
      seen.push([event.type, lastIn(database), replied]);
    });
    const reply = type(book, edit).then((value) => {
      replied = true;
      return value;
    });
    const { revision, derived, stale } = await reply;
    expect(seen).toEqual([
      ['changed', 1, false],
      ['findings', 1, false],
      ['saved', 2, false],
    ]);
    const [changed, , saved] = book.events;
    expect(changed).toMatchObject({ revision, stale, refresh: false, number: 1 });
    expect(changed?.type === 'changed' && changed.cells.slice(1)).toEqual(derived);
    expect(saved).toEqual({ type: 'saved', revision, at: '2024-02-29T17:05:00.000Z', number: 3 });
  });

  it('is in memory already when it is told; what is asked then is answered when it is written', async () => {
    const book = await openExample();
    const told: unknown[] = [];
    const asked: Promise<number>[] = [];
    book.engine.subscribe((event) => {
      if (event.type !== 'changed') return;
      told.push(event.cells.find(({ row, column }) => row === programme && column === 'total')?.after);
      asked.push(book.get('book/info', {}).then((info) => info.revision));
    });
    await type(book, edit);
    expect(await Promise.all(asked)).toEqual([2]);
    expect(told).toEqual([await valueAt(book, inFunding(programme, 'total', null))]);
    expect(typesOf(book.events)).toEqual(['changed', 'saved']);
  });

  it('of an edit that a listener makes, while another is being written, comes after it', async () => {
    const book = await openExample();
    let nested: Promise<unknown> | undefined;
    book.engine.subscribe((event) => {
      if (event.type === 'changed') nested ??= type(book, inTargets('ind.poorRate', 'target', '20'));
    });
    await type(book, edit);
    await nested;
    expect(typesOf(book.events)).toEqual(['changed', 'saved', 'changed', 'saved']);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('is told to each in a language of their own, under one number', async () => {
    const book = await openExample();
    await book.get('checks/list', {});
    const english: WireEvent[] = [];
    book.engine.subscribe((event) => english.push(event), 'en');
    await type(book, edit);
    expect(english.map(({ number }) => number)).toEqual(book.events.map(({ number }) => number));
    const added = (events: readonly WireEvent[]) =>
      events.flatMap((event) => (event.type === 'findings' ? event.added : []));
    expect(added(english).length).toBeGreaterThan(0);
    const lists = {
      vi: await book.get('checks/list', {}),
      en: await book.get('checks/list', {}, { lang: 'en' }),
    };
    for (const [lang, events] of [
      ['vi', book.events],
      ['en', english],
    ] as const) {
      for (const finding of added(events)) expect(lists[lang].findings).toContainEqual(finding);
    }
    expect(added(english)[0]?.title).not.toBe(added(book.events)[0]?.title);
  });
});

const listed = async (book: Opened): Promise<Map<string, Finding>> =>
  new Map((await book.get('checks/list', {})).findings.map((finding) => [finding.key, finding]));

/** What a window does with what it is told. @returns true where it has to ask again */
const follow = (kept: Map<string, Finding>, events: WireEvent[]): boolean => {
  let askAgain = false;
  for (const event of events.splice(0)) {
    if (event.type !== 'findings') continue;
    for (const key of event.removed) kept.delete(key);
    for (const finding of event.added) kept.set(finding.key, finding);
    askAgain ||= event.refresh;
  }
  return askAgain;
};

describe('findings, kept by what is told of them', () => {
  it('are those of the list, through edits, undo and redo, and asked for again after a new shape', async () => {
    const book = await openExample();
    let kept = await listed(book);
    const expectKept = async (refresh: boolean): Promise<void> => {
      expect(follow(kept, book.events)).toBe(refresh);
      const right = await listed(book);
      if (refresh) kept = right;
      else expect(kept).toEqual(right);
    };
    await type(book, edit, inTargets('ind.poorRate', 'target', '101'));
    await expectKept(false);
    await book.get('history/undo', {});
    await expectKept(false);
    await book.get('history/redo', {});
    await expectKept(false);
    await book.get('rows/delete', { sheet: 'funding', row: 'gnbv2125.6' });
    await expectKept(true);
    await type(book, inFunding('gnbv2125.2', 'name', 'Tên khác'));
    await expectKept(true);
    await book.get('history/revert', { revision: 1 });
    await expectKept(true);
  });
});

describe('a change set that cannot be written', () => {
  /** Fails in the middle of the transaction, after rows have been written, until it is taken away. */
  const breakHistory = (file: string): (() => void) => {
    const database = lookAt(file, false);
    database.exec("CREATE TRIGGER broken BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'no more'); END");
    return () => database.exec('DROP TRIGGER broken');
  };

  it.each([
    ['a figure', (book: Opened) => book.ask('cells/set', { edits: [edit] })],
    [
      'a figure where none was',
      (book: Opened) => book.ask('cells/set', { edits: [inFunding('gnbv2125.3.1', 'mobilised', '1')] }),
    ],
    [
      'a new row',
      (book: Opened) => book.ask('rows/add', { sheet: 'funding', parent: 'gnbv2125.1', name: 'Mới' }),
    ],
    ['a row less', (book: Opened) => book.ask('rows/delete', { sheet: 'funding', row: 'gnbv2125.1' })],
    [
      'an indicator less',
      (book: Opened) => book.ask('rows/delete', { sheet: 'targets', row: 'ind.poorRate' }),
    ],
    ['an undo', (book: Opened) => book.ask('history/undo', {})],
  ])('leaves memory as the file is: %s', async (_, ask) => {
    const book = await openExample();
    await type(book, inFunding(roads, 'centralDevelopment', '5'));
    const before = await shownOf(book);
    book.events.splice(0);
    const mend = breakHistory(book.file);
    expect(await ask(book)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(book.log.splice(0)).toMatchObject([{ level: 'fault' }]);
    const told = typesOf(book.events);
    expect([told[0], ...told.slice(-2)]).toEqual(['changed', 'unsaved', 'findings']);
    expect(told).not.toContain('saved');
    expect(book.events.at(-2)).toMatchObject({ revision: 3, error: { code: 'internal' } });
    expect(book.events.at(-1)).toMatchObject({ refresh: true });
    expect(await shownOf(book)).toEqual(before);
    mend();
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    expect(await ask(book)).toMatchObject({ ok: true, value: { revision: 3 } });
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    const after = await shownOf(book);
    await book.close();
    expect(await shownOf(await openBook(book.file))).toEqual(after);
  });

  it('is written when it is sent again under the same id', async () => {
    const book = await openExample();
    const mend = breakHistory(book.file);
    const input = { commandId: 'command-again', edits: [edit] };
    expect(await book.codeOf('cells/set', input)).toBe('internal');
    mend();
    const { changed } = await book.get('cells/set', input);
    expect(changed).toMatchObject([{ before: roadsDevelopment, after: 363_022_000_000 }]);
  });
});
