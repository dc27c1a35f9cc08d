/** Long requests: progress, cancelling, and that nobody else has to wait for them. */
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFunding, roads, stateOf, type } from './ask-book.ts';
import { exampleBook, newFolder, type Opened, openExample, printedExampleName } from './open-engine.ts';

const progressOf = (book: Opened, job: string): number[] =>
  book.events.flatMap((event) => (event.type === 'progress' && event.job === job ? [event.done] : []));

const expectRising = (done: readonly number[]): void => {
  expect(done.length).toBeGreaterThan(1);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
  for (const each of done) expect(each).toBeGreaterThan(0);
};

const paper = (file: string, format = 'xlsx') => ({
  what: 'phu-luc-05',
  format,
  file,
  year: 2023,
  period: 202_401,
});

describe('verifying', () => {
  it('finds a book sound that is', async () => {
    const book = await openExample(printedExampleName);
    await type(book, inFunding(roads, 'centralDevelopment', '1'));
    await book.get('history/undo', {});
    const report = await book.get('book/verify', {}, { job: 'v' });
    const { contentHash } = await stateOf(book);
    expect(report).toMatchObject({ sound: true, problems: [], figures: 83, changeSets: 3, contentHash });
    expect(report.totalsCompared).toBeGreaterThan(10);
    expectRising(progressOf(book, 'v'));
  });

  it('stops when it is asked to, and says so', async () => {
    const book = await openExample();
    const running = book.ask('book/verify', {}, { job: 'v' });
    expect(await book.get('jobs/cancel', { job: 'v' })).toEqual({ cancelled: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(await book.get('jobs/cancel', { job: 'v' })).toEqual({ cancelled: false });
    expect((await book.get('book/verify', {})).sound).toBe(true);
  });

  it('lets others write while it runs', async () => {
    const book = await openExample();
    const running = book.get('book/verify', {}, { job: 'v' });
    for (const value of ['1', '2', '3', '4', '5', '6']) {
      await type(book, inFunding(roads, 'centralDevelopment', value));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await running).problems).toEqual([]);
    expect((await stateOf(book)).revision).toBe(7);
  });

  it.each([undefined, 'v'])(
    'ends with a refusal when its book is closed beneath it (job %s)',
    async (job) => {
      for (const way of ['request', 'engine'] as const) {
        const book = await openExample();
        const running = book.ask('book/verify', {}, job === undefined ? {} : { job });
        await (way === 'request' ? book.ask('book/close', {}) : book.close());
        const reply = await running;
        expect(reply.ok || reply.error.code !== 'internal').toBe(true);
        expect(book.log).toEqual([]);
      }
    },
  );
});

describe('exporting a paper', () => {
  it.each(['xlsx', 'docx'])('writes a whole %s and has compared every figure', async (format) => {
    const book = await openExample();
    const file = join(newFolder(), `phu-luc-05.${format}`);
    const { files } = await book.get('papers/export', paper(file, format), { job: 'e' });
    expect(files).toMatchObject([{ path: file, what: 'phu-luc-05', format, figuresDifferent: 0 }]);
    expect(files[0]?.figuresCompared).toBeGreaterThan(20);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expectRising(progressOf(book, 'e'));
    expect((await stateOf(book)).revision).toBe(1);
  });

  it('gives the same bytes for the same revision', async () => {
    const book = await openExample();
    for (const format of ['xlsx', 'docx']) {
      const files = ['a', 'b'].map((name) => join(newFolder(), name));
      for (const file of files) await book.get('papers/export', paper(file, format));
      const [one, other] = files.map((file) => readFileSync(file));
      expect([format, one?.equals(other ?? Buffer.alloc(0))]).toEqual([format, true]);
    }
  });

  it('stops when it is asked to, and leaves the file that was there', async () => {
    const book = await openExample();
    const folder = newFolder();
    const file = join(folder, 'old.xlsx');
    writeFileSync(file, 'old');
    const running = book.ask('papers/export', paper(file), { job: 'e' });
    expect(await book.get('jobs/cancel', { job: 'e' })).toEqual({ cancelled: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(readdirSync(folder)).toEqual(['old.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('ends well when the book is closed meanwhile', async () => {
    const book = await openExample();
    const file = join(newFolder(), 'a.xlsx');
    const running = book.ask('papers/export', paper(file));
    await book.get('book/close', {});
    const reply = await running;
    expect(reply.ok ? existsSync(file) : reply.error.code).not.toBe('internal');
  });

  it('is told to stop when the book is closed, but the closing itself is not', async () => {
    const book = await openExample();
    const folder = newFolder();
    const running = book.ask('papers/export', paper(join(folder, 'a.xlsx')), { job: 'e' });
    expect(await book.get('book/close', {}, { job: 'c' })).toEqual({ closed: true });
    expect(await running).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['unknownPaper', { what: 'phu-luc-09' }],
    ['unknownFormat', { format: 'odt' }],
    ['unknownYear', { year: 2030 }],
    ['noFiguresForMonth', { period: 202_305 }],
  ])('is refused: %s', async (code, rest) => {
    const book = await openExample();
    const folder = newFolder();
    expect(await book.codeOf('papers/export', { ...paper(join(folder, 'a.xlsx')), ...rest })).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never takes the place of a book, open or not, nor of a file beside one', async () => {
    const book = await openExample();
    const other = await exampleBook();
    await type(book, inFunding(roads, 'centralDevelopment', '1'));
    const link = join(newFolder(), 'a.xlsx');
    symlinkSync(other, link);
    const before = [readFileSync(book.file), readFileSync(other)];
    const beside = ['-wal', '-shm', '-journal', '-lock', '-WAL'].map((suffix) => `${book.file}${suffix}`);
    for (const file of [book.file, other, link, `${other}-journal`, ...beside]) {
      const reply = await book.ask('papers/export', paper(file));
      expect(reply).toMatchObject({ ok: false, error: { code: 'targetIsBook', params: { path: file } } });
    }
    expect([readFileSync(book.file), readFileSync(other)]).toEqual(before);
    expect(readdirSync(dirname(other))).toEqual(['so.kehoach']);
    await type(book, inFunding(roads, 'centralDevelopment', '2'));
    expect((await book.get('book/verify', {})).problems).toEqual([]);
  });

  it('takes the place of what only looks like a book by its name', async () => {
    const book = await openExample();
    for (const name of ['cu.kehoach', 'cu.xlsx-wal']) {
      const file = join(newFolder(), name);
      writeFileSync(file, 'SQLite format 3');
      await book.get('papers/export', paper(file));
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    }
  });

  it('is refused where the folder is not there, or is a folder', async () => {
    const book = await openExample();
    const folder = newFolder();
    expect(await book.codeOf('papers/export', paper(join(folder, 'no', 'a.xlsx')))).toBe('cannotWrite');
    expect(await book.codeOf('papers/export', paper(folder))).toBe('notAFile');
    expect(['cannotWrite', 'invalidRequest']).toContain(
      await book.codeOf('papers/export', paper(join(folder, 'a\u0000b'))),
    );
    expect(book.log).toEqual([]);
  });
});
