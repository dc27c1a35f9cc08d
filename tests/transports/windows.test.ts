/** Windows on one served book: each hears what all do, in its own language, and only of its own jobs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '#shared/contract/wire.ts';
import { inFunding, roads } from '../engine/ask-book.ts';
import { newFolder } from '../engine/open-engine.ts';
import { isReplyTo, rawWindowOn, serveExample, type Window, windowOn } from './rig.ts';

const edit = (value: string) => ({ edits: [inFunding(roads, 'centralDevelopment', value, 2024)] });

const isOf =
  (type: WireEvent['type']) =>
  (event: { readonly type: string; readonly event?: WireEvent }): boolean =>
    event.event?.type === type;

const numbersOf = (window: Window): number[] => window.events().map(({ number }) => number);
const oneByOne = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

describe('two windows on one book', () => {
  it('see each other’s edits, with numbers that have no gap', async () => {
    const { book } = await serveExample();
    const [first, second] = [windowOn(book), windowOn(book)];
    const hello = await first.hello();
    expect(hello).toMatchObject({ name: 'so.kehoach', number: 0, book: { ok: true } });
    await second.hello();
    expect(book.windows()).toBe(2);

    const reply = await first.client.ask('cells/set', edit('363.022'));
    if (!reply.ok) throw new Error(reply.error.message);
    await second.until(isOf('saved'));
    await first.until(isOf('saved'));
    const changed = second.events().find(({ type }) => type === 'changed');
    expect(changed).toMatchObject({
      revision: reply.value.revision,
      cells: expect.arrayContaining([
        expect.objectContaining({ row: roads, column: 'centralDevelopment', after: 363_022_000_000 }),
      ]),
    });
    expect(first.events()).toEqual(second.events());
    expect(numbersOf(second)).toEqual(oneByOne(second.events().length));
    const kinds = second.heard.map(({ type }) => type);
    expect(kinds).not.toContain('gap');
  });

  it('what a window typed before it went is written, though the book is closed at once', async () => {
    const { book, file } = await serveExample();
    const leaving = rawWindowOn(book);
    await leaving.until(({ kind }) => kind === 'hello');
    const amounts = oneByOne(20);
    for (const id of amounts)
      leaving.post({ kind: 'request', id, name: 'cells/set', input: edit(String(id)) });
    await leaving.until(isReplyTo(1));
    await book.close();
    const { book: again } = await serveExample({ path: file });
    const shown = await windowOn(again).client.ask('history/list', {});
    expect(shown).toMatchObject({ ok: true, value: { revision: 1 + amounts.length } });
  });

  it('tells one that comes later how the book stands now', async () => {
    const { book } = await serveExample();
    const first = windowOn(book);
    const before = await first.hello();
    const reply = await first.client.ask('cells/set', edit('1'));
    if (!(reply.ok && before.book.ok)) throw new Error('refused');
    const { book: later, number } = await windowOn(book).hello();
    expect(number).toBe(0);
    expect(later).toMatchObject({ ok: true, value: { revision: reply.value.revision } });
    expect(reply.value.revision).toBe(before.book.value.revision + 1);
  });
});

describe('the language', () => {
  it('is that of each window, in replies and in events, and changing it loses no event', async () => {
    const { book } = await serveExample();
    const [vi, en] = [windowOn(book), windowOn(book)];
    await vi.hello();
    await en.hello();
    // From now on findings are followed.
    await vi.client.ask('checks/list', {});
    await vi.client.ask('cells/set', edit('1'));
    en.client.setLanguage('en');
    await vi.client.ask('cells/set', edit('2'));
    const asked = { sheet: 'none' } as const;
    const replies = await Promise.all([vi, en].map(({ client }) => client.ask('sheets/show', asked)));
    expect(replies.map((reply) => (reply.ok ? '' : reply.error.message))).toEqual([
      expect.stringMatching(/^Không có bảng “none”/),
      expect.stringMatching(/^There is no sheet “none”/),
    ]);
    await vi.client.ask('cells/set', edit('3'));
    await en.client.ask('book/info', {});
    const savedIn = (window: Window): number[] =>
      window.events().flatMap((each) => (each.type === 'saved' ? [each.revision] : []));
    expect(savedIn(en)).toEqual(savedIn(vi));
    expect(savedIn(en)).toHaveLength(3);
    expect(numbersOf(en)).toEqual(oneByOne(en.events().length));
    const titles = ({ heard }: Window): string[] =>
      heard.flatMap((each) =>
        each.type === 'event' && each.event.type === 'findings'
          ? each.event.added.map(({ title }) => title)
          : [],
      );
    expect(titles(vi).at(-1)).toBeDefined();
    expect(titles(en).at(-1)).not.toBe(titles(vi).at(-1));
  });
});

describe('jobs', () => {
  it('are told to their own window alone, and another cannot stop them', async () => {
    const { book, files } = await serveExample();
    const [one, other] = [windowOn(book), windowOn(book)];
    await one.hello();
    await other.hello();
    const path = join(newFolder(), 'a.xlsx');
    const input = { what: 'phu-luc-05', format: 'xlsx', file: files.grant(path) };
    const exported = one.client.ask('papers/export', input, { job: 'export' });
    const stopped = await other.client.ask('jobs/cancel', { job: 'export' });
    expect(stopped).toEqual({ ok: true, value: { cancelled: false } });
    expect(await exported).toMatchObject({ ok: true });
    await one.client.ask('cells/set', edit('5'));
    await other.until(isOf('saved'));
    const progress = one.events().filter(({ type }) => type === 'progress');
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual(progress.map((each) => ({ ...each, job: 'export' })));
    expect(other.events().filter(({ type }) => type === 'progress')).toEqual([]);
    expect(numbersOf(one)).toEqual(oneByOne(one.events().length));
    expect(numbersOf(other)).toEqual(oneByOne(other.events().length));
  });

  it('are stopped by their own window', async () => {
    const { book, files } = await serveExample();
    const { client, hello } = windowOn(book);
    await hello();
    const file = files.grant(join(newFolder(), 'a.docx'));
    const exported = client.ask('papers/export', { what: 'phu-luc-05', format: 'docx', file }, { job: 'j' });
    expect(await client.ask('jobs/cancel', { job: 'j' })).toEqual({ ok: true, value: { cancelled: true } });
    expect(await exported).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
  });

  it('are stopped when their window goes', async () => {
    const { book, files } = await serveExample();
    const watcher = windowOn(book);
    await watcher.hello();
    const leaving = rawWindowOn(book);
    const path = join(newFolder(), 'a.docx');
    const input = { what: 'phu-luc-05', format: 'docx', file: files.grant(path) };
    leaving.post({ kind: 'request', id: 1, name: 'papers/export', input, job: 'j' });
    await leaving.until((message) => message.kind === 'event' && message.event.type === 'progress');
    leaving.port.close();
    await leaving.closed;
    await expect.poll(() => book.windows()).toBe(1);
    // The export has been told to stop before anything else is answered, and so leaves no file.
    await watcher.client.ask('book/verify', {});
    expect(existsSync(path)).toBe(false);
    expect(leaving.messages.filter(isReplyTo(1))).toEqual([]);
  });

  it('have one name each within a window', async () => {
    const { book, files } = await serveExample();
    const { client, hello } = windowOn(book);
    await hello();
    const input = { what: 'phu-luc-05', format: 'xlsx', file: files.grant(join(newFolder(), 'a.xlsx')) };
    const first = client.ask('papers/export', input, { job: 'j' });
    expect(await client.ask('book/verify', {}, { job: 'j' })).toMatchObject({
      ok: false,
      error: { code: 'invalidRequest' },
    });
    expect(await first).toMatchObject({ ok: true });
    expect(await client.ask('book/verify', {}, { job: 'j' })).toMatchObject({ ok: true });
  });
});

describe('a book that cannot be opened', () => {
  it('is told in the hello and in every reply, with a sentence', async () => {
    const { book } = await serveExample({ path: join(newFolder(), 'khong-co.kehoach') });
    expect(book.opened).toMatchObject({ ok: false, error: { code: 'fileNotFound' } });
    for (const window of [windowOn(book), windowOn(book)]) {
      const hello = await window.hello();
      expect(hello).toMatchObject({ name: 'khong-co.kehoach', book: book.opened });
      expect(await window.client.ask('book/info', {})).toEqual(book.opened);
    }
  });

  it('does not keep one from being made', async () => {
    const path = join(newFolder(), 'moi.kehoach');
    const { book } = await serveExample({ path, create: { year: 2025, office: 'Sở Y tế' } });
    expect((await windowOn(book).hello()).book).toMatchObject({
      ok: true,
      value: { office: 'Sở Y tế', years: [{ year: 2025 }], access: 'write' },
    });
  });
});
