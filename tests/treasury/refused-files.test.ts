/**
 * Hostile files through the engine and its thread: each refusal leaves the plan's file as it was, byte for byte, and
 * nothing beside it; what is no file at all is told as such.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueBook, newFolder, type Opened, openBook } from '../engine/open-engine.ts';
import { type HostileFile, hostileFiles } from './hostile/index.ts';

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Making these takes longer than refusing them: `hostile.test.ts` has them. */
const slow = new Set(['400,000 rows of 1 KB', '60,000 entries']);

const refusedFiles = hostileFiles.filter(({ ending, name }) => ending.end === 'refused' && !slow.has(name));

interface Opening extends Opened {
  readonly book: string;
}

const opening = async (): Promise<Opening> => {
  const book = await catalogueBook();
  return { ...(await openBook(book)), book };
};

const refusalOf = async ({ ask }: Opened, path: string): Promise<string> => {
  const reply = await ask('imports/open', { file: path }, { job: 'import' });
  return reply.ok ? 'read' : reply.error.code;
};

const codesOf = ({ ending }: HostileFile): readonly string[] => (ending.end === 'read' ? [] : ending.codes);

test('a refused file changes nothing', { timeout: 300_000 }, async () => {
  const opened = await opening();
  const folder = newFolder();
  const before = hashOf(opened.book);
  const beside = readdirSync(dirname(opened.book));
  const faults: string[] = [];
  for (const [at, file] of refusedFiles.entries()) {
    const path = join(folder, `${at}.xlsx`);
    writeFileSync(path, await file.make());
    const code = await refusalOf(opened, path);
    if (!codesOf(file).includes(code)) faults.push(`${file.group}, ${file.name}: ${code}`);
  }
  expect(faults).toEqual([]);
  expect(opened.log.filter(({ level }) => level === 'fault')).toEqual([]);
  expect(hashOf(opened.book)).toBe(before);
  expect(readdirSync(dirname(opened.book))).toEqual(beside);
  expect(readdirSync(folder)).toHaveLength(refusedFiles.length);
  // The book is as useful as before.
  expect((await opened.get('book/verify', {})).sound).toBe(true);
});

test('what is no file is told as such', async () => {
  const opened = await opening();
  const folder = newFolder();
  const pipe = join(folder, 'pipe.xlsx');
  execFileSync('mkfifo', [pipe]);
  mkdirSync(join(folder, 'folder.xlsx'));
  const codes = [
    await refusalOf(opened, join(folder, 'folder.xlsx')),
    await refusalOf(opened, pipe),
    await refusalOf(opened, join(folder, 'missing.xlsx')),
  ];
  expect(codes).toEqual(['notAFile', 'notAFile', 'fileNotFound']);
});
