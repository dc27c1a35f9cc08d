/**
 * Copying and pasting: only words, our styles and our figures come in; out go the words with what figures print. The
 * schema has read the clipboard already: here the paragraphs of whole sections lose their sections, dashes that Word
 * types in front of its list lines become ours, and a footnote is not there twice.
 */
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import { childrenOf, footnotesIn } from './document.ts';
import { schema } from './schema.ts';

const paragraphsIn = (content: Fragment): Node[] => {
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.type === schema.nodes.paragraph) found.push(node);
    return node.type === schema.nodes.section;
  });
  return found;
};

/** How Word and web pages begin the lines of a list. */
const listMark = /^\s*([-–—•·▪*+])\s+/u;

const styleOfMark = (mark: string): ParagraphStyle => (mark === '+' ? 'plus' : 'dash');

/** Spaces of another width are layout; line ends and controls are no words. */
const plainSpaces = (text: string): string =>
  text.replaceAll(/[\p{Zs}\t\n\r]+/gu, ' ').replaceAll(/\p{Cc}/gu, '');

const cleanInline = (node: Node, taken: ReadonlySet<string>): Node[] => {
  if (node.type === schema.nodes.footnote) return taken.has(String(node.attrs.uid)) ? [] : [node];
  if (!node.isText) return [node];
  const text = plainSpaces(node.text ?? '');
  return text === '' ? [] : [schema.text(text, node.marks)];
};

const cleanParagraph = (paragraph: Node, taken: ReadonlySet<string>): Node => {
  const content = childrenOf(paragraph).flatMap((node) => cleanInline(node, taken));
  const given = paragraph.attrs.style as ParagraphStyle;
  // Headings belong to sections: within one they are words like others.
  const style = given === 'heading' || given === 'runIn' ? 'body' : given;
  const [first, ...rest] = content;
  const mark = first?.isText ? listMark.exec(first.text ?? '') : null;
  const listed = style === 'dash' || style === 'plus';
  if (!first || !mark || (style !== 'body' && !listed))
    return schema.nodes.paragraph.create({ style }, content);
  const words = (first.text ?? '').slice(mark[0].length);
  const begin = words === '' ? [] : [schema.text(words, first.marks)];
  const found = listed ? style : styleOfMark(mark[1] ?? '');
  return schema.nodes.paragraph.create({ style: found }, [...begin, ...rest]);
};

/** A line that is pasted into another one joins it, whatever style it had. */
export const pastedInto = (doc: Node, slice: Slice): Slice => {
  const taken = new Set(footnotesIn(doc).map(({ uid }) => uid));
  const paragraphs = paragraphsIn(slice.content);
  if (paragraphs.length === 0) {
    const inlines = childrenOf(schema.nodes.paragraph.create(null, slice.content));
    return new Slice(Fragment.from(inlines.flatMap((node) => cleanInline(node, taken))), 0, 0);
  }
  const cleaned = paragraphs.map((paragraph) => cleanParagraph(paragraph, taken));
  return new Slice(Fragment.from(cleaned), Math.min(slice.openStart, 1), Math.min(slice.openEnd, 1));
};

const marksBefore: Readonly<Partial<Record<ParagraphStyle, string>>> = { dash: '- ', plus: '+ ' };

/** As it is read: "- " in front of list lines, figures as they print. */
export const plainText = ({ content, openStart }: Slice): string => {
  const paragraphs = paragraphsIn(content);
  if (paragraphs.length === 0) return content.textBetween(0, content.size);
  const lines = paragraphs.map((paragraph, at) => {
    const whole = at > 0 || openStart === 0;
    const mark = whole ? marksBefore[paragraph.attrs.style as ParagraphStyle] : undefined;
    return `${mark ?? ''}${paragraph.textContent}`;
  });
  return lines.join('\n');
};

/** Of a selection within one section the section itself is not copied: its paragraphs are what is pasted. */
const withoutSection = (slice: Slice): Slice => {
  const paragraphs = paragraphsIn(slice.content);
  const depth = slice.content.firstChild?.type === schema.nodes.section ? 1 : 0;
  return depth === 0
    ? slice
    : new Slice(Fragment.from(paragraphs), Math.max(0, slice.openStart - 1), Math.max(0, slice.openEnd - 1));
};

/** In an empty line what is pasted keeps its own styles; elsewhere its first line joins the one that is there. */
const pasteIntoEmptyLine = (view: EditorView, slice: Slice): boolean => {
  const { selection, tr } = view.state;
  const { $from, empty } = selection;
  const paragraphs = paragraphsIn(slice.content);
  const { parent } = $from;
  if (!empty || paragraphs.length === 0 || parent.childCount > 0 || parent.attrs.style === 'heading')
    return false;
  tr.replaceWith($from.before(), $from.after(), paragraphs);
  const end = tr.mapping.map($from.after());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView());
  return true;
};

export const clipboard = new Plugin({
  props: {
    handlePaste: (view, _event, slice) => pasteIntoEmptyLine(view, slice),
    transformCopied: withoutSection,
    clipboardTextSerializer: plainText,
    transformPasted: (slice: Slice, view: EditorView) => pastedInto(view.state.doc, slice),
  },
});
