/** Between what the engine keeps of a section and what the editor holds. */
import type { Mark, Node } from 'prosemirror-model';
import type { OutputOf } from '#shared/contract/index.ts';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { Inline, Paragraph } from '#shared/domain/section-text.ts';
import { schema } from './schema.ts';

export type ShownText = OutputOf<'text/show'>;
export type ShownSection = ShownText['sections'][number];

const marksOf = (inline: {
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
}): Mark[] => [
  ...(inline.bold ? [schema.marks.bold.create()] : []),
  ...(inline.italic ? [schema.marks.italic.create()] : []),
];

/** Figures and findings take what they print from the list, in their order. */
const nodeOf = (inline: Inline, printed: Iterator<string>): Node[] => {
  switch (inline.type) {
    case 'text':
      return inline.text === '' ? [] : [schema.text(inline.text, marksOf(inline))];
    case 'footnote':
      return [schema.nodes.footnote.create({ uid: inline.footnote })];
    default: {
      const { bold, italic, ...kept } = inline;
      const shown: string = printed.next().value ?? '…';
      return [schema.nodes.figure.create({ inline: kept, printed: shown }, null, marksOf({ bold, italic }))];
    }
  }
};

const paragraphNode = ({ style, content }: Paragraph, printed: Iterator<string>): Node =>
  schema.nodes.paragraph.create(
    { style },
    content.flatMap((inline) => nodeOf(inline, printed)),
  );

export const sectionNode = (section: ShownSection): Node => {
  const printed = section.printed.values();
  const paragraphs = section.paragraphs.map((paragraph) => paragraphNode(paragraph, printed));
  const { uid, level, printedLabel } = section;
  const content = paragraphs.length > 0 ? paragraphs : [schema.nodes.paragraph.create()];
  return schema.nodes.section.create({ uid, level, printedLabel }, content);
};

export const documentOf = (text: ShownText): Node =>
  schema.nodes.doc.create(null, text.sections.map(sectionNode));

const keptMarks = (node: Node): { bold?: true; italic?: true } => ({
  ...(schema.marks.bold.isInSet(node.marks) ? { bold: true as const } : {}),
  ...(schema.marks.italic.isInSet(node.marks) ? { italic: true as const } : {}),
});

const inlineOf = (node: Node): Inline => {
  if (node.isText) return { type: 'text', text: (node.text ?? '').normalize('NFC'), ...keptMarks(node) };
  if (node.type === schema.nodes.footnote) return { type: 'footnote', footnote: String(node.attrs.uid) };
  /** Only `nodeOf` and picking a cell make such a node, both out of an inline. */
  const kept = node.attrs.inline as Extract<Inline, { type: 'figure' | 'finding' }>;
  return { ...kept, ...keptMarks(node) };
};

const childrenOf = (node: Node): Node[] => Array.from({ length: node.childCount }, (_, at) => node.child(at));

/** What is to be kept of a section. One empty paragraph is what an empty section looks like, and nothing. */
export const paragraphsOfNode = (section: Node): Paragraph[] => {
  const paragraphs = childrenOf(section).map((paragraph) => ({
    style: paragraph.attrs.style as ParagraphStyle,
    content: childrenOf(paragraph).map(inlineOf),
  }));
  const [only] = paragraphs;
  return paragraphs.length === 1 && only?.content.length === 0 && only.style === 'body' ? [] : paragraphs;
};

export const sectionsOf = (doc: Node): Node[] => childrenOf(doc);
