/** A window that keeps to no rules: it is refused or let go, and the book and its other windows never notice. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileHandles } from '../../main/hosts/serving/index.ts';
import { inFunding, roads } from '../engine/ask-book.ts';
import { newFolder } from '../engine/open-engine.ts';
import { isReplyTo, rawWindowOn, serveExample, windowOn } from './rig.ts';

const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let at = 0; at < depth; at++) value = [value];
  return value;
};

const cyclic = (): unknown => {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
};

describe('a message that is no request', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a text', 'hello'],
    ['a list', [1]],
    ['bytes', new Uint8Array(8)],
    ['a date', new Date(0)],
    ['a map', new Map([['kind', 'request']])],
    ['no kind', { id: 1, name: 'book/info', input: {} }],
    ['another kind', { kind: 'hello' }],
    ['no id', { kind: 'request', name: 'book/info', input: {} }],
    ['a wrong id', { kind: 'request', id: -1, name: 'book/info', input: {} }],
    ['an id that is no number', { kind: 'request', id: Number.NaN, name: 'book/info', input: {} }],
    ['another language', { kind: 'language', lang: 'fr' }],
    ['a deep list', nested(1_000)],
    ['a circle', cyclic()],
  ])('ends the connection: %s', async (_, message) => {
    const { book, environment } = await serveExample();
    const good = windowOn(book);
    await good.hello();
    const bad = rawWindowOn(book);
    await bad.until(({ kind }) => kind === 'hello');
    bad.post(message);
    await bad.closed;
    expect(await good.client.ask('book/info', {})).toMatchObject({ ok: true });
    expect(book.windows()).toBe(1);
    expect(environment.entries).toEqual([]);
  });
});

describe('a request that is not right', () => {
  it.each([
    ['no name', { input: {} }, 'invalidRequest'],
    ['a name that is none', { name: 7, input: {} }, 'invalidRequest'],
    ['a long name', { name: 'x'.repeat(1_000_000), input: {} }, 'invalidRequest'],
    ['a key too many', { name: 'book/info', input: {}, path: '/etc/passwd' }, 'invalidRequest'],
    ['a long job', { name: 'book/info', input: {}, job: 'j'.repeat(101) }, 'invalidRequest'],
    ['an unknown name', { name: 'book/steal', input: {} }, 'unknownRequest'],
    ['a name of the language', { name: '__proto__', input: {} }, 'unknownRequest'],
    ['no input', { name: 'book/info' }, 'invalidRequest'],
    ['a deep input', { name: 'book/info', input: nested(1_000) }, 'invalidRequest'],
    ['a circle', { name: 'cells/set', input: cyclic() }, 'invalidRequest'],
    ['a job that is none', { name: 'jobs/cancel', input: { job: 7 } }, 'invalidRequest'],
    ['another book', { name: 'book/open', input: { file: 'x' } }, 'notFromWindow'],
    ['closing', { name: 'book/close', input: {} }, 'notFromWindow'],
  ])('is refused with a code and a sentence: %s', async (_, request, code) => {
    const { book, environment } = await serveExample();
    const bad = rawWindowOn(book);
    bad.post({ kind: 'request', id: 1, ...request });
    const answer = await bad.until(isReplyTo(1));
    expect(answer).toMatchObject({ reply: { ok: false, error: { code, message: expect.any(String) } } });
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
    expect(JSON.stringify(answer)).not.toMatch(/\.ts\b|\n\s+at /);
    bad.post({ kind: 'request', id: 2, name: 'book/info', input: {} });
    expect(await bad.until(isReplyTo(2))).toMatchObject({ reply: { ok: true } });
    expect(environment.entries).toEqual([]);
  });
});

describe('a flood', () => {
  const count = 100_000;

  it('is told that it is busy, each message is answered, and another window goes on working', async () => {
    const { book } = await serveExample();
    const [flood, good] = [rawWindowOn(book), windowOn(book)];
    await good.hello();
    await flood.until(({ kind }) => kind === 'hello');
    for (let id = 0; id < count; id++)
      flood.post({ kind: 'request', id, name: 'history/list', input: { limit: 1 } });
    // One request of a good window in the middle of it.
    const edit = { edits: [inFunding(roads, 'centralDevelopment', '7', 2024)] };
    expect(await good.client.ask('cells/set', edit)).toMatchObject({ ok: true });
    await flood.until(isReplyTo(count - 1));
    await expect
      .poll(() => flood.messages.filter(({ kind }) => kind === 'reply').length, { timeout: 30_000 })
      .toBe(count);
    const codes = flood.messages.map((each) =>
      each.kind === 'reply' ? (each.reply.ok ? 'done' : each.reply.error.code) : '',
    );
    expect(codes.filter((code) => code === 'done').length).toBeGreaterThan(200);
    expect(codes.filter((code) => code === 'busy').length).toBeGreaterThan(count / 2);
    flood.post({ kind: 'request', id: count, name: 'history/list', input: {} });
    expect(await flood.until(isReplyTo(count))).toMatchObject({ reply: { ok: true } });
  });

  it('goes on when its window goes, as far as it was taken in: it may have been somebody typing', async () => {
    const { book } = await serveExample();
    const flood = rawWindowOn(book);
    await flood.until(({ kind }) => kind === 'hello');
    const watcher = windowOn(book);
    const { book: before } = await watcher.hello();
    if (!before.ok) throw new Error('refused');
    const taken = 200;
    for (let id = 0; id < taken; id++) {
      const edits = [inFunding(roads, 'centralDevelopment', String(id + 1), 2024)];
      flood.post({ kind: 'request', id, name: 'cells/set', input: { edits } });
    }
    await flood.until(isReplyTo(0));
    flood.port.close();
    await flood.closed;
    await expect.poll(() => book.windows()).toBe(1);
    const written = async (): Promise<number> => {
      const history = await watcher.client.ask('history/list', { limit: 1 });
      return history.ok ? history.value.revision - before.value.revision : 0;
    };
    await expect.poll(written).toBe(taken);
  });
});

describe('file handles', () => {
  const exportTo = async (served: Awaited<ReturnType<typeof serveExample>>, file: string) => {
    const reply = await windowOn(served.book).client.ask('papers/export', {
      what: 'phu-luc-05',
      format: 'docx',
      file,
    });
    return reply.ok ? 'done' : reply.error.code;
  };

  it('are good for one request', async () => {
    const served = await serveExample();
    const path = join(newFolder(), 'a.docx');
    const handle = served.files.grant(path);
    expect(await exportTo(served, handle)).toBe('done');
    expect(existsSync(path)).toBe(true);
    expect(await exportTo(served, handle)).toBe('unknownHandle');
  });

  it('are refused where they are paths, made up, or another book’s', async () => {
    const [served, other] = [await serveExample(), await serveExample()];
    const path = join(newFolder(), 'a.docx');
    for (const file of [path, 'a.docx', 'A'.repeat(24), served.file, other.files.grant(path)]) {
      expect(await exportTo(served, file)).toBe('unknownHandle');
    }
    expect(existsSync(path)).toBe(false);
  });

  it('expire', async () => {
    let now = 0;
    const served = await serveExample({ files: new FileHandles(() => now) });
    const [soon, late] = [0, 1].map(() => served.files.grant(join(newFolder(), 'a.docx')));
    now = 3_600_000;
    expect(await exportTo(served, soon ?? '')).toBe('done');
    now++;
    expect(await exportTo(served, late ?? '')).toBe('unknownHandle');
  });

  it('say nothing of the path', () => {
    const files = new FileHandles();
    const path = join(newFolder(), 'mật.docx');
    const [one, two] = [files.grant(path), files.grant(path)];
    expect(one).toMatch(/^[\w-]{24}$/);
    expect(one).not.toBe(two);
  });

  it('are forgotten where too many are granted, the oldest first', () => {
    const files = new FileHandles();
    const handles = Array.from({ length: 1_001 }, (_, at) => files.grant(`/${at}`));
    expect(() => files.resolve(handles[0] ?? '')).toThrow('unknownHandle');
    expect(files.resolve(handles[1] ?? '')).toBe('/1');
    expect(files.resolve(handles[1_000] ?? '')).toBe('/1000');
  });
});
