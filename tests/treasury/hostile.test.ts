/**
 * Every hostile or odd file of reliability.md §4 ends as its table says: read with every row, or refused in words.
 * In a process of its own that may not write and is watched for sockets, so that a crash is seen for what it is.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type HostileFile, hostileFiles } from './hostile/index.ts';
import { readInChild } from './hostile/read-in-child.ts';
import type { Outcome } from './hostile/reading-child.ts';

/** The goal is 2 s; a busy machine of the build is given five times that. */
const mostMilliseconds = 2_000 * 5;
const mostMegabytes = 300;

const folder = mkdtempSync(join(tmpdir(), 'kehoach-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = async (file: HostileFile, at: number): Promise<string> => {
  const path = join(folder, `${file.group}-${at}.xlsx`);
  writeFileSync(path, await file.make());
  return path;
};

const isEnded = ({ ending, name }: HostileFile, { read, refused, failed }: Outcome): void => {
  expect(failed, name).toBeUndefined();
  if (refused) {
    expect(
      ending.end === 'read' ? `must be read, not ${refused.code}` : ending.codes,
      JSON.stringify(refused),
    ).toContain(refused.code);
    return;
  }
  expect(ending.end, `read: ${JSON.stringify(read)}`).not.toBe('refused');
  if (ending.end === 'refused') return;
  expect(read?.rows, name).toBe(ending.rows);
  if (ending.end !== 'read') return;
  expect(read?.cells, name).toMatchObject(ending.cells ?? {});
  expect(read?.notices, name).toEqual(expect.arrayContaining([...(ending.notices ?? [])]));
};

const isWithinBounds = ({ milliseconds, peakMegabytes, sockets }: Outcome): void => {
  expect(milliseconds).toBeLessThan(mostMilliseconds);
  expect(peakMegabytes).toBeLessThan(mostMegabytes);
  expect(sockets).toBe(0);
};

const isBomb = ({ group }: HostileFile): boolean => group === 'bombs';

describe('bombs', () => {
  for (const [at, file] of hostileFiles.filter(isBomb).entries())
    test(file.name, { timeout: 180_000 }, async () => {
      const [outcome] = await readInChild([await pathOf(file, at)], 120_000);
      if (!outcome) throw new Error('nothing was told');
      isEnded(file, outcome);
      isWithinBounds(outcome);
    });
});

const others = hostileFiles.filter((file) => !isBomb(file));
const groups = [...new Set(others.map(({ group }) => group))];

// One process reads them all: none of them may leave memory behind either.
const outcomes = (async (): Promise<ReadonlyMap<HostileFile, Outcome>> => {
  const paths = await Promise.all(others.map(pathOf));
  const told = await readInChild(paths, 120_000);
  return new Map(others.flatMap((file, at) => (told[at] ? [[file, told[at]] as const] : [])));
})();

for (const group of groups)
  describe(group, () => {
    for (const file of others.filter((each) => each.group === group))
      test(file.name, { timeout: 180_000 }, async () => {
        const outcome = (await outcomes).get(file);
        if (!outcome) throw new Error('nothing was told');
        isEnded(file, outcome);
        isWithinBounds(outcome);
      });
  });
