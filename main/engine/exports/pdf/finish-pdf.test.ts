import { getDocument } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import type { PaperProperties } from '#shared/report/paper.ts';
import { finishConverted, finishPages } from './finish-pdf.ts';
import { readPdf } from './read-pdf.ts';

const properties: PaperProperties = {
  title: 'Kế hoạch (2024) – “thử”',
  author: 'UBND tỉnh Cao Bằng',
  language: 'vi-VN',
  createdAt: '2024-02-05T01:02:03.456Z',
};

/** As Chromium writes it: square sheets, a tree of pages, the moment in two dates. */
const printed = (moment: string, texts: readonly string[], more = ''): Uint8Array => {
  const kids = texts.map((_text, at) => 10 + 2 * at);
  const objects: [number, string][] = [
    [
      1,
      `<</Creator (Mozilla/5.0 \\(X11\\))\n/Producer (Skia/PDF m114)\n/CreationDate (D:${moment}+07'00')\n/ModDate (D:${moment}+07'00')>>`,
    ],
    [2, '<</Type /Catalog\n/Pages 3 0 R>>'],
    [3, `<</Type /Pages /Count ${texts.length} /Kids [4 0 R]>>`],
    [
      4,
      `<</Type /Pages /Parent 3 0 R /Count ${texts.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
    ],
    [5, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>'],
    ...texts.flatMap((text, at): [number, string][] => {
      const stream = `BT /F1 12 Tf 60 700 Td (${text}) Tj 0 130 Td (12) Tj ET`;
      return [
        [
          10 + 2 * at,
          `<</Type /Page /Parent 4 0 R /MediaBox [0 0 841.92 841.92] /Resources <</Font <</F1 5 0 R>>>> /Contents ${11 + 2 * at} 0 R>>`,
        ],
        [11 + 2 * at, `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`],
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets: [number, number][] = [];
  for (const [number, text] of objects) {
    offsets.push([number, file.length]);
    file += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const entries = offsets.map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n0 1\n0000000000 65535 f \n${entries.join('')}`;
  const trailer = `trailer\n<</Size 30\n/Root 2 0 R\n/Info 1 0 R${more}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
};

const pages = [
  { width: 210, height: 297 },
  { width: 297, height: 210 },
];

const opened = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

describe('a printed PDF', () => {
  it('is cut to its pages and says its title, language and date', async () => {
    const pdf = await opened(finishPages(printed('20261123101447', ['mot', 'hai']), pages, properties));
    const views = [(await pdf.getPage(1)).view, (await pdf.getPage(2)).view];
    expect(views.map((view) => view.map(Math.round))).toEqual([
      [0, 0, 595, 842],
      [0, 247, 842, 842],
    ]);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: properties.title,
      Author: properties.author,
      Language: 'vi-VN',
      Producer: 'Skia/PDF m114',
      Creator: 'Kehoach',
      CreationDate: "D:20240205010203+00'00'",
    });
  });

  it('is the same whenever and wherever it was printed', () => {
    const finished = (moment: string): Uint8Array =>
      finishPages(
        printed(moment, ['mot', 'hai'], `\n/ID [ <${moment.padEnd(32, 'A')}>\n<${moment.padEnd(32, 'B')}> ]`),
        pages,
        properties,
      );
    expect(Buffer.from(finished('20261123101447')).equals(Buffer.from(finished('19990101000000')))).toBe(
      true,
    );
  });

  it('that LibreOffice made keeps its length and its pages, and loses its moment', async () => {
    const converted = (moment: string): Uint8Array =>
      printed(
        moment,
        ['mot'],
        `\n/ID [ <${moment.padEnd(32, 'A')}>\n<${moment.padEnd(32, 'A')}> ]\n/DocChecksum /${moment.padEnd(32, 'C')}`,
      );
    const one = finishConverted(converted('20261123101447'), properties);
    const other = finishConverted(converted('19990101000000'), properties);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(one).toHaveLength(converted('20261123101447').length);
    expect((await opened(one)).numPages).toBe(1);
  });

  it('is refused where its pages are not those that were laid out', () => {
    expect(() => finishPages(printed('20261123101447', ['mot']), pages, properties)).toThrow('2 pages');
    expect(() => finishPages(Buffer.from('%PDF-1.4\nstartxref\n3\n%%EOF'), pages, properties)).toThrow(
      'cross-reference',
    );
  });

  it('is read without what stands in its margins', async () => {
    const bytes = printed('20261123101447', ['mot hai', 'ba']);
    expect(await readPdf(bytes, { top: 57, bottom: 57 })).toEqual(['mothai', 'ba']);
    expect(await readPdf(bytes, { top: 0, bottom: 57 })).toEqual(['mothai12', 'ba12']);
    expect(await readPdf(bytes, { top: 57, bottom: 720 })).toEqual(['', '']);
  });
});
