/** The paragraphs of a letter's body, and its footnotes, as texts. */
import { footnoteMark } from '#shared/report/letter-text.ts';
import { decodeXml } from './xml-text.ts';

const paragraphPattern = /<w:p\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/w:p>)/g;
const piecePattern = /<w:t\b[^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>|<w:footnoteReference w:id="(\d+)"\/>/g;

export interface ScannedText {
  readonly texts: readonly string[];
  /** Of the footnotes referred to, in the order in which Word numbers them. */
  readonly ids: readonly string[];
}

export const scanParagraphs = (xml: string): ScannedText => {
  const ids: string[] = [];
  const texts = [...xml.matchAll(paragraphPattern)].map(([, inner = '']) =>
    [...inner.matchAll(piecePattern)]
      .map(([, text, blank, note]) => {
        if (text !== undefined) return decodeXml(text);
        if (note !== undefined) return footnoteMark(ids.push(note));
        return blank === 'tab' ? '\t' : '\n';
      })
      .join(''),
  );
  return { texts, ids };
};

/** The footnotes' texts in the order of the references; the blank behind the number is none of the text. */
export const scanNotes = (xml: string, ids: readonly string[]): string[] => {
  const notes = new Map(
    [...xml.matchAll(/<w:footnote\b([^>]*)>([\s\S]*?)<\/w:footnote>/g)].map(
      ([, attributes = '', inner = '']) => {
        const id = /\bw:id="([^"]*)"/.exec(attributes)?.[1] ?? '';
        return [id, scanParagraphs(inner).texts.join('\n').replace(/^ /, '')] as const;
      },
    ),
  );
  return ids.map((id) => notes.get(id) ?? '');
};
