/**
 * What the editor of sheet Nội dung can hold: sections of paragraphs of words, live figures and footnotes. The same as
 * `shared/domain/section-text.ts` keeps, so that nothing is lost on the way in or out.
 *
 * What comes from a clipboard is read by the same rules, so nothing else gets in: words, bold, italic, list lines. A
 * live figure or a footnote is taken for one only where this window has shown it.
 */
import {
  type Attrs,
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
  Schema,
} from 'prosemirror-model';
import { paragraphStyles } from '#shared/domain/paragraphs.ts';
import type { LiveInline } from '#shared/domain/section-text.ts';

const paragraphTag = (style: string): string => (style === 'heading' ? 'h2' : 'p');

/** Figures that this window has shown, by their JSON. */
const shownFigures = new Map<string, LiveInline>();

const keyOf = (inline: LiveInline): string => {
  const key = JSON.stringify(inline);
  shownFigures.set(key, inline);
  return key;
};

/** Footnotes that this window has shown, by their uid. */
const shownFootnotes = new Set<string>();

const figureAttrs = (element: HTMLElement): Attrs | false => {
  const inline = shownFigures.get(element.dataset.figure ?? '');
  return inline ? { inline, printed: element.textContent ?? '' } : false;
};

const footnoteAttrs = ({ dataset, title }: HTMLElement): Attrs | false => {
  const { footnote: uid = '', listed } = dataset;
  return shownFootnotes.has(uid) && { uid, text: title, listed: listed === 'true' };
};

const footnoteTag = ({ uid, text, listed }: Attrs): DOMOutputSpec => {
  shownFootnotes.add(String(uid));
  return ['sup', { class: 'kh-footnote', 'data-footnote': uid, 'data-listed': String(listed), title: text }];
};

const printedOf = (node: Node): string => String(node.attrs.printed);

const nodes = {
  doc: { content: 'section*' },
  /** Sections are made and removed by commands of their own: typing never crosses from one into the next. */
  section: {
    content: 'paragraph+',
    isolating: true,
    defining: true,
    attrs: { uid: { default: '' }, level: { default: 0 }, printedLabel: { default: '' } },
    toDOM: (node) => [
      'section',
      { 'data-level': String(node.attrs.level), 'data-section': node.attrs.uid },
      0,
    ],
  },
  paragraph: {
    content: 'inline*',
    attrs: { style: { default: 'body' } },
    parseDOM: [
      ...paragraphStyles.map((style) => ({ tag: `[data-style="${style}"]`, attrs: { style }, priority: 60 })),
      { tag: 'li', attrs: { style: 'dash' } },
      { tag: 'p' },
      { tag: 'h1' },
      { tag: 'h2' },
      { tag: 'h3' },
    ],
    toDOM: (node) => [paragraphTag(String(node.attrs.style)), { 'data-style': node.attrs.style }, 0],
  },
  text: { group: 'inline' },
  /** `inline` is what is kept; `printed` is what it comes to now, and is never kept. */
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { inline: {}, printed: { default: '…' } },
    leafText: printedOf,
    parseDOM: [{ tag: 'span[data-figure]', getAttrs: figureAttrs }],
    toDOM: (node) => [
      'span',
      { class: 'kh-live', 'data-figure': keyOf(node.attrs.inline as LiveInline) },
      printedOf(node),
    ],
  },
  /** Its words stand under the text; `listed` ones are made of the documents that are cited there. */
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { uid: {}, text: { default: '' }, listed: { default: false } },
    leafText: () => '',
    parseDOM: [{ tag: 'sup[data-footnote]', getAttrs: footnoteAttrs }],
    toDOM: ({ attrs }) => footnoteTag(attrs),
  },
} satisfies Record<string, NodeSpec>;

const boldWeight = /^(?:bold(?:er)?|[6-9]\d\d)$/;

const marks = {
  bold: {
    parseDOM: [
      { tag: 'strong' },
      // Google Docs wraps everything in a <b> of normal weight.
      { tag: 'b', getAttrs: (element: HTMLElement) => element.style.fontWeight !== 'normal' && null },
      { style: 'font-weight', getAttrs: (weight: string) => boldWeight.test(weight) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
} satisfies Record<string, MarkSpec>;

export const schema: Schema<keyof typeof nodes, keyof typeof marks> = new Schema({ nodes, marks });
