/** Between what the engine keeps of a section and what the editor holds. */
import type { Mark, Node } from 'prosemirror-model';
import type { OutputOf } from '#shared/contract/index.ts';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { Inline, LiveInline, Paragraph } from '#shared/domain/section-text.ts';
import { schema } from './schema.ts';

export type ShownText = OutputOf<'text/show'>;
export type ShownSection = ShownText['sections'][number];
export type ShownFootnote = ShownText['footnotes'][number];

/** What is written of a section. */
export interface SectionWords {
  readonly paragraphs: readonly Paragraph[];
  /** The words of its footnotes, but for those that are made of citations. */
  readonly footnotes: ReadonlyArray<{ readonly uid: string; readonly text: string }>;
}

export type Footnotes = ReadonlyMap<string, ShownFootnote>;

export const footnotesOf = ({ footnotes }: ShownText): Footnotes =>
  new Map(footnotes.map((footnote) => [footnote.uid, footnote]));

const marksOf = (inline: {
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
}): Mark[] => [
  ...(inline.bold ? [schema.marks.bold.create()] : []),
  ...(inline.italic ? [schema.marks.italic.create()] : []),
];

interface Source {
  /** What figures and findings print, in their order. */
  readonly printed: Iterator<string>;
  readonly footnotes: Footnotes;
}

const nodeOf = (inline: Inline, { printed, footnotes }: Source): Node[] => {
  switch (inline.type) {
    case 'text':
      return inline.text === '' ? [] : [schema.text(inline.text, marksOf(inline))];
    case 'footnote': {
      const { text = '', listed = false } = footnotes.get(inline.footnote) ?? {};
      return [schema.nodes.footnote.create({ uid: inline.footnote, text, listed })];
    }
    default: {
      const { bold, italic, ...kept } = inline;
      const shown: string = printed.next().value ?? '…';
      return [schema.nodes.figure.create({ inline: kept, printed: shown }, null, marksOf({ bold, italic }))];
    }
  }
};

const paragraphNode = ({ style, content }: Paragraph, source: Source): Node =>
  schema.nodes.paragraph.create(
    { style },
    content.flatMap((inline) => nodeOf(inline, source)),
  );

export const sectionNode = (section: ShownSection, footnotes: Footnotes): Node => {
  const source: Source = { printed: section.printed.values(), footnotes };
  const paragraphs = section.paragraphs.map((paragraph) => paragraphNode(paragraph, source));
  const { uid, level, printedLabel } = section;
  const content = paragraphs.length > 0 ? paragraphs : [schema.nodes.paragraph.create()];
  return schema.nodes.section.create({ uid, level, printedLabel }, content);
};

export const documentOf = (text: ShownText): Node => {
  const footnotes = footnotesOf(text);
  return schema.nodes.doc.create(
    null,
    text.sections.map((section) => sectionNode(section, footnotes)),
  );
};

const keptMarks = (node: Node): { bold?: true; italic?: true } => ({
  ...(schema.marks.bold.isInSet(node.marks) ? { bold: true as const } : {}),
  ...(schema.marks.italic.isInSet(node.marks) ? { italic: true as const } : {}),
});

/** Only `nodeOf` and picking a cell make such a node, both out of an inline. */
export const inlineOfFigure = (node: Node): LiveInline => node.attrs.inline as LiveInline;

const inlineOf = (node: Node): Inline => {
  if (node.isText) return { type: 'text', text: (node.text ?? '').normalize('NFC'), ...keptMarks(node) };
  if (node.type === schema.nodes.footnote) return { type: 'footnote', footnote: String(node.attrs.uid) };
  return { ...inlineOfFigure(node), ...keptMarks(node) };
};

export const childrenOf = (node: Node): Node[] =>
  Array.from({ length: node.childCount }, (_, at) => node.child(at));

/** What is to be kept of a section. One empty paragraph is what an empty section looks like, and nothing. */
export const paragraphsOfNode = (section: Node): Paragraph[] => {
  const paragraphs = childrenOf(section).map((paragraph) => ({
    style: paragraph.attrs.style as ParagraphStyle,
    content: childrenOf(paragraph).map(inlineOf),
  }));
  const [only] = paragraphs;
  return paragraphs.length === 1 && only?.content.length === 0 && only.style === 'body' ? [] : paragraphs;
};

/** The footnotes of a part of the document, in their order. */
export const footnotesIn = (node: Node): ShownFootnote[] => {
  const found: ShownFootnote[] = [];
  node.descendants(({ type, attrs }) => {
    if (type !== schema.nodes.footnote) return;
    found.push({ uid: String(attrs.uid), text: String(attrs.text), listed: attrs.listed === true });
  });
  return found;
};

export const wordsOfNode = (section: Node): SectionWords => ({
  paragraphs: paragraphsOfNode(section),
  footnotes: footnotesIn(section)
    // One without words keeps those that it had: a footnote that says nothing would be a list of documents.
    .filter(({ listed, text }) => !listed && text.trim() !== '')
    .map(({ uid, text }) => ({ uid, text: text.normalize('NFC') })),
});

export const sectionsOf = (doc: Node): Node[] => childrenOf(doc);

export const uidOf = (section: Node): string => String(section.attrs.uid);
