import { describe, expect, it } from 'vitest';
import { keptWithNext } from '#shared/report/keep-rows.ts';
import type { Paper } from '#shared/report/paper.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import type { Publication } from '#shared/report/publication.ts';
import { asPublication } from '#shared/report/testing/as-publication.ts';
import { caoBang2023, caoBang2024 } from '#shared/report/testing/cao-bang.ts';
import { component, sourcesWith, tinyBook } from '#shared/report/testing/tiny-book.ts';
import { type Comparison, compareWithPublication } from '../compare-figures.ts';
import { changePart, packParts, readParts } from '../package-parts.ts';
import { plainText } from './plain-text.ts';
import { readDocx } from './read-docx.ts';
import { writeDocx } from './write-docx.ts';

const options = { issuer: 'UBND tỉnh Cao Bằng', createdAt: '2024-02-05T01:02:04Z', place: 'Cao Bằng' };
const plan2024 = phuLuc05(caoBang2024(), { year: 2024, ...options });
const report2023 = phuLuc05(caoBang2023(), { year: 2023, period: 202401, ...options });

const partsOf = async (publication: Publication): Promise<Map<string, string>> =>
  readParts(await writeDocx(publication));
const partOf = async (paper: Paper, name: string): Promise<string> =>
  (await partsOf(asPublication(paper))).get(name) ?? '';
const count = (text: string, what: string | RegExp): number => text.split(what).length - 1;

const compared = async (publication: Publication): Promise<Comparison> =>
  compareWithPublication(publication, await readDocx(await writeDocx(publication), publication), plainText);

/** The tables of a document, one inside the other not known. */
const tablesIn = (xml: string): string[] => xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];

describe('a table as a Word document', () => {
  it.each([plan2024, report2023])('prints every figure of the paper', async (paper) => {
    const comparison = await compared(asPublication(paper));
    expect(comparison.figuresDifferent).toBe(0);
    expect(comparison.figuresCompared).toBeGreaterThan(20);
  });

  it('shows when a figure in the file is another one', async () => {
    const publication = asPublication(plan2024);
    const parts = await partsOf(publication);
    changePart(parts, 'word/document.xml', (xml) => xml.replace('>363.021<', '>363.012<'));
    const found = await readDocx(await packParts(parts, new Date(options.createdAt)), publication);
    expect(compareWithPublication(publication, found, plainText).figuresDifferent).toBe(1);
  });

  it('repeats its heading and splits no row', async () => {
    const xml = await partOf(plan2024, 'word/document.xml');
    expect(count(xml, '<w:tblHeader/>')).toBe(4);
    expect(count(xml, '<w:cantSplit/>')).toBe(4 + plan2024.rows.length + 2);
  });

  it('lies on A4 across, numbered from the second page', async () => {
    const xml = await partOf(plan2024, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:titlePg/>');
    expect(xml).toContain('<w:pgNumType w:start="1"/>');
  });

  it('lies on A3 where its page says so', async () => {
    const page = { ...plan2024.page, size: 'A3' } as const;
    const xml = await partOf({ ...plan2024, page }, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>');
  });

  it('gives the columns exactly the text width', async () => {
    const xml = await partOf(report2023, 'word/document.xml');
    const grid = /<w:tblGrid>.*?<\/w:tblGrid>/s.exec(xml)?.[0] ?? '';
    const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(24);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16_838 - 1701 - 850);
  });

  it('is Times New Roman, in Vietnamese, with its title', async () => {
    const parts = await partsOf(asPublication(plan2024));
    expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    expect(parts.get('docProps/core.xml')).toContain('Phụ lục 05. BÁO CÁO');
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>vi-VN</dc:language>');
  });

  it('tells a reader of the screen what each table is', async () => {
    const xml = await partOf(report2023, 'word/document.xml');
    const [figures = ''] = tablesIn(xml);
    expect(figures).toContain('<w:tblCaption w:val="Phụ lục 05"/><w:tblDescription w:val="BÁO CÁO');
  });

  it('keeps headings with what they head, and the last row with notes and signature', async () => {
    const xml = await partOf(report2023, 'word/document.xml');
    const styles = await partOf(report2023, 'word/styles.xml');
    const keeping = new Set(
      [
        ...styles.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>).)*<w:keepNext\/>/gs),
      ].map(([, id]) => id),
    );
    const rows = (tablesIn(xml)[0] ?? '').split('<w:tr>').slice(1);
    const keeps = rows.map((row) => {
      const [paragraph = ''] = row.split('</w:p>');
      return (
        paragraph.includes('<w:keepNext/>') || keeping.has(/w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1])
      );
    });
    const [notes = false, signature = true] = keeps.slice(-2);
    expect(keeps.slice(4, -2)).toEqual(keptWithNext(report2023));
    expect([notes, signature]).toEqual([true, false]);
    expect(rows.at(-2)).toContain('Ghi chú:');
    expect(rows.at(-1)).toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it('is the same file for the same paper', async () => {
    const first = await writeDocx(asPublication(plan2024));
    const second = await writeDocx(asPublication(plan2024));
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('several tables in one document', () => {
  it('proves each of them, also those of one name', async () => {
    const continued = { ...plan2024, continues: true as const };
    const one = await compared(asPublication(plan2024));
    const all = await compared(asPublication(plan2024, report2023, continued));
    expect(all.figuresDifferent).toBe(0);
    expect(all.figuresCompared).toBe(
      2 * one.figuresCompared + (await compared(asPublication(report2023))).figuresCompared,
    );
  });

  it('finds a figure that differs in the second of two tables alike', async () => {
    const publication = asPublication(plan2024, plan2024);
    const parts = await partsOf(publication);
    changePart(parts, 'word/document.xml', (xml) => {
      const at = xml.lastIndexOf('>363.021<');
      return `${xml.slice(0, at)}>363.012<${xml.slice(at + '>363.021<'.length)}`;
    });
    const found = await readDocx(await packParts(parts, new Date(options.createdAt)), publication);
    expect(found.tables).toHaveLength(2);
    expect(compareWithPublication(publication, found, plainText).figuresDifferent).toBe(1);
  });

  it('draws the same table twice alike: docx adds cells to the rows that it is given', async () => {
    const xml = (await partsOf(asPublication(plan2024, plan2024))).get('word/document.xml') ?? '';
    const [first, second] = tablesIn(xml);
    expect(first).toContain('<w:vMerge w:val="continue"/>');
    expect(second).toBe(first);
  });

  it('begins each section with a paragraph: LibreOffice else takes a wide page for an upright one', async () => {
    const xml = (await partsOf(asPublication(plan2024, report2023))).get('word/document.xml') ?? '';
    const sections = xml.split('</w:sectPr>');
    expect(sections).toHaveLength(3);
    expect(sections[0]).toMatch(/<w:body><w:p>/);
    expect(sections[1]).toMatch(/^<\/w:pPr>(?:<w:r>.*?<\/w:r>)?<\/w:p><w:p>/);
  });

  it('numbers each appendix on its own, and goes on where a table continues one', async () => {
    const continued = { ...plan2024, continues: true as const };
    const xml = (await partsOf(asPublication(plan2024, continued))).get('word/document.xml') ?? '';
    const [first = '', second = ''] = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(first).toContain('<w:titlePg/>');
    expect(first).toContain('w:start="1"');
    expect(second).not.toContain('w:titlePg/>');
    expect(second).not.toContain('w:start=');
  });

  it('says on every page that its data are invented', async () => {
    const demonstration = 'Số liệu minh họa & không thật';
    const parts = await partsOf({ ...asPublication(plan2024, report2023), demonstration });
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer'));
    expect(footers).toHaveLength(4);
    for (const [, footer] of footers) expect(footer).toContain('Số liệu minh họa &amp; không thật');
    expect(parts.get('word/document.xml')?.match(/w:footerReference w:type="first"/g)).toHaveLength(2);
    expect([...(await partsOf(asPublication(plan2024))).keys()].join()).not.toContain('footer');
  });
});

describe('hostile text', () => {
  const names = [
    '<b>&amp;</b> ]]>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like a placeholder
    '{{x}} {#rows} ${x} {noi_dung}',
    'a\u0000b\u001b\ud800',
    'hai\ndòng\r\nba',
    '😀 _x0000_',
    '=1+1',
    '</w:t><w:tbl><w:sectPr></w:body>',
    '&#0; &lt; &amp;lt;',
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
    const publication = asPublication(paper);
    const found = await readDocx(await writeDocx(publication), publication);
    expect(compareWithPublication(publication, found, plainText).figuresDifferent).toBe(0);
    const cells = [...(found.tables[0]?.values() ?? [])].flat();
    const texts = cells.map((cell) => (cell && 'text' in cell ? cell.text : ''));
    for (const name of names) expect(texts.some((text) => text.includes(plainText(name)))).toBe(true);
    expect(plainText('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });
});
