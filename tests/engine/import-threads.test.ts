/** A large file does not keep the engine from answering, and can be let go of at any moment. */
import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ImportThread } from '../../main/engine/imports/import-thread.ts';
import { stateOf } from './ask-book.ts';
import { newFolder, openExample } from './open-engine.ts';
import { type FileRow, openFile, treasuryFile } from './treasury-file.ts';

/**
 * How long the engine's own thread computes at most without a pause, in milliseconds: what it costs, whatever else the
 * machine is doing. @returns ends it
 */
const watchTurns = (): (() => number) => {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, now.user + now.system - last.user - last.system);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest / 1_000;
  };
};

describe('while a large file is read', () => {
  const many = (count: number): FileRow[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ code: String(1_000_000 + at), name: `Công trình số ${at}`, completed: at * 1_000 },
    }));

  it('the engine answers, and tells of progress several times a second', async () => {
    const book = await openExample();
    const path = treasuryFile(many(20_000));
    // The figures are read once, when they are first asked for.
    await book.get('sheets/show', { sheet: 'disbursement' });
    const end = watchTurns();
    const start = performance.now();
    const opening = book.get('imports/open', { file: path }, { job: 'job-open' });
    expect((await book.get('totals/list', { year: 2024, measure: 'assigned' })).rows.length).toBeGreaterThan(
      1,
    );
    const file = await opening;
    await book.get(
      'imports/preview',
      { import: file.import, settings: file.settings, decisions: file.decisions },
      { job: 'job-preview' },
    );
    const seconds = (performance.now() - start) / 1_000;
    const told = book.events.filter(({ type: name }) => name === 'progress').length;
    expect(told / seconds).toBeGreaterThan(4);
    expect(end()).toBeLessThan(50);
    expect(file.sheets[0]?.rows).toBe(20_006);
  });

  it('it can be stopped at once, and leaves nothing', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const path = treasuryFile(many(20_000));
    const opening = book.ask('imports/open', { file: path }, { job: 'job-open' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    expect(await book.get('jobs/cancel', { job: 'job-open' })).toEqual({ cancelled: true });
    expect(await opening).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(performance.now() - start).toBeLessThan(200);
    expect(await stateOf(book)).toEqual(before);
    expect(await book.codeOf('imports/rows', { import: 'import-1', from: 0, limit: 1 })).toBe('importGone');
  });

  it('a preview can be stopped, and the file is still open', async () => {
    const book = await openExample();
    const path = treasuryFile(many(20_000));
    const file = await openFile(book, path);
    const input = { import: file.import, settings: file.settings, decisions: file.decisions };
    const previewing = book.ask('imports/preview', input, { job: 'job-preview' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const start = performance.now();
    await book.get('jobs/cancel', { job: 'job-preview' });
    expect(await previewing).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(performance.now() - start).toBeLessThan(200);
    expect((await book.get('imports/preview', input)).rowsRead).toBe(20_006);
    const next = book.ask('imports/preview', input, { job: 'job-again' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await book.get('jobs/cancel', { job: 'job-again' });
    await next;
    writeFileSync(path, 'STT;Mã dự án\r\n');
    for (const _ of [1, 2]) expect(await book.codeOf('imports/preview', input)).toBe('importFileChanged');
    unlinkSync(path);
    for (const _ of [1, 2]) expect(await book.codeOf('imports/preview', input)).toBe('fileNotFound');
    expect(book.log).toEqual([]);
  });

  it('of two previews at once only the one that was asked for last can be written', async () => {
    const book = await openExample();
    const file = await openFile(book, treasuryFile(many(2_000)));
    const preview = (moneyUnit: 'dong' | 'thousand') =>
      book.ask('imports/preview', {
        import: file.import,
        settings: { ...file.settings, moneyUnit },
        decisions: file.decisions,
      });
    const first = preview('dong').then(async (result) => {
      if (!result.ok) throw new Error(result.error.code);
      const { revision } = result.value;
      return book.codeOf('imports/commit', { import: file.import, revision, leaveOut: true });
    });
    const second = preview('thousand');
    expect(await first).toBe('importNotPreviewed');
    expect(await second).toMatchObject({ ok: true });
  });

  it('closing the book ends it', async () => {
    const book = await openExample();
    const opening = book.ask('imports/open', { file: treasuryFile(many(20_000)) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await book.get('book/close', {});
    expect(await opening).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(book.log).toEqual([]);
  });
});

describe('a file that is too large for the memory that it may take', () => {
  it('is refused, and the engine goes on', async () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => `${at};Công trình số ${at}`);
    const path = join(newFolder(), 'lớn.csv');
    writeFileSync(path, ['STT;Tên công trình', ...lines].join('\r\n'));
    const thread = new ImportThread({ maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 2 });
    const reading = thread.ask('read', { kind: 'path', path });
    await expect(reading).rejects.toMatchObject({ refusal: { code: 'importOutOfMemory' } });
    expect(thread.hasEnded).toBe(true);
    await expect(thread.ask('outcome', null)).rejects.toMatchObject({
      refusal: { code: 'importOutOfMemory' },
    });
    await thread.end();
  });
});
