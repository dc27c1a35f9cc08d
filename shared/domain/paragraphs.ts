/** Reading a section's words, whatever form they are kept in; without the schemas, for the window. */
import type { Inline, KeptParagraph, LiveInline, Paragraph } from './section-text.ts';

/**
 * heading: the section's own, on a line of its own, behind the section's number. runIn: the section's heading with the
 * text following on the same line. body, dash ("- "), plus ("+ "): what they look like. reference: "(Chi tiết tại Phụ
 * lục 01 kèm theo)", in italics.
 */
export const paragraphStyles = ['heading', 'runIn', 'body', 'dash', 'plus', 'reference'] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** As `section.heading` allows. */
const headingLimit = 10_000;

interface KeptSection {
  readonly heading: string | null;
  readonly paragraphs: readonly KeptParagraph[];
}

const words = (style: ParagraphStyle, plain: string): Paragraph => ({
  style,
  content: plain === '' ? [] : [{ type: 'text', text: plain }],
});

const fromPlain = (plain: string): Paragraph =>
  plain.startsWith('- ') ? words('dash', plain.slice(2)) : words('body', plain);

/** A section's paragraphs, its heading first where it has one, whatever form they are kept in. */
export const paragraphsOf = ({ heading, paragraphs }: KeptSection): Paragraph[] => [
  ...(heading === null ? [] : [words('heading', heading)]),
  ...paragraphs.map((each) => (typeof each === 'string' ? fromPlain(each) : each)),
];

const isPlain = (inline: Inline | undefined): inline is Extract<Inline, { type: 'text' }> =>
  inline?.type === 'text' && !inline.bold && !inline.italic;

/** The way back: how a section's paragraphs are kept, so that the same words are always kept alike. */
export const keptSection = (
  paragraphs: readonly Paragraph[],
): { heading: string | null; paragraphs: Paragraph[] } => {
  const [first, ...rest] = paragraphs;
  const [only, ...more] = first?.content ?? [];
  const plain =
    first?.style === 'heading' && more.length === 0 && isPlain(only) && only.text.length <= headingLimit;
  return plain ? { heading: only.text, paragraphs: rest } : { heading: null, paragraphs: [...paragraphs] };
};

/**
 * The words that name a section: those of its heading or, where text follows them on the line, up to the colon. Null
 * where it has no heading.
 * @param print what a figure or a finding prints
 */
export const headingWords = (
  paragraphs: readonly Paragraph[],
  print: (inline: LiveInline) => string,
): string | null => {
  const [first] = paragraphs;
  if (first?.style !== 'heading' && first?.style !== 'runIn') return null;
  const line = wordsOf(first, print);
  const colon = first.style === 'runIn' ? line.indexOf(':') : -1;
  return colon < 0 ? line : line.slice(0, colon);
};

/** @param print what a figure or a finding prints; footnotes are no words of the line */
export const wordsOf = ({ content }: Paragraph, print: (inline: LiveInline) => string): string =>
  content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'footnote' ? '' : print(inline);
    })
    .join('');

/** Uids of the footnotes that a text refers to, in its order. */
export const footnotesIn = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap(({ content }) =>
    content.flatMap((inline) => (inline.type === 'footnote' ? [inline.footnote] : [])),
  );
