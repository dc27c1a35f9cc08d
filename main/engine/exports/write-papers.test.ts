import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeError } from '#shared/messages/errors.ts';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { asPublication } from '#shared/report/testing/as-publication.ts';
import { caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { type PaperTask, refusalOf, type WriteOptions, writePapers } from './write-papers.ts';

const paper = phuLuc05(caoBang2024(), { year: 2024, issuer: 'UBND', createdAt: '2024-02-05T01:00:00Z' });
const publication = asPublication(paper);

/** No file can be written of it: its formulas do not give its values. */
const broken = asPublication({
  ...paper,
  rows: paper.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.kind === 'money' ? { ...cell, value: 1 } : cell)),
  })),
});

/** The same rows many times over, each under a key of its own, without formulas. */
const longPaper = (times: number): Paper => ({
  ...paper,
  rows: Array.from({ length: times }, (_each, at) =>
    paper.rows.map((row) => ({
      ...row,
      key: `${at}/${row.key}`,
      cells: row.cells.map((cell) => (cell.kind === 'text' ? cell : { ...cell, formula: null })),
    })),
  ).flat(),
});

const faults: unknown[] = [];
const options: WriteOptions = {
  onFault: (error) => {
    faults.push(error);
    return { code: 'internal', params: { reference: 'abcd' } };
  },
};

let folder = '';
beforeEach(async () => {
  faults.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'kehoach-paper-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const task = (format: PaperTask['format'], name = `phu-luc-05.${format}`): PaperTask => ({
  publication,
  format,
  path: join(folder, name),
});

describe('writing papers', () => {
  it('writes, compares and leaves only the files', async () => {
    const progress: number[] = [];
    const tasks = [task('xlsx'), task('docx'), task('csv')];
    const results = await writePapers(tasks, { ...options, onProgress: (done) => progress.push(done) });
    const proof = { ok: true, value: { figuresCompared: 47, figuresDifferent: 0 } };
    expect(results).toEqual([proof, proof, proof]);
    expect((await readdir(folder)).sort()).toEqual(['phu-luc-05.csv', 'phu-luc-05.docx', 'phu-luc-05.xlsx']);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
  });

  it('replaces an older file, behind a link too', async () => {
    await writeFile(join(folder, 'cũ.xlsx'), 'old');
    await symlink(join(folder, 'cũ.xlsx'), join(folder, 'link.xlsx'));
    expect(await writePapers([task('xlsx', 'link.xlsx')], options)).toMatchObject([{ ok: true }]);
    expect((await readFile(join(folder, 'cũ.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps the older file of a paper that fails, and writes the others', async () => {
    await writeFile(join(folder, 'phu-luc-05.xlsx'), 'old');
    const results = await writePapers([{ ...task('xlsx'), publication: broken }, task('csv')], options);
    expect(results).toMatchObject([{ ok: false, error: { code: 'internal' } }, { ok: true }]);
    expect(String(faults[0])).toContain('formulas');
    expect(await readFile(join(folder, 'phu-luc-05.xlsx'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['phu-luc-05.csv', 'phu-luc-05.xlsx']);
  });

  it('goes on with the others where the thread dies over one, and never hangs', async () => {
    const results = await writePapers(
      [{ ...task('xlsx'), publication: asPublication(longPaper(12_000)) }, task('csv')],
      options,
    );
    expect(results).toMatchObject([{ ok: false, error: { code: 'internal' } }, { ok: true }]);
    expect(String(faults[0])).toContain('memory');
    expect(await readdir(folder)).toEqual(['phu-luc-05.csv']);
  }, 60_000);

  it('stops at once when it is cancelled, and leaves nothing', async () => {
    await writeFile(join(folder, 'phu-luc-05.xlsx'), 'old');
    const controller = new AbortController();
    const long = { ...task('xlsx'), publication: asPublication(longPaper(300)) };
    const seen: number[] = [];
    const writing = writePapers([task('csv'), long], {
      ...options,
      signal: controller.signal,
      // The first file is done, the second in the middle of exceljs.
      onProgress: (done) => {
        if (seen.push(done) > 0 && done > 0.6) controller.abort();
      },
    });
    const aborted = new Promise<number>((resolve) => {
      controller.signal.addEventListener('abort', () => resolve(performance.now()));
    });
    const ended = writing.then(
      () => 'written',
      (error: unknown) => refusalOf(error, '')?.code,
    );
    const from = await aborted;
    expect(await ended).toBe('jobCancelled');
    expect(performance.now() - from).toBeLessThan(200);
    expect(await readdir(folder)).toEqual(['phu-luc-05.xlsx']);
    expect(await readFile(join(folder, 'phu-luc-05.xlsx'), 'utf8')).toBe('old');
    expect(faults).toEqual([]);
  });

  it('does nothing for who has cancelled before', async () => {
    const writing = writePapers([task('csv')], { ...options, signal: AbortSignal.abort() });
    await expect(writing).rejects.toThrow('jobCancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a folder that is not there and a folder in the place of the file', async () => {
    const nowhere = { ...task('csv'), path: join(folder, 'không có', 'x.csv') };
    await writeFile(join(folder, 'tệp'), 'x');
    const inFile = { ...task('csv'), path: join(folder, 'tệp', 'x.csv') };
    expect(await writePapers([nowhere, { ...task('csv'), path: folder }, inFile], options)).toMatchObject([
      { ok: false, error: { code: 'cannotWrite', params: { path: nowhere.path, detail: 'ENOENT' } } },
      { ok: false, error: { code: 'cannotWrite', params: { path: folder } } },
      { ok: false, error: { code: 'cannotWrite', params: { path: inFile.path, detail: 'ENOTDIR' } } },
    ]);
    expect(await readdir(folder)).toEqual(['tệp']);
  });

  it('knows a full disk, and what is no error of the disk', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const refusal = refusalOf(Object.assign(new Error(code), { code }), 'x.xlsx');
      expect(refusal).toEqual({ code: 'diskFull', params: { path: 'x.xlsx' } });
      expect(refusal && describeError(refusal, 'vi')).toContain('x.xlsx');
    }
    expect(refusalOf(new Error('bug'), 'x')).toBeUndefined();
    const reading = Object.assign(new Error('bug'), { code: 'ERR_INVALID_ARG_TYPE' });
    expect(refusalOf(reading, 'x')).toBeUndefined();
  });
});
