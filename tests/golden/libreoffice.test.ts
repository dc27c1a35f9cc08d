/** The papers in the hands of another program: pages, repeated headings, and totals that it computes itself. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePapers } from '#engine/exports/index.ts';
import { changePart, packParts, readParts } from '#engine/exports/package-parts.ts';
import { figuresOf } from '#shared/report/figures-of.ts';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { paperSettingsSchema } from '#shared/report/settings.ts';
import { asPublication } from '#shared/report/testing/as-publication.ts';
import { caoBang2023, caoBang2024, disbursed2024 } from '#shared/report/testing/cao-bang.ts';
import { component, sourcesWith, tinyBook } from '#shared/report/testing/tiny-book.ts';
import { expectFigures, figuresIn } from './computed-figures.ts';
import { hasOffice, pageSizes, printedPages, recalculated } from './office.ts';

const options = {
  issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
  createdAt: '2024-02-05T01:00:00Z',
  place: 'Cao Bằng',
};

const oneDecimal = paperSettingsSchema.parse({ decimals: { money: 0, poverty: 2, disbursement: 1 } });

const june = disbursed2024({
  period: 202406,
  component: '1.1',
  source: 'dev',
  vintage: 2024,
  value: 120_500_400_000,
});
const papers: Record<string, Paper> = {
  form: phuLuc05(caoBang2024(), { year: 2024, ...options }),
  month: phuLuc05(
    caoBang2024([
      june,
      { ...june, period: 202405, value: 100_000_400_000 },
      { ...june, source: 'rec', value: 20_500_600_000 },
      { ...june, component: '5', source: 'prov', value: 12_300_500_000 },
    ]),
    { year: 2024, period: 202406, asOf: '2024-06-30', settings: oneDecimal, ...options },
  ),
  year2023: phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options }),
};

/** 120 rows beneath one project, each with an amount of its own. */
const longPaper = (): Paper => {
  const codes = Array.from({ length: 120 }, (_each, index) => `p.${String(index + 1).padStart(3, '0')}`);
  const book = tinyBook({
    year: 2024,
    vintages: [2024],
    components: [
      component('programme', '0', null, 'Chương trình mục tiêu quốc gia giảm nghèo bền vững'),
      component('project', 'p', '0', 'Dự án có nhiều tiểu dự án'),
      ...codes.map((code, index) =>
        component('subproject', code, 'p', `Nội dung thứ ${index + 1} của dự án`),
      ),
    ],
    sources: sourcesWith(['localDistrict']),
    figures: codes.map((code, index) => ({
      measure: 'assigned',
      component: code,
      source: 'dev',
      vintage: 2024,
      value: (index + 1) * 1_234_500,
    })),
  });
  return phuLuc05(book, { year: 2024, ...options });
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const rethrow = (error: unknown): never => {
  throw error;
};

const written = async (paper: Paper, format: 'xlsx' | 'docx', name: string): Promise<string> => {
  const path = join(folder, `${name}.${format}`);
  const task = { publication: asPublication(paper), format, path };
  const results = await writePapers([task], { onFault: rethrow });
  expect(results).toMatchObject([{ ok: true, value: { figuresDifferent: 0 } }]);
  return path;
};

const first = ([sheet = []]: readonly string[][][]): string[][] => sheet;

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it.each(Object.keys(papers))('computes the same figures from the formulas: %s', async (name) => {
    const paper = papers[name];
    if (!paper) throw new Error(name);
    const computed = figuresIn(
      paper,
      first(recalculated(await written(paper, 'xlsx', name), folder, [paper.name])),
    );
    expectFigures(paper, computed);
  });

  it('computes totals anew when a figure beneath them changes', async () => {
    const paper = papers.form;
    if (!paper) throw new Error('no paper');
    const path = await written(paper, 'xlsx', 'changed');
    const parts = await readParts(await readFile(path));
    changePart(parts, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<v>363021</v>', '<v>363121</v>'));
    await writeFile(path, await packParts(parts, new Date(options.createdAt)));
    const computed = figuresIn(paper, first(recalculated(path, folder, [paper.name])));
    const at = (row: string, column: string): number =>
      figuresOf(paper).findIndex((each) => each.row === row && each.column === column);
    expect(computed[at('0', 'plan')]).toBeCloseTo(915_796, 6);
    expect(computed[at('0', 'planDev')]).toBeCloseTo(440_777, 6);
    expect(computed[at('1', 'plan')]).toBeCloseTo(463_546, 6);
    expect(computed[at('0', 'planRec')]).toBeCloseTo(445_431, 6);
  });

  it.each(['xlsx', 'docx'] as const)('repeats the heading on each of many pages: %s', async (format) => {
    const paper = longPaper();
    const path = await written(paper, format, 'long');
    const pages = printedPages(path, folder);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    expect(pages.length).toBeLessThanOrEqual(12);
    const withRows = pages.filter((page) => page.includes('Nội dung thứ') || page.includes('Tiểu dự án'));
    expect(withRows.length).toBeGreaterThanOrEqual(4);
    for (const page of withRows) {
      expect(page).toContain('Kế hoạch vốn');
      expect(page).toContain('(10+12)/');
    }
    // Every page but the first shows its number in the top margin.
    expect(pages.slice(1).map((page) => page.trim().split(/\s/)[0])).toEqual(
      pages.slice(1).map((_page, index) => String(index + 2)),
    );
    expect(pages[0]?.trim().startsWith('1')).toBe(false);
    expect(pages.join('')).toContain('8.962');
    expect(new Set(pageSizes(path, folder).map((size) => size.replace(/\.\d+/g, '')))).toEqual(
      new Set(['841 x 595']),
    );
  });

  it.each(['xlsx', 'docx'] as const)('prints Phụ lục 05 of 2024 whole: %s', async (format) => {
    const paper = papers.form;
    if (!paper) throw new Error('no paper');
    const pages = printedPages(await written(paper, format, 'form'), folder);
    expect(pages.length).toBeLessThanOrEqual(3);
    const text = pages.join('\n');
    for (const figure of figuresOf(paper)) expect(text).toContain(figure.printed);
    expect(text).toContain('THỦ TRƯỞNG ĐƠN VỊ');
    expect(text).toContain('./.');
    expect(text).not.toContain('###');
  });
});
