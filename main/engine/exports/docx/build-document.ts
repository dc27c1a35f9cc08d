/** A publication through the package docx, as parts: all of it but what a letter's template holds. */
import type { ISectionOptions, IStylesOptions } from 'docx';
import type { PaperProperties } from '#shared/report/paper.ts';
import type { Publication } from '#shared/report/publication.ts';
import { readParts, withLanguage } from '../package-parts.ts';
import { addBodyStyles, letterFootnotes, letterParagraphs } from './draw-letter.ts';
import { withStyledCells, withTables } from './finish-tables.ts';
import { loadDocx } from './load-docx.ts';
import { endLook, endParagraph } from './paragraph.ts';
import { plainText } from './plain-text.ts';
import { footers, pageProperties, tableSection } from './sections.ts';
import { language, runLook } from './style-sheet.ts';
import { newWord, type Word } from './word.ts';

/** What a document without a template looks like where no style says otherwise. */
export const documentStyles = ({ styles }: Word): IStylesOptions => ({
  default: {
    document: { run: runLook({ size: 14 }), paragraph: { spacing: { before: 0, after: 0 } } },
  },
  paragraphStyles: styles.all(),
});

/** ISO without fractions: Word refuses a file whose dates have them. */
const dated = (core: string, { createdAt }: PaperProperties): string =>
  core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${new Date(createdAt).toISOString().slice(0, 19)}Z`,
  );

const sectionsOf = (word: Word, { parts, demonstration }: Publication): ISectionOptions[] =>
  parts.map((part) =>
    part.kind === 'table'
      ? tableSection(word, part.paper, demonstration)
      : {
          properties: pageProperties(part.letter.page),
          ...footers(word, demonstration),
          children: [...letterParagraphs(word, part.letter), endParagraph(word)],
        },
  );

/** docx writes no language, and the present time: neither may be left as it is. */
export const finishCore = (core: string, properties: PaperProperties): string =>
  withLanguage(dated(core, properties), language);

export const buildDocument = async (publication: Publication): Promise<Map<string, string>> => {
  const docx = await loadDocx();
  const word = newWord(docx);
  const letter = publication.parts.find((part) => part.kind === 'letter')?.letter;
  if (letter) addBodyStyles(word);
  const { properties } = publication;
  const sections = sectionsOf(word, publication);
  const document = new docx.Document({
    title: plainText(properties.title),
    creator: plainText(properties.author),
    lastModifiedBy: plainText(properties.author),
    compatibility: { version: 15 },
    ...(letter && { footnotes: letterFootnotes(word, letter) }),
    styles: documentStyles(word),
    sections,
  });
  const parts = await readParts(new Uint8Array(await docx.Packer.toArrayBuffer(document)));
  const change = (name: string, to: (text: string) => string): void => {
    parts.set(name, to(parts.get(name) ?? ''));
  };
  change('docProps/core.xml', (core) => finishCore(core, properties));
  change('word/document.xml', (xml) =>
    withTables(withStyledCells(xml, word.styles.of(endLook)), publication, word.bodies),
  );
  return parts;
};
