/**
 * What the editor of sheet Nội dung can hold: sections of paragraphs of words, live figures and footnotes. The same as
 * `shared/domain/section-text.ts` keeps, so that nothing is lost on the way in or out.
 */
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { paragraphStyles } from '#shared/domain/paragraphs.ts';

const paragraphTag = (style: string): string => (style === 'heading' ? 'h3' : 'p');

const nodes = {
  doc: { content: 'section+' },
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
    toDOM: (node) => [
      'span',
      { class: 'kh-live', 'data-type': node.attrs.inline.type },
      String(node.attrs.printed),
    ],
  },
  footnote: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { uid: {} },
    toDOM: (node) => ['sup', { class: 'kh-footnote', 'data-footnote': node.attrs.uid }],
  },
} satisfies Record<string, NodeSpec>;

const marks = {
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
} satisfies Record<string, MarkSpec>;

export const schema: Schema<keyof typeof nodes, keyof typeof marks> = new Schema({ nodes, marks });
