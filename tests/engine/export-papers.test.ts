/** Several papers in several forms, written by a thread of their own while the engine goes on answering. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readParts } from '#engine/exports/package-parts.ts';
import { formatsOf, paperIds } from '#shared/report/publication.ts';
import { inFunding, roads, stateOf, type } from './ask-book.ts';
import { exampleBook, newFolder, openBook, openExample } from './open-engine.ts';

const named = (ids: readonly string[], format: string): string[] =>
  ids.map((id) => `so-${id}-2024.${format}`).sort();

describe('exporting several papers', () => {
  it('writes every paper in the forms that it has, and changes nothing in the book', async () => {
    const book = await openExample();
    const before = await stateOf(book);
    const folder = newFolder();
    const format = ['xlsx', 'docx', 'csv'];
    const { files, refused } = await book.get('papers/export', { what: 'all', format, folder });
    expect(refused).toEqual([]);
    const expected = format.flatMap((each) =>
      named(
        paperIds.filter((id) => formatsOf(id).some((form) => form === each)),
        each,
      ),
    );
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
    expect(files.map(({ name }) => name).sort()).toEqual(expected);
    for (const { figuresCompared, figuresDifferent } of files) {
      expect(figuresDifferent).toBe(0);
      expect(figuresCompared).toBeGreaterThan(20);
    }
    // Word, Excel and CSV print the same figures.
    const counts = new Map<string, Set<number>>();
    for (const { what, figuresCompared } of files)
      counts.set(what, (counts.get(what) ?? new Set()).add(figuresCompared));
    expect([...counts.values()].map(({ size }) => size)).toEqual(paperIds.map(() => 1));
    expect(await stateOf(book)).toEqual(before);
  });

  it('gives the same bytes for the same revision, whoever opens the book', async () => {
    const file = await exampleBook();
    const written = async (): Promise<Map<string, string>> => {
      const book = await openBook(file, { readOnly: true });
      const folder = newFolder();
      await book.get('papers/export', { what: 'all', format: ['xlsx', 'docx', 'csv'], folder });
      await book.close();
      return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));
    };
    const one = await written();
    expect(one.size).toBeGreaterThan(12);
    expect(await written()).toEqual(one);
  });

  it('lists what a paper has no form for, and writes the others', async () => {
    const book = await openExample();
    const folder = newFolder();
    const what = ['ke-hoach', 'phu-luc-01'];
    const { files, refused } = await book.get('papers/export', { what, format: 'csv', folder });
    expect(files.map(({ name }) => name)).toEqual(named(['phu-luc-01'], 'csv'));
    expect(refused).toMatchObject([{ what: 'ke-hoach', format: 'csv', code: 'paperHasNoSuchForm' }]);
    expect(refused[0]?.message).toContain('docx, pdf');
    expect(readdirSync(folder)).toEqual(named(['phu-luc-01'], 'csv'));
  });

  it.each([
    ['paperHasNoSuchForm', { what: 'ke-hoach', format: 'xlsx', file: 'a.xlsx' }],
    ['invalidRequest', { what: 'phu-luc-01', format: 'xlsx' }],
    ['invalidRequest', { what: 'phu-luc-01', format: 'xlsx', file: 'a.xlsx', folder: '.' }],
    ['invalidRequest', { what: ['phu-luc-01', 'phu-luc-02'], format: 'xlsx', file: 'a.xlsx' }],
    ['invalidRequest', { what: 'all', format: 'xlsx', file: 'a.xlsx' }],
    ['unknownPaper', { what: ['phu-luc-01', 'phu-luc-06'], format: 'xlsx', folder: '.' }],
    ['unknownFormat', { what: 'phu-luc-01', format: ['xlsx', 'odt'], folder: '.' }],
    ['noPdfPrinter', { what: 'phu-luc-01', format: 'pdf', file: 'a.pdf' }],
  ])('is refused: %s', async (code, input) => {
    const folder = newFolder();
    const book = await openBook(await exampleBook(), { folder });
    expect(await book.codeOf('papers/export', input)).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the forms that cannot be made here, and writes the others', async () => {
    const book = await openExample();
    const folder = newFolder();
    const [name = ''] = named(['phu-luc-02'], 'csv');
    writeFileSync(join(folder, name), 'old');
    const what = ['phu-luc-01', 'phu-luc-02'];
    const input = { what, format: ['csv', 'pdf'], folder };
    const { files, refused } = await book.get('papers/export', input);
    expect(files).toHaveLength(2);
    expect(refused.map(({ code }) => code)).toEqual(['noPdfPrinter', 'noPdfPrinter']);
    expect(readFileSync(join(folder, name), 'utf8')).not.toBe('old');
  });

  it('leaves no trace when it is cancelled', async () => {
    const book = await openExample();
    const folder = newFolder();
    writeFileSync(join(folder, 'so-phu-luc-01-2024.xlsx'), 'old');
    const running = book.ask(
      'papers/export',
      { what: 'all', format: ['xlsx', 'docx'], folder },
      { job: 'e' },
    );
    while (!book.events.some((event) => event.type === 'progress' && event.done > 0.3))
      await new Promise((resolve) => setTimeout(resolve, 5));
    const from = performance.now();
    await book.get('jobs/cancel', { job: 'e' });
    expect(await running).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(performance.now() - from).toBeLessThan(500);
    expect(readdirSync(folder)).toEqual(['so-phu-luc-01-2024.xlsx']);
    expect(readFileSync(join(folder, 'so-phu-luc-01-2024.xlsx'), 'utf8')).toBe('old');
  });

  it('answers edits meanwhile, and all that it writes is of one revision', async () => {
    let seconds = 0;
    const clock = (): Date => new Date(Date.UTC(2024, 1, 29) + ++seconds * 1_000);
    const book = await openBook(await exampleBook(), { clock });
    const folder = newFolder();
    let isDone = false;
    const running = book.get('papers/export', { what: 'all', format: 'xlsx', folder }).finally(() => {
      isDone = true;
    });
    let answered = 0;
    for (let value = 1; !isDone; value++) {
      await type(book, inFunding(roads, 'centralDevelopment', String(value)));
      if (!isDone) answered++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { files } = await running;
    expect(answered).toBeGreaterThan(3);
    const dates = await Promise.all(
      files.map(async ({ path }) => {
        const core = (await readParts(readFileSync(path))).get('docProps/core.xml') ?? '';
        return /<dcterms:created[^>]*>([^<]*)</.exec(core)?.[1];
      }),
    );
    expect(dates.length).toBe(5);
    expect(new Set(dates).size).toBe(1);
  });
});
