import { describe, expect, it } from 'vitest';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { caoBang2023, caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { component, sourcesWith, tinyBook } from '#shared/report/testing/tiny-book.ts';
import { compareWithPaper } from '../compare-figures.ts';
import { changePart, packParts, readParts } from '../package-parts.ts';
import { plainText } from './plain-text.ts';
import { readDocx } from './read-docx.ts';
import { writeDocx } from './write-docx.ts';

const options = { issuer: 'UBND tỉnh Cao Bằng', createdAt: '2024-02-05T01:02:04Z', place: 'Cao Bằng' };
const plan2024 = phuLuc05(caoBang2024(), { year: 2024, ...options });
const report2023 = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options });

const partOf = async (paper: Paper, name: string): Promise<string> =>
  (await readParts(await writeDocx(paper))).get(name) ?? '';
const count = (text: string, what: string): number => text.split(what).length - 1;

describe('a paper as a Word document', () => {
  it.each([plan2024, report2023])('prints every figure of the paper', async (paper) => {
    const found = await readDocx(await writeDocx(paper), paper);
    const comparison = compareWithPaper(paper, found, plainText);
    expect(comparison.figuresDifferent).toBe(0);
    expect(comparison.figuresCompared).toBeGreaterThan(20);
  });

  it('shows when a figure in the file is another one', async () => {
    const parts = await readParts(await writeDocx(plan2024));
    changePart(parts, 'word/document.xml', (xml) => xml.replace('>363.021<', '>363.012<'));
    const bytes = await packParts(parts, new Date(options.createdAt));
    const found = await readDocx(bytes, plan2024);
    expect(compareWithPaper(plan2024, found, plainText).figuresDifferent).toBe(1);
  });

  it('repeats its heading and splits no row', async () => {
    const xml = await partOf(plan2024, 'word/document.xml');
    expect(count(xml, '<w:tblHeader/>')).toBe(4);
    expect(count(xml, '<w:cantSplit/>')).toBe(4 + plan2024.rows.length + 4);
  });

  it('lies on A4 across, numbered from the second page', async () => {
    const xml = await partOf(plan2024, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:pgNumType w:start="1"/>');
  });

  it('gives the columns exactly the text width', async () => {
    const xml = await partOf(report2023, 'word/document.xml');
    const grid = /<w:tblGrid>.*?<\/w:tblGrid>/s.exec(xml)?.[0] ?? '';
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(24);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16_838 - 1701 - 850);
  });

  it('is Times New Roman, in Vietnamese, with its title', async () => {
    const parts = await readParts(await writeDocx(plan2024));
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    expect(parts.get('docProps/core.xml')).toContain('Phụ lục 05. BÁO CÁO');
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>');
  });

  it('is the same file for the same paper', async () => {
    const first = await writeDocx(plan2024);
    const second = await writeDocx(plan2024);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('hostile text', () => {
  const names = [
    '<b>&amp;</b> ]]>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like a placeholder
    '{{x}} {#rows} ${x}',
    'a\u0000b\u001b\ud800',
    'hai\ndòng\r\nba',
    '😀 _x0000_',
    '=1+1',
  ];
  const paper = phuLuc05(
    tinyBook({
      year: 2024,
      vintages: [2024],
      components: [
        component('programme', '0', null, 'Chương trình'),
        ...names.map((name, index) => component('undivided', `u${index}`, '0', name)),
      ],
      sources: sourcesWith([]),
      figures: names.map((_name, index) => ({
        measure: 'assigned' as const,
        component: `u${index}`,
        source: 'rec',
        vintage: 2024,
        value: 2_000_000,
      })),
    }),
    { year: 2024, ...options },
  );

  it('comes back as it was, but for what XML cannot hold', async () => {
    const found = await readDocx(await writeDocx(paper), paper);
    expect(compareWithPaper(paper, found, plainText).figuresDifferent).toBe(0);
    expect(plainText('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });
});
