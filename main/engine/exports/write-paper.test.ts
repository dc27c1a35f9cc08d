import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { type PaperFile, refusalOf, writePaper, writePaperAs } from './write-paper.ts';

const paper = phuLuc05(caoBang2024(), { year: 2024, issuer: 'UBND', createdAt: '2024-02-05T01:00:00Z' });
const failing =
  (code: string): (() => Promise<PaperFile>) =>
  async () => ({
    write: async () => {
      throw Object.assign(new Error(code), { code });
    },
    read: async () => new Map(),
    readable: (text) => text,
  });
/** Writes something that holds none of the paper's figures. */
const wrong = async (): Promise<PaperFile> => ({
  write: async () => new TextEncoder().encode('something else'),
  read: async () => new Map(),
  readable: (text) => text,
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-paper-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writing a paper', () => {
  it.each(['xlsx', 'docx'] as const)('writes, compares and leaves only the file: %s', async (format) => {
    const path = join(folder, `phu-luc-05.${format}`);
    const progress: number[] = [];
    const result = await writePaper({ paper, format, path, onProgress: (done) => progress.push(done) });
    expect(result).toEqual({ ok: true, value: { path, format, figuresCompared: 47, figuresDifferent: 0 } });
    expect(await readdir(folder)).toEqual([`phu-luc-05.${format}`]);
    expect(progress).toEqual([0.5, 0.9, 1]);
  });

  it('replaces an older file', async () => {
    const path = join(folder, 'cũ.xlsx');
    await writeFile(path, 'old');
    expect((await writePaper({ paper, format: 'xlsx', path })).ok).toBe(true);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps the older file and says so when the figures differ', async () => {
    const path = join(folder, 'cũ.xlsx');
    await writeFile(path, 'old');
    const result = await writePaperAs({ paper, format: 'xlsx', path }, wrong);
    expect(result).toMatchObject({ ok: false, error: { code: 'figuresDiffer', params: { path } } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['cũ.xlsx']);
  });

  it('stops when cancelled, before and after writing, and leaves nothing', async () => {
    const path = join(folder, 'x.docx');
    const cancelled = { ok: false, error: { code: 'jobCancelled', params: {} } };
    expect(await writePaper({ paper, format: 'docx', path, signal: AbortSignal.abort() })).toEqual(cancelled);
    const controller = new AbortController();
    const job = { paper, format: 'docx', path, signal: controller.signal } as const;
    expect(await writePaper({ ...job, onProgress: () => controller.abort() })).toEqual(cancelled);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a folder that is not there and a folder in the place of the file', async () => {
    const nowhere = join(folder, 'không có', 'x.xlsx');
    expect(await writePaper({ paper, format: 'xlsx', path: nowhere })).toEqual({
      ok: false,
      error: { code: 'cannotWrite', params: { path: nowhere, detail: 'ENOENT' } },
    });
    expect(await writePaper({ paper, format: 'xlsx', path: folder })).toMatchObject({
      ok: false,
      error: { code: 'cannotWrite' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['ENOSPC', 'EDQUOT'])('knows a full disk: %s', async (code) => {
    const path = join(folder, 'x.xlsx');
    const result = await writePaperAs({ paper, format: 'xlsx', path }, failing(code));
    expect(result).toEqual({ ok: false, error: { code: 'diskFull', params: { path } } });
  });

  it('throws what is not an error of the disk', () => {
    expect(() => refusalOf(new Error('bug'), 'x')).toThrow('bug');
    const reading = Object.assign(new Error('bug'), { code: 'ERR_INVALID_ARG_TYPE' });
    expect(() => refusalOf(reading, 'x')).toThrow('bug');
  });

  it('throws on a paper whose formulas do not give its values', async () => {
    const rows = paper.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.kind === 'money' ? { ...cell, value: 1 } : cell)),
    }));
    const job = { paper: { ...paper, rows }, format: 'xlsx', path: join(folder, 'x.xlsx') } as const;
    await expect(writePaper(job)).rejects.toThrow('formulas');
  });
});
