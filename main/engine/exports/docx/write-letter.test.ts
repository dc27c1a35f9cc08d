import { describe, expect, it } from 'vitest';
import type { Letter } from '#shared/report/letter.ts';
import { phuLuc05 } from '#shared/report/phu-luc-05.ts';
import { caoBang2023 } from '#shared/report/testing/cao-bang.ts';
import { type Comparison, compareWithPublication } from '../compare-figures.ts';
import { changePart, packParts, readParts } from '../package-parts.ts';
import { plainText } from './plain-text.ts';
import { readDocx } from './read-docx.ts';
import { foreignTemplate, inDocument } from './testing/make-template.ts';
import { letterPublication, properties, smallLetter } from './testing/small-letter.ts';
import { writeDocx } from './write-docx.ts';

const appendix = phuLuc05(caoBang2023(), {
  year: 2023,
  period: 202401,
  issuer: 'UBND tỉnh Cao Bằng',
  createdAt: properties.createdAt,
  place: 'Cao Bằng',
});
const publication = letterPublication([appendix]);

const partsOf = async (of = publication, template?: Uint8Array): Promise<Map<string, string>> =>
  readParts(await writeDocx(of, { template }));
const documentOf = async (of = publication): Promise<string> =>
  (await partsOf(of)).get('word/document.xml') ?? '';

/** The paragraph in which a text stands. */
const paragraphWith = (xml: string, text: string): string => {
  const at = xml.indexOf(text);
  const from = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  return at < 0 ? '' : xml.slice(from, xml.indexOf('</w:p>', at));
};

const compared = async (of = publication, template?: Uint8Array): Promise<Comparison> =>
  compareWithPublication(of, await readDocx(await writeDocx(of, { template }), of), plainText);

/** What is different once something in the written document is another one. */
const differentAfter = async (name: string, change: (xml: string) => string): Promise<number> => {
  const parts = await partsOf();
  changePart(parts, name, change);
  const found = await readDocx(await packParts(parts, new Date(properties.createdAt)), publication);
  return compareWithPublication(publication, found, plainText).figuresDifferent;
};

describe('a letter as a Word document', () => {
  it('prints every paragraph and figure, and those of its appendix', async () => {
    const alone = await compared(letterPublication());
    expect(alone).toEqual({ figuresCompared: 2, figuresDifferent: 0 });
    const both = await compared();
    expect(both.figuresDifferent).toBe(0);
    expect(both.figuresCompared).toBeGreaterThan(20);
  });

  it('shows what was changed in a paragraph, a footnote, the order, an appendix', async () => {
    const text = 'word/document.xml';
    expect(await differentAfter(text, (xml) => xml.replace('838.824', '838.842'))).toBe(1);
    expect(await differentAfter('word/footnotes.xml', (xml) => xml.replace('>75<', '>57<'))).toBe(1);
    expect(await differentAfter(text, (xml) => xml.replace('>1.144.077<', '>1.144.078<'))).toBe(1);
    expect(await differentAfter(text, (xml) => xml.replace(/<w:footnoteReference w:id="1"\/>/, ''))).toBe(4);
  });

  it('has real footnotes with the texts of the letter, in the style that Word knows them by', async () => {
    const parts = await partsOf();
    expect(parts.get('word/document.xml')).toContain(
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>',
    );
    expect(parts.get('word/footnotes.xml')).toContain('<w:pStyle w:val="FootnoteText"/>');
    expect(parts.get('word/settings.xml')).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    );
    const style = /<w:style [^>]*w:styleId="FootnoteText">.*?<\/w:style>/s.exec(
      parts.get('word/styles.xml') ?? '',
    );
    expect(style?.[0]).toContain('<w:sz w:val="20"/>');
  });

  it('refuses to number footnotes otherwise than the letter does', async () => {
    const [one, ...others] = smallLetter.paragraphs;
    const letter: Letter = { ...smallLetter, paragraphs: [...others, ...(one ? [one] : [])] };
    await expect(writeDocx(letterPublication([], null, letter))).rejects.toThrow('footnote 2');
  });

  it('has headings that Word knows as headings, black and in their levels', async () => {
    const parts = await partsOf();
    const xml = parts.get('word/document.xml') ?? '';
    expect(paragraphWith(xml, 'A. KẾT QUẢ')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphWith(xml, 'I. CÔNG TÁC')).toContain('<w:pStyle w:val="Heading2"/>');
    expect(paragraphWith(xml, '1. Kết quả giải ngân')).toContain('<w:pStyle w:val="Heading3"/>');
    expect(paragraphWith(xml, '2. Kết quả khác')).toContain('<w:pStyle w:val="KehoachDeMuc"/>');
    const style = /<w:style [^>]*w:styleId="Heading2">.*?<\/w:style>/s.exec(
      parts.get('word/styles.xml') ?? '',
    )?.[0];
    expect(style).toContain('<w:name w:val="heading 2"/>');
    expect(style).toContain('<w:outlineLvl w:val="1"/>');
    expect(style).toContain('<w:color w:val="000000"/>');
    expect(style).toContain('w:ascii="Times New Roman"');
  });

  it('keeps the end of the text with the signature, which does not split', async () => {
    const xml = await documentOf();
    expect(paragraphWith(xml, 'Trên đây là')).toContain('<w:keepNext/>');
    const signature = xml.slice(xml.lastIndexOf('<w:tbl>', xml.indexOf('Nơi nhận:')));
    expect(signature.slice(0, signature.indexOf('</w:tbl>'))).toMatch(/<w:cantSplit\/>.*PHÓ GIÁM ĐỐC/s);
  });

  it('prints the lines of the letterhead one below the other, with rules that are no underlining', async () => {
    const xml = await documentOf();
    expect(paragraphWith(xml, 'THƯƠNG BINH VÀ XÃ HỘI')).not.toContain('SỞ LAO ĐỘNG');
    expect(xml).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(xml).not.toContain('<w:u ');
    expect(xml.match(/<w:pBdr><w:top w:val="single" w:sz="6"/g)).toHaveLength(3);
    expect(xml).not.toMatch(/\{[a-z_]+\}/);
  });

  it('leaves out the line of the superior where there is none', async () => {
    const letterhead = { ...smallLetter.letterhead, superior: null };
    const xml = await documentOf(letterPublication([], null, { ...smallLetter, letterhead }));
    expect(xml).not.toContain('co_quan');
    const [before] = xml.split('SỞ LAO ĐỘNG');
    expect(before).not.toContain('</w:p>');
  });

  it('prints subscripts among the recipients, and the marks of runs', async () => {
    const xml = await documentOf();
    expect(xml).toContain('<w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">HN</w:t>');
    expect(xml).toMatch(/<w:b\/>.{0,60}<w:i\/>.{0,60} năm 2024/);
  });

  it('is an upright section, then the appendix across, each numbered on its own', async () => {
    const sections = (await documentOf()).match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(2);
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    for (const section of sections) expect(section).toContain('<w:pgNumType w:start="1"/>');
    for (const section of sections) expect(section).toContain('<w:titlePg/>');
  });

  it('says on every page of the letter, too, that data are invented', async () => {
    const parts = await partsOf(letterPublication([appendix], 'Số liệu minh họa'));
    const sections = (parts.get('word/document.xml') ?? '').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    for (const section of sections)
      for (const type of ['default', 'first', 'even']) {
        const id = new RegExp(`<w:footerReference w:type="${type}" r:id="([^"]*)"`).exec(section)?.[1] ?? '?';
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(relations)?.[1] ?? '?';
        expect(parts.get(`word/${target}`)).toContain('Số liệu minh họa');
      }
  });

  it('has title, author, language and the date of the book', async () => {
    const core = (await partsOf()).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Kế hoạch &lt;giảm nghèo&gt; &amp; 2024</dc:title>');
    expect(core).toContain('<dc:creator>Sở Lao động</dc:creator>');
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(core.match(/2024-02-05T01:02:04Z/g)).toHaveLength(2);
  });

  it('is the same file for the same letter', async () => {
    expect(Buffer.compare(await writeDocx(publication), await writeDocx(publication))).toBe(0);
  });

  it('keeps hostile text as text', async () => {
    const text = '{noi_dung} {nguoi_ky} </w:t> <w:sectPr> $& $1 _x0000_ a\u0000b ]]> &amp;';
    const letter: Letter = {
      ...smallLetter,
      subject: text,
      signature: { authority: [text], name: text },
      recipients: [[{ text }]],
      paragraphs: smallLetter.paragraphs.map((each) => ({ ...each, runs: [...each.runs, { text }] })),
      footnotes: smallLetter.footnotes.map((each) => ({ ...each, runs: [{ text }] })),
    };
    const hostile = letterPublication([appendix], text, letter);
    expect((await compared(hostile)).figuresDifferent).toBe(0);
    const xml = await documentOf(hostile);
    expect(xml.split('$&amp; $1 _x0000_ a\ufffdb').length - 1).toBe(4 + smallLetter.paragraphs.length);
  });
});

describe("an office's template", () => {
  it('carries the letter within its own words', async () => {
    const template = await inDocument((xml) => xml.replace('>Nơi nhận:<', '>Nơi nhận (bản riêng):<'));
    expect((await compared(publication, template)).figuresDifferent).toBe(0);
    expect((await partsOf(publication, template)).get('word/document.xml')).toContain(
      'Nơi nhận (bản riêng):',
    );
  });

  it('may be none of ours: other names of parts and styles, placeholders in pieces', async () => {
    const template = await foreignTemplate();
    expect((await compared(publication, template)).figuresDifferent).toBe(0);
    const parts = await partsOf(publication, template);
    const xml = parts.get('word/document2.xml') ?? '';
    expect(paragraphWith(xml, 'KH-SLĐTBXH')).toContain('Số:        /KH-SLĐTBXH');
    expect(paragraphWith(xml, 'A. KẾT QUẢ')).toContain('<w:pStyle w:val="u1"/>');
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles.match(/w:val="heading 1"/gi)).toHaveLength(1);
    expect(styles).toMatch(/w:styleId="u1".{0,900}<w:color w:val="000000"\/>/);
    expect(styles).not.toContain('2F5496');
    expect(xml).not.toContain('footnotePr');
    expect(xml).not.toMatch(/\{|\}/);
    expect(xml).toMatch(/<w:u w:val="single"\/><w:vertAlign w:val="subscript"\/><w:lang w:val="vi-VN"\/>/);
  });

  it('keeps a paragraph in a cell whose only line is none', async () => {
    const letterhead = { ...smallLetter.letterhead, superior: null };
    const of = letterPublication([], null, { ...smallLetter, letterhead });
    const parts = await partsOf(of, await foreignTemplate());
    expect(parts.get('word/document2.xml')).toContain('<w:tc><w:p/></w:tc>');
  });

  it('has every part named and typed that its document refers to, and no way out of it', async () => {
    for (const template of [undefined, await foreignTemplate()]) {
      const parts = await partsOf(letterPublication([appendix], 'Minh họa'), template);
      const types = parts.get('[Content_Types].xml') ?? '';
      const name = template ? 'document2' : 'document';
      const relations = parts.get(`word/_rels/${name}.xml.rels`) ?? '';
      const ids = [...relations.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of relations.matchAll(/Target="([^"]*)"/g)) {
        expect(parts.has(`word/${target}`)).toBe(true);
        expect(types).toContain(`PartName="/word/${target}"`);
      }
      for (const [, id] of (parts.get(`word/${name}.xml`) ?? '').matchAll(/\br:id="([^"]*)"/g))
        expect(ids).toContain(id);
      expect(types).not.toContain('template.main');
      expect([...parts.values()].join()).not.toContain('mau.dotx');
      expect(types.match(/"\/docProps\/core\.xml"/g)).toHaveLength(1);
    }
  });

  it('may be made from a document of ours, and then decides how the text looks', async () => {
    const parts = await partsOf();
    changePart(parts, 'word/document.xml', (xml) => {
      const [before = '', rest = ''] = xml.split(/(?=<w:bookmarkStart[^>]*KehoachNoiDung)/);
      const after = rest.slice(rest.indexOf('<w:tbl>'));
      const filled = `${before}<w:p><w:r><w:t>{noi_dung}</w:t></w:r></w:p>${after}`;
      return filled
        .replace('Thực hiện Chương trình giảm nghèo năm 2024', '{trich_yeu}')
        .replace('Số:        /KH-SLĐTBXH', '{so_ky_hieu}')
        .replace(/Cao Bằng, ngày[^<]*/, '{dia_danh_ngay_thang}')
        .replace('Nguyễn Văn A', '{nguoi_ky}');
    });
    changePart(parts, 'word/styles.xml', (xml) =>
      xml.replace(/(w:styleId="Heading1".*?<w:color w:val=")000000/s, '$1990000'),
    );
    const template = await packParts(parts, new Date(properties.createdAt));
    expect((await compared(publication, template)).figuresDifferent).toBe(0);
    const again = await partsOf(publication, template);
    expect(again.get('word/document.xml')?.match(/w:name="KehoachNoiDung"/g)).toHaveLength(1);
    expect(again.get('word/styles.xml')).toContain('990000');
    expect(again.get('word/styles.xml')?.match(/w:styleId="Heading1"/g)).toHaveLength(1);
  });

  it('may have text after the appendices', async () => {
    const template = await inDocument((xml) =>
      xml.replace(/(\{phu_luc\}.*?<\/w:p>)/s, '$1<w:p><w:r><w:t>Hết</w:t></w:r></w:p>'),
    );
    expect((await compared(publication, template)).figuresDifferent).toBe(0);
    const xml = (await partsOf(publication, template)).get('word/document.xml') ?? '';
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(3);
    expect(xml.indexOf('Hết')).toBeGreaterThan(xml.indexOf('Phụ lục 05'));
  });

  it('is refused by what is wrong with it', async () => {
    const template = await inDocument((xml) => xml.replace('{nguoi_ky}', '{nguoi_ki}'));
    await expect(writeDocx(publication, { template })).rejects.toMatchObject({
      refusal: { code: 'templateUnknown', params: { placeholder: '{nguoi_ki}' } },
    });
  });
});
