/** Every appendix of the example as a workbook, its formulas computed anew by LibreOffice: the same figures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Book } from '#engine/book/index.ts';
import { writePapers } from '#engine/exports/index.ts';
import { openStore } from '#engine/store/index.ts';
import { composePublication } from '#shared/report/compose-publication.ts';
import { figuresOf } from '#shared/report/figures-of.ts';
import { formatsOf, type PaperId, paperIds, tablesOf } from '#shared/report/publication.ts';
import { paperSettingsSchema } from '#shared/report/settings.ts';
import { exampleBook } from '../engine/open-engine.ts';
import { expectFigures, figuresIn } from './computed-figures.ts';
import { hasOffice, recalculated } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-recalculated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let book: Book;
beforeAll(async () => {
  const holder = { machine: 'test', user: 'test', since: '' };
  const opened = openStore({ path: await exampleBook(), readOnly: true, holder });
  if (!opened.ok) throw new Error(opened.error.code);
  book = new Book(opened.value.store);
  book.load();
});

/** Means, totals at the end, districts first, A3: formulas of another kind over rows of another order. */
const setOtherwise = { groupRate: 'mean', totalRow: 'last', worksOrder: 'unit', worksPage: 'A3' };

const publicationOf = (id: PaperId, settings: object) =>
  composePublication(id, book, {
    year: 2024,
    period: 202403,
    issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
    createdAt: '2024-02-05T01:00:00Z',
    settings: paperSettingsSchema.parse(settings),
    findings: () => undefined,
  });

const rethrow = (error: unknown): never => {
  throw error;
};

describe.skipIf(!hasOffice)('LibreOffice computes the figures of', () => {
  const ids = paperIds.filter((id) => formatsOf(id).includes('xlsx'));
  const cases = [{}, setOtherwise].flatMap((settings) => ids.map((id) => ({ id, settings })));

  it.each(cases)('$id set as $settings', async ({ id, settings }) => {
    const publication = publicationOf(id, settings);
    const path = join(folder, `${id}.xlsx`);
    const written = await writePapers([{ publication, format: 'xlsx', path }], { onFault: rethrow });
    expect(written).toMatchObject([{ ok: true, value: { figuresDifferent: 0 } }]);
    const tables = tablesOf(publication);
    const sheets = recalculated(
      path,
      folder,
      tables.map(({ name }) => name),
    );
    const formulas = tables
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .filter((cell) => cell.kind !== 'text' && cell.formula !== null);
    expect(formulas.length).toBeGreaterThan(20);
    for (const [at, paper] of tables.entries()) {
      expect(figuresOf(paper).length).toBeGreaterThan(20);
      expectFigures(paper, figuresIn(paper, sheets[at] ?? []));
    }
  });
});
