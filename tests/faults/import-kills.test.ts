/** R2: a process is killed while it brings in a file, at every phase. The import is there whole or not at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupFolder } from '#engine/copies/index.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { stateOf } from '../engine/ask-book.ts';
import { exampleBook, openBook } from '../engine/open-engine.ts';
import {
  batchesOf,
  bringIn,
  million,
  paid,
  provenanceOf,
  treasuryFile,
  works,
} from '../engine/treasury-file.ts';
import { type Child, startChild } from './start-child.ts';

const kills = 8;
/** Each starts a process, which a busy machine takes seconds for. */
const patience = 240_000;

/** Backing up and writing take about half of this, in milliseconds. */
const spread = 800;

/** Enough to be taken for đồng beside the plan's capital. */
const amountOf = (n: number): number => (1_000 + n) * million;

const fileOf = (n: number): string =>
  treasuryFile(
    Object.values(works).map((code) => ({ code, completed: amountOf(n) })),
    { name: `lan-${n}.csv` },
  );

const previewIn = async (child: Child, path: string): Promise<OutputOf<'imports/preview'>> => {
  const opened = await child.ask({ name: 'imports/open', input: { file: path } });
  if (!opened.ok) throw new Error(opened.error.message);
  const { import: id, settings, decisions } = opened.value;
  const input = { import: id, settings, decisions: { ...decisions, acceptExactNames: true } };
  const preview = await child.ask({ name: 'imports/preview', input });
  if (!preview.ok) throw new Error(preview.error.message);
  return preview.value;
};

/** @returns whether the import was acknowledged */
const writeAndKill = async (file: string, path: string, milliseconds: number): Promise<boolean> => {
  const child = await startChild(file);
  const { import: id, revision } = await previewIn(child, path);
  const killing = new Promise((resolve) => setTimeout(resolve, milliseconds)).then(child.kill);
  child.send({ name: 'imports/commit', input: { import: id, revision } });
  const reply = await child.next();
  if (reply) expect(reply).toMatchObject({ ok: true });
  await killing;
  return reply !== undefined;
};

describe('a process that is killed while it writes an import', () => {
  it(`leaves it whole or absent, ${kills} times`, { timeout: patience }, async () => {
    const file = await exampleBook();
    let imports = 0;
    for (let kill = 1; kill <= kills; kill++) {
      const path = fileOf(kill);
      const source = readFileSync(path);
      const acknowledged = await writeAndKill(file, path, (kill * spread) / kills);
      const after = await openBook(file);
      const there = (await batchesOf(after)).filter(({ fileName }) => fileName === `lan-${kill}.csv`).length;
      if (acknowledged) expect(there).toBe(1);
      imports += there;
      expect((await stateOf(after)).revision).toBe(1 + imports);
      if (there === 1) {
        expect(await paid(after)).toBe(amountOf(kill));
        expect((await provenanceOf(after)).rows[0]?.amount).toBe(amountOf(kill));
      } else expect(await paid(after)).not.toBe(amountOf(kill));
      expect((await after.get('book/verify', {})).problems).toEqual([]);
      await after.close();
      expect(readFileSync(path).equals(source)).toBe(true);
    }
    expect(imports).toBeGreaterThan(0);
    const backups = basename(backupFolder(file));
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach', backups]);
    // What a kill left of a backup is gone with the next one.
    const last = await openBook(file);
    await bringIn(last, fileOf(kills + 1), { acceptExactNames: true });
    await last.close();
    const names = readdirSync(join(dirname(file), backups)).sort();
    expect(names.length).toBeLessThanOrEqual(3);
    expect(names.filter((name) => !/^truoc-nhap-\d+\.kehoach$/.test(name))).toEqual([]);
  });

  it('leaves nothing of a file that was only being read', { timeout: patience }, async () => {
    const file = await exampleBook();
    for (const milliseconds of [0, 40, 120, 250]) {
      const child = await startChild(file);
      child.send({ name: 'imports/open', input: { file: fileOf(1) } });
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await child.kill();
    }
    const after = await openBook(file);
    expect((await stateOf(after)).revision).toBe(1);
    await after.close();
    expect(readdirSync(dirname(file))).toEqual(['so.kehoach']);
  });
});
