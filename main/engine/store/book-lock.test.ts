import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, lockPath, whoHas } from './book-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'kehoach-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let book: string;
beforeEach(() => {
  book = join(mkdtempSync(join(root, 'f')), 'so.kehoach');
});

const lan = { machine: 'VP-03', user: 'lan', since: '2024-02-29T17:05:00.000Z' };
const minh = { ...lan, user: 'minh' };

const take = (holder = lan): (() => void) => {
  const attempt = acquireLock(book, holder);
  if (attempt.kind !== 'held') throw new Error(JSON.stringify(attempt));
  return attempt.release;
};

describe('a lock', () => {
  it('is held by one, and names it', () => {
    const release = take();
    expect(whoHas(book)).toEqual(lan);
    expect(acquireLock(book, minh)).toEqual({ kind: 'taken', holder: lan });
    release();
    expect(whoHas(book)).toBeUndefined();
    expect(existsSync(lockPath(book))).toBe(false);
    take(minh)();
  });

  it('is still held after others have asked for it', () => {
    const release = take();
    for (let round = 0; round < 5; round++) expect(acquireLock(book, minh).kind).toBe('taken');
    expect(whoHas(book)).toEqual(lan);
    release();
  });

  it.each(['', 'no database, and longer than a header'.repeat(20), 'short'])(
    'does not mind what lies there: %j',
    (left) => {
      writeFileSync(lockPath(book), left);
      const release = take();
      expect(acquireLock(book, minh)).toEqual({ kind: 'taken', holder: lan });
      release();
    },
  );

  it('does not remove the file of another, where its own was removed', () => {
    const release = take();
    rmSync(lockPath(book));
    const other = take(minh);
    release();
    expect(whoHas(book)).toEqual(minh);
    other();
    expect(readdirSync(resolve(book, '..'))).toEqual([]);
  });

  it('cannot be taken where there is no folder', () => {
    expect(acquireLock(join(book, 'no', 'so.kehoach'), lan).kind).toBe('impossible');
  });
});

/** Takes the lock a hundred times; while it has it, no other may have the witness. */
const hammer = `
  const [module, book, rounds] = process.argv.slice(1);
  const { acquireLock } = await import(module);
  const { rmSync, writeFileSync } = await import('node:fs');
  const found = { held: 0, both: 0, impossible: [] };
  const holder = { machine: 'm', user: String(process.pid), since: '' };
  while (found.held < Number(rounds)) {
    const attempt = acquireLock(book, holder);
    if (attempt.kind === 'impossible') found.impossible.push(attempt.detail);
    if (found.impossible.length > 10) break;
    if (attempt.kind !== 'held') continue;
    found.held++;
    try {
      writeFileSync(book + '.witness', '', { flag: 'wx' });
      if (found.held % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      rmSync(book + '.witness');
    } catch {
      found.both++;
    }
    attempt.release();
  }
  process.stdout.write(JSON.stringify(found));
`;

describe('four processes that take the lock again and again', () => {
  it('never have it at once, and none is kept from it for ever', { timeout: 60_000 }, async () => {
    const module = resolve(import.meta.dirname, 'book-lock.ts');
    const args = ['--input-type=module', '-e', hammer, module, book, '100'];
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
        return JSON.parse(said) as unknown;
      }),
    );
    expect(outcomes).toEqual(Array(4).fill({ held: 100, both: 0, impossible: [] }));
    expect(readdirSync(resolve(book, '..'))).toEqual([]);
  });
});
