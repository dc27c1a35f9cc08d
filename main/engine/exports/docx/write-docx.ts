/** A paper as a Word document of one section. */
import type { Header, ISectionPropertiesOptions, IStylesOptions } from 'docx';
import { layOut, noteSize, pageNumberSize } from '#shared/report/layout.ts';
import type { Paper, PaperProperties } from '#shared/report/paper.ts';
import { changePart, packParts, readParts, withLanguage } from '../package-parts.ts';
import { end, heading, notes, signature } from './draw-block.ts';
import { table } from './draw-table.ts';
import { type Docx, loadDocx } from './load-docx.ts';
import { a4, halfPoints, headerDistance, twips } from './measures.ts';
import { plainText } from './plain-text.ts';

const fontName = 'Times New Roman';

const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
        size: halfPoints(noteSize),
        language: { value: language, eastAsia: language, bidirectional: language },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  },
});

/** The page number in the top margin, centred; the first page shows none. */
const pageHeader = (docx: Docx): Header =>
  new docx.Header({
    children: [
      new docx.Paragraph({
        alignment: 'center',
        children: [
          new docx.TextRun({ size: halfPoints(pageNumberSize), children: [docx.PageNumber.CURRENT] }),
        ],
      }),
    ],
  });

const sectionProperties = ({ page }: Paper): ISectionPropertiesOptions => ({
  titlePage: true,
  page: {
    size: { ...a4, orientation: page.orientation },
    margin: {
      top: twips(page.margins.top),
      bottom: twips(page.margins.bottom),
      left: twips(page.margins.left),
      right: twips(page.margins.right),
      header: twips(headerDistance),
      footer: twips(headerDistance),
    },
    pageNumbers: { start: 1 },
  },
});

const dated = (core: string, { createdAt }: PaperProperties): string =>
  core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${new Date(createdAt).toISOString().slice(0, 19)}Z`,
  );

export const writeDocx = async (paper: Paper): Promise<Uint8Array> => {
  const docx = await loadDocx();
  const { properties } = paper;
  const document = new docx.Document({
    title: plainText(properties.title),
    creator: plainText(properties.author),
    lastModifiedBy: plainText(properties.author),
    compatibility: { version: 15 },
    styles: styles(properties.language),
    sections: [
      {
        properties: sectionProperties(paper),
        headers: {
          default: pageHeader(docx),
          first: new docx.Header({ children: [new docx.Paragraph({})] }),
        },
        children: [
          ...heading(docx, paper),
          table(docx, paper, layOut(paper)),
          ...notes(docx, paper),
          ...(paper.signature ? [signature(docx, paper, paper.signature)] : []),
          end(docx),
        ],
      },
    ],
  });
  const parts = await readParts(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
  changePart(parts, 'docProps/core.xml', (core) =>
    withLanguage(dated(core, properties), properties.language),
  );
  return packParts(parts, new Date(properties.createdAt));
};
