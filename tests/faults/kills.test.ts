/**
 * R1: a process is killed while it writes, again and again, on the same book. Every edit that was acknowledged is
 * there, at most one that was not is, whole; the book opens at once and verifies.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { inFunding, roads, roadsDevelopment, stateOf, type, valueAt } from '../engine/ask-book.ts';
import {
  exampleBook,
  newEngine,
  newFolder,
  openBook,
  openExample,
  printedExampleName,
} from '../engine/open-engine.ts';
import { startChild } from './start-child.ts';

/** Edit n writes n đồng into two cells: half an edit would leave two different numbers. */
const editNumber = (n: number): InputOf<'cells/set'> => ({
  commandId: `command-${n}`,
  edits: [inFunding(roads, 'centralDevelopment', n), inFunding('gnbv2125.5', 'localProvincial', n)],
});

const kills = 30;
/** Edits that are sent and not yet acknowledged. */
const underWay = 3;

/**
 * Starts a writer and kills it some milliseconds after it has acknowledged a number of edits, while more are on
 * their way. @returns the last edit that it has acknowledged
 */
const writeAndKill = async (
  file: string,
  from: number,
  edits: number,
  milliseconds: number,
): Promise<number> => {
  const child = await startChild(file);
  expect(child.opened).toMatchObject({ ok: true, value: { access: 'write' } });
  let sent = from;
  let acknowledged = from;
  let killing: Promise<void> | undefined;
  for (;;) {
    for (; sent < acknowledged + underWay; sent++)
      child.send({ name: 'cells/set', input: editNumber(sent + 1) });
    if (acknowledged >= from + edits) {
      killing ??= new Promise((resolve) => setTimeout(resolve, milliseconds)).then(child.kill);
    }
    const reply = await child.next();
    if (!reply) break;
    expect(reply).toMatchObject({ ok: true, value: { refused: [] } });
    acknowledged++;
  }
  await killing;
  return acknowledged;
};

describe('a process that is killed while it writes', () => {
  it(`loses no acknowledged edit, ${kills} times`, async () => {
    const file = await exampleBook(printedExampleName);
    let known = 0;
    for (let kill = 0; kill < kills; kill++) {
      const acknowledged = await writeAndKill(file, known, kill % 5, (kill * 7) % 4);
      const after = await openBook(file);
      const [one, other] = [
        await valueAt(after, inFunding(roads, 'centralDevelopment', null)),
        await valueAt(after, inFunding('gnbv2125.5', 'localProvincial', null)),
      ];
      const there = one === roadsDevelopment ? 0 : Number(one);
      if (there > 0) expect(other).toBe(there);
      expect(there).toBeGreaterThanOrEqual(acknowledged);
      // Those under way that arrived were whole, and in order.
      expect(there).toBeLessThanOrEqual(acknowledged + underWay);
      expect((await stateOf(after)).revision).toBe(1 + there);
      expect((await after.get('book/verify', {})).problems).toEqual([]);
      await after.close();
      known = there;
    }
    expect(known).toBeGreaterThan(kills);
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });

  it('gives the first reply to a command that it had carried out unheard', async () => {
    const file = await exampleBook();
    const child = await startChild(file);
    const first = await child.ask({ name: 'cells/set', input: editNumber(1) });
    await child.kill();
    const after = await openBook(file);
    const again = await after.ask('cells/set', editNumber(1));
    expect(again.ok && again.value.changed).toEqual(first.ok && first.value.changed);
    expect((await stateOf(after)).revision).toBe(2);
  });
});

describe('a write-ahead log that was left behind', () => {
  const killed = async (): Promise<string> => {
    const file = await exampleBook();
    const child = await startChild(file);
    for (let n = 1; n <= 5; n++) await child.ask({ name: 'cells/set', input: editNumber(n) });
    await child.kill();
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    return file;
  };

  it('is taken in at the next opening, and gone with the next closing', async () => {
    const file = await killed();
    const book = await openBook(file);
    expect(await valueAt(book, inFunding(roads, 'centralDevelopment', null))).toBe(5);
    await type(book, inFunding(roads, 'centralDevelopment', 6));
    await book.close();
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
    expect(await valueAt(await openBook(file), inFunding(roads, 'centralDevelopment', null))).toBe(6);
  });

  it('is read by who may only read', async () => {
    const book = await openBook(await killed(), { readOnly: true });
    expect(await valueAt(book, inFunding(roads, 'centralDevelopment', null))).toBe(5);
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('that was cut short gives the edits before the cut, and a sound book', async () => {
    const file = await killed();
    const bytes = readFileSync(`${file}-wal`);
    for (const part of [0.9, 0.6, 0.3]) {
      const copy = join(newFolder(), 'so.kehoach');
      copyFileSync(file, copy);
      writeFileSync(`${copy}-wal`, bytes.subarray(0, Math.floor(bytes.length * part)));
      const book = await openBook(copy);
      expect((await book.get('book/verify', {})).problems).toEqual([]);
      const { revision } = await stateOf(book);
      expect(revision).toBeLessThan(6);
      await book.close();
    }
  });

  it('counts although a checkpoint was interrupted after the first page', async () => {
    const book = await openExample();
    // Enough rows to make the file grow, too few for a checkpoint: the new pages are only in the log.
    for (let at = 0; at < 12; at++) {
      await book.get('rows/add', {
        sheet: 'targets',
        parent: 'group.housing',
        name: `${'n'.repeat(1_500)}${at}`,
      });
    }
    const [file, whole] = [join(newFolder(), 'so.kehoach'), join(newFolder(), 'so.kehoach')];
    for (const copy of [file, whole]) {
      copyFileSync(book.file, copy);
      copyFileSync(`${book.file}-wal`, `${copy}-wal`);
    }
    const database = new Database(whole);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    expect(statSync(whole).size).toBeGreaterThan(statSync(file).size);
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, readFileSync(whole).subarray(0, 4_096), 0, 4_096, 0);
    closeSync(descriptor);
    const opened: { ok: boolean; value?: OutputOf<'book/open'> } = await newEngine().ask('book/open', {
      file,
    });
    expect(opened).toMatchObject({ ok: true, value: { revision: 13 } });
  });
});

describe('a book that is being made when its process is killed', () => {
  it('is whole or not there, and can be made again', async () => {
    const file = join(newFolder(), 'so.kehoach');
    for (const milliseconds of [0, 8, 16, 32]) {
      const child = await startChild('');
      child.send({ name: 'book/create', input: { file, example: 'cao-bang-2024' } });
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await child.kill();
      const book = newEngine();
      if (existsSync(file)) {
        await book.get('book/open', { file });
        expect((await book.get('book/verify', {})).problems).toEqual([]);
      } else await book.get('book/create', { file });
      await book.close();
      rmSync(file);
      expect(readdirSync(dirname(file)).filter((name) => !name.endsWith('-lock'))).toEqual([]);
    }
  });
});
