import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import type { Publication } from '#shared/report/publication.ts';
import { asPublication } from '#shared/report/testing/as-publication.ts';
import { caoBang2023, caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { component, sourcesWith, tinyBook } from '#shared/report/testing/tiny-book.ts';
import { compareWithPublication } from '../compare-figures.ts';
import { changePart, packParts, readParts } from '../package-parts.ts';
import { newWorkbook } from './new-workbook.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const options = { issuer: 'UBND tỉnh Cao Bằng', createdAt: '2024-02-05T01:02:04Z', place: 'Cao Bằng' };
const plan2024 = phuLuc05(caoBang2024(), { year: 2024, ...options });
const report2023 = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options });

const bytesOf = (paper: Paper): Promise<Uint8Array> => writeXlsx(asPublication(paper));

/** A second reader of what was written: exceljs, which the program's own reading does without. */
const workbookOf = async (publication: Publication) => {
  const workbook = await newWorkbook();
  await workbook.xlsx.load(Uint8Array.from(await writeXlsx(publication)).buffer);
  return workbook;
};

const compared = async (publication: Publication, bytes: Uint8Array) =>
  compareWithPublication(publication, await readXlsx(bytes, publication));

const sheetOf = async (paper: Paper) => {
  const workbook = await workbookOf(asPublication(paper));
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
};

describe('a paper as a workbook', () => {
  it.each([plan2024, report2023])('holds every figure of the paper', async (paper) => {
    const comparison = await compared(asPublication(paper), await bytesOf(paper));
    expect(comparison.figuresDifferent).toBe(0);
    expect(comparison.figuresCompared).toBeGreaterThan(20);
  });

  it('shows when a figure or a label in the file is another one', async () => {
    const differencesAfter = async (part: string, from: string, to: string): Promise<number> => {
      const parts = await readParts(await bytesOf(plan2024));
      changePart(parts, part, (text) => text.replace(from, to));
      const bytes = await packParts(parts, new Date(options.createdAt));
      return (await compared(asPublication(plan2024), bytes)).figuresDifferent;
    };
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(await differencesAfter(sheet, '<v>363021</v>', '<v>363022</v>')).toBe(1);
    expect(await differencesAfter(sheet, '<v>915696</v>', '<v>915695.9999</v>')).toBe(1);
    expect(await differencesAfter(sheet, '<c r="D13" s="15" t="str">', '<c r="D13" s="15">')).toBe(0);
    expect(await differencesAfter(sheet, '>Tổng số<', '>Tổng cộng<')).toBe(1);
  });

  it('stores amounts as numbers in triệu đồng and totals as formulas with their results', async () => {
    const { sheet } = await sheetOf(plan2024);
    expect(sheet.getCell('F15').value).toBe(363_021);
    expect(sheet.getCell('F15').numFmt).toBe('#,##0');
    expect(sheet.getCell('C13').value).toEqual({
      formula: 'IF(COUNT(D13:I13)=0,"",SUM(D13:I13))',
      result: 915_696,
    });
    expect(sheet.getCell('F13').value).toEqual({
      formula: 'IF(COUNT(F14,F17:F18,F21,F25:F26,F29)=0,"",SUM(F14,F17:F18,F21,F25:F26,F29))',
      result: 440_677,
    });
  });

  it('writes plain values where the parts do not make up the total', async () => {
    const { sheet } = await sheetOf(report2023);
    const last = 12 + report2023.rows.length;
    expect(sheet.getCell(`K${last}`).value).toBe(855_786);
    expect(sheet.getCell(`T${last}`).value).toBeCloseTo((561_592 / 706_065) * 100, 10);
  });

  it('sets the page up for printing', async () => {
    const { sheet, workbook } = await sheetOf(plan2024);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '9:12',
    });
    expect(sheet.pageSetup.margins).toMatchObject({ left: 1.18, right: 0.59, top: 0.79, bottom: 0.79 });
    expect(sheet.headerFooter).toMatchObject({ differentFirst: true });
    expect(sheet.headerFooter.oddHeader).toContain('&P');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 12 });
    expect(workbook.title).toContain('Phụ lục 05');
    expect(sheet.name).toBe('Phụ lục 05');
  });

  it('gives every row that holds wrapped text a height', async () => {
    const { sheet } = await sheetOf(plan2024);
    for (let row = 1; row <= sheet.rowCount; row++) expect(sheet.getRow(row).height).toBeGreaterThan(3);
  });

  it('is Times New Roman throughout, in Vietnamese', async () => {
    const parts = await readParts(await bytesOf(plan2024));
    const fonts = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<name val="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>');
  });

  it('is the same file for the same paper', async () => {
    const first = await bytesOf(plan2024);
    const second = await bytesOf(plan2024);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('several tables', () => {
  const demonstration = 'Số liệu minh họa & thử nghiệm, không phải số liệu thật';
  const two: Publication = {
    ...asPublication(plan2024, { ...report2023, name: 'Phụ lục 05', continues: true }),
    demonstration,
  };

  it('are sheets of their own, all compared', async () => {
    const bytes = await writeXlsx(two);
    const both = await compared(two, bytes);
    const one = await compared(asPublication(plan2024), bytes);
    expect(both.figuresDifferent).toBe(0);
    expect(both.figuresCompared).toBeGreaterThan(one.figuresCompared + 20);
    const turned = { ...two, parts: [...two.parts].reverse() };
    expect((await compared(turned, bytes)).figuresDifferent).toBeGreaterThan(20);
  });

  it('have names that differ, page numbers that go on, and the sentence about invented data', async () => {
    const workbook = await workbookOf(two);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Phụ lục 05', 'Phụ lục 05 (2)']);
    const [first, second] = workbook.worksheets;
    const parts = await readParts(await writeXlsx(two));
    const begins = ['sheet1', 'sheet2'].map((name) =>
      parts.get(`xl/worksheets/${name}.xml`)?.includes('useFirstPageNumber="1"'),
    );
    expect(begins).toEqual([true, false]);
    expect([first?.headerFooter.differentFirst, second?.headerFooter.differentFirst]).toEqual([
      true,
      undefined,
    ]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.headerFooter.oddFooter).toContain(demonstration.replace('&', '&&'));
      expect(sheet.headerFooter.firstFooter).toBe(sheet.headerFooter.oddFooter);
    }
  });

  it('go on A3 where the paper says so', async () => {
    const { sheet } = await sheetOf({ ...plan2024, page: { ...plan2024.page, size: 'A3' } });
    expect(sheet.pageSetup.paperSize).toBe(8);
  });

  it('link to nothing outside', async () => {
    const parts = await readParts(await writeXlsx(two));
    expect([...parts.keys()].filter((name) => /external|comment|vba|drawing/i.test(name))).toEqual([]);
    for (const [name, part] of parts) if (name.endsWith('.rels')) expect(part).not.toContain('TargetMode');
  });
});

const hostile = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  '<script>alert(1)</script>',
  '_x0000_ và \u0000\u001b',
  '\ud800 nửa ký tự',
  '😀😀😀',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like a placeholder
  ']]> &#0; &amp; ${x} {{x}} {#rows}',
  '__proto__',
];

const hostilePaper = (): Paper =>
  phuLuc05(
    tinyBook({
      year: 2024,
      vintages: [2024],
      components: [
        component('programme', '0', null, '=Chương trình'),
        ...hostile.map((name, index) => component('undivided', `u${index}`, '0', name)),
      ],
      sources: sourcesWith(['localDistrict']),
      figures: hostile.map((_name, index) => ({
        measure: 'assigned' as const,
        component: `u${index}`,
        source: 'dev',
        vintage: 2024,
        value: 1_000_000,
      })),
    }),
    { year: 2024, ...options, reportingUnit: '=1+1', issuer: '@x' },
  );

describe('hostile text', () => {
  it('comes back as it was, as text', async () => {
    const paper = hostilePaper();
    expect((await compared(asPublication(paper), await bytesOf(paper))).figuresDifferent).toBe(0);
  });

  it('never becomes a formula, and Excel is told so by quotePrefix', async () => {
    const parts = await readParts(await bytesOf(hostilePaper()));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const formulas = [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? '');
    expect(formulas.every((formula) => formula.startsWith('IF('))).toBe(true);
    const styles =
      (parts.get('xl/styles.xml') ?? '').match(/<cellXfs.*<\/cellXfs>/s)?.[0].match(/<xf [^>]*>/g) ?? [];
    const textCells = [...sheet.matchAll(/<c [^>]*t="s"[^>]*>/g)].map(([cell]) => cell);
    expect(textCells.length).toBeGreaterThan(hostile.length);
    for (const cell of textCells) {
      const style = styles[Number(/\bs="(\d+)"/.exec(cell)?.[1] ?? -1)];
      expect(style).toContain('quotePrefix="1"');
    }
    const numberCells = [...sheet.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"><v>/g)];
    expect(numberCells.length).toBeGreaterThan(0);
    for (const [, style] of numberCells) expect(styles[Number(style)]).not.toContain('quotePrefix');
  });
});
