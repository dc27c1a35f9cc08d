/**
 * What no window sends and a broken one may: each request, its sample changed in one place to something bad.
 * It is refused with a code, or carried out harmlessly; the engine neither throws nor shows where it fell.
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Request } from '#engine/engine.ts';
import { type RequestName, requestByName, requests } from '#shared/contract/index.ts';
import { stateOf } from '../engine/ask-book.ts';
import { exampleBook, newEngine, newFolder, type Opened, openBook } from '../engine/open-engine.ts';
import { sampleInputs } from './sample-inputs.ts';

const runs = { seed: 20_240_129, numRuns: 200 };

const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { sheet: value };
  return value;
};

const megabyte = 'x'.repeat(1_048_576);

/** Made anew each time: the engine may do what it likes with its input. */
const badValues: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => -1,
  () => 0,
  () => 1.5,
  () => 1e308,
  () => 5e-324,
  () => 2 ** 53 + 2,
  () => -(2 ** 53),
  () => 2_053,
  () => 202_413,
  () => 10n,
  () => '',
  () => '   ',
  () => megabyte,
  () => 'ệ'.repeat(20_001),
  () => 'e\u0302\u0323'.repeat(700),
  () => '\uD800',
  () => 'abcdefgh\uDC00',
  () => 'a\u0000b-12345',
  () => '\u202Egnoud',
  () => '=1/0',
  () => '='.repeat(1_000),
  () => `=${'('.repeat(500)}1${')'.repeat(500)}`,
  () => '9'.repeat(400),
  () => '__proto__',
  () => 'constructor',
  () => 'funding',
  () => 'allocation',
  () => 'gnbv2125',
  () => 'total',
  () => 'printed.total',
  () => [],
  () => ({}),
  () => [nested(10_000)],
  () => nested(10_000),
  () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  () => Object.create(null) as unknown,
  () => new Date(0),
  () => new Map([['sheet', 'funding']]),
];

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

interface Change {
  readonly path: Path;
  readonly how: 'replace' | 'remove' | 'add';
  readonly value: () => unknown;
}

const put = (target: unknown, key: string | number, value: unknown): void => {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
};

const changed = (sample: unknown, { path, how, value }: Change): unknown => {
  const copy: unknown = structuredClone(sample);
  const last = path.at(-1);
  if (last === undefined) {
    if (how === 'replace') return value();
    put(copy, '__proto__', value());
    return copy;
  }
  let at = copy;
  for (const step of path.slice(0, -1)) at = (at as Record<string, unknown>)[step];
  if (how === 'remove') delete (at as Record<string, unknown>)[last];
  else put(at, how === 'add' ? `${last}x` : last, value());
  return copy;
};

const changeOf = (sample: unknown): fc.Arbitrary<Change> =>
  fc.record({
    path: fc.constantFrom(...pathsIn(sample)),
    how: fc.constantFrom(
      'replace' as const,
      'replace' as const,
      'replace' as const,
      'remove' as const,
      'add' as const,
    ),
    value: fc.constantFrom(...badValues),
  });

const send = (book: Opened, name: RequestName, input: unknown) =>
  book.engine.handle({ name, input } as Request);

/** Looks at a reply; true where the request was carried out. */
const judge = (book: Opened, name: RequestName, reply: Awaited<ReturnType<typeof send>>): boolean => {
  expect(book.log.splice(0).map(({ detail }) => detail)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  if (reply.ok) {
    expect(requestByName.get(name)?.output.safeParse(reply.value).error).toBeUndefined();
    return true;
  }
  const { code, message } = reply.error;
  expect(code).not.toBe('internal');
  expect(message.length).toBeLessThan(5_000);
  expect(message).not.toMatch(/\n\s+at |\.ts:\d+|\[object|\p{Cs}/u);
  return false;
};

const withoutBook: readonly RequestName[] = ['book/create', 'book/open'];
const others = requests.map(({ name }) => name).filter((name) => !withoutBook.includes(name));

describe('a bad request', () => {
  it.each(others)('%s: 200 times, and the book is sound', async (name) => {
    const file = await exampleBook();
    const folder = newFolder();
    const sample: Record<string, unknown> = { ...sampleInputs((each) => join(folder, each))[name] };
    let book = await openBook(file);
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(changeOf(sample), async (change) => {
        const before = await stateOf(book);
        // A command of its own: under an id that was used, nothing else would be looked at.
        if ('commandId' in sample) sample.commandId = `command-${sent++}`;
        const done = judge(book, name, await send(book, name, changed(sample, change)));
        if (name === 'book/close') book = done ? await openBook(file) : book;
        else if (!done) expect(await stateOf(book)).toEqual(before);
      }),
      runs,
    );
    expect((await book.get('book/verify', {})).problems).toEqual([]);
    await book.close();
    const again = await openBook(file);
    expect((await again.get('book/verify', {})).problems).toEqual([]);
    expect(await again.codeOf('sheets/show', { sheet: 'targets' })).toBe('done');
    await again.close();
  });

  it.each(withoutBook)('%s: 200 times, with an engine that has no book', async (name) => {
    const folder = newFolder();
    const template = await exampleBook();
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(), async (seed, pick) => {
        made++;
        const place = join(folder, String(made));
        mkdirSync(place);
        const book = newEngine({ folder: place });
        copyFileSync(template, join(place, 'so.kehoach'));
        const sample = sampleInputs((each) => join(place, each))[name];
        const [change] = fc.sample(changeOf(sample), { seed: seed ^ pick, numRuns: 1 });
        const input = change ? changed(sample, change) : sample;
        if (judge(book, name, await send(book, name, input))) {
          expect((await book.get('book/verify', {})).problems).toEqual([]);
          await book.get('book/close', {});
        }
        for (const left of readdirSync(place)) expect(left).not.toMatch(/-new|-wal|-shm|-lock|-journal/);
      }),
      runs,
    );
  });

  it('of a name that there is not', async () => {
    const book = newEngine();
    for (const name of [
      '',
      'book',
      'book/',
      'book/drop',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(10_000),
    ]) {
      const reply = await send(book, name as RequestName, {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknownRequest' } });
      expect(reply.ok ? '' : reply.error.message.length).toBeLessThan(300);
    }
  });
});
