/** PDFs made by LibreOffice of our Word documents, as the command line makes them. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePapers } from '#engine/exports/index.ts';
import { pagesOf } from '#shared/report/pages/pages-of.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import type { Publication } from '#shared/report/publication.ts';
import { caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { letterOf, paperOf, publicationOf } from '#shared/report/testing/publications.ts';
import { officePrinter } from '../../main/hosts/libre-office/index.ts';
import { hasOffice } from './office.ts';

const form = phuLuc05(caoBang2024(), {
  year: 2024,
  issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
  createdAt: '2024-02-05T01:00:00Z',
  place: 'Cao Bằng',
});
const texts = Array.from({ length: 40 }, (_each, at) => ({
  headings: at % 5 === 0 ? 1 : 0,
  words: 30 + at,
  notes: at % 9 === 0 ? [60] : [],
}));
const plan = publicationOf(
  [
    { kind: 'letter', letter: letterOf(texts) },
    {
      kind: 'table',
      paper: paperOf({
        rows: Array.from({ length: 60 }, (_each, at) => 5 + (at % 20)),
        notes: ['Nguồn số liệu.'],
      }),
    },
    { kind: 'table', paper: form },
  ],
  'Sổ có số liệu minh họa.',
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-pdf-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const write = async (publication: Publication, name: string, signal?: AbortSignal) => {
  const path = join(folder, name);
  const [result] = await writePapers([{ publication, format: 'pdf', path }], {
    printer: officePrinter,
    signal,
    onFault: (error) => {
      throw error;
    },
  });
  return { path, result };
};

describe.skipIf(!hasOffice)('a PDF by LibreOffice', () => {
  it('holds letter and tables, compared figure by figure, on as many pages as we lay out', async () => {
    const { path, result } = await write(plan, 'plan.pdf');
    const pages = pagesOf(plan).length;
    expect(result).toMatchObject({ ok: true, value: { figuresDifferent: 0 } });
    // Two programs break lines alike, but for a word here and there.
    expect(Math.abs((result?.ok ? (result.value.pages ?? 0) : 0) - pages)).toBeLessThanOrEqual(1);
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/Title: +Kế hoạch/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(await readFile(path, 'latin1')).toContain('/Lang(vi-VN)');
    // Copied or read aloud, words are whole: no letter comes from a font of its own.
    expect(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })).toContain('Phụ lục 05');
  });

  it('is the same, byte by byte, when it is made again', async () => {
    const publication = publicationOf([{ kind: 'table', paper: form }]);
    const one = await write(publication, 'one.pdf');
    const other = await write(publication, 'other.pdf');
    expect((await readFile(one.path)).equals(await readFile(other.path))).toBe(true);
  });

  it('ends with its programs and leaves nothing when it is cancelled', async () => {
    const left = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('kehoach-pdf-') && !folder.endsWith(name));
    const before = await left();
    const controller = new AbortController();
    const writing = write(plan, 'cancelled.pdf', controller.signal);
    await expect.poll(left, { interval: 20, timeout: 20_000 }).not.toEqual(before);
    controller.abort();
    await expect(writing).rejects.toMatchObject({ refusal: { code: 'jobCancelled' } });
    await expect.poll(left, { timeout: 5_000 }).toEqual(before);
    expect(await readdir(folder)).not.toContain('cancelled.pdf');
  });
});
