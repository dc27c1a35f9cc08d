/**
 * The paragraphs of each section as structured text: what was transcribed, divided by the labels of the outline,
 * with its footnotes and live figures in their places.
 */
import type { ParagraphStyle } from '#shared/domain/paragraphs.ts';
import type { Paragraph } from '#shared/domain/section-text.ts';
import { groupedBy } from '../../catalogues/seed-file.ts';
import { inlinesOf, liveSpans } from './inlines.ts';
import type { PlanJson } from './plan-json.ts';
import { seedParagraphs } from './seed-text.ts';
import { type Stated, statedByPlace } from './stated.ts';

type Outlined = PlanJson['outline'][number];

interface Line {
  readonly label: string;
  readonly style: ParagraphStyle;
  readonly text: string;
  /** Characters of the heading that the text follows on the same line, its colon included. */
  readonly lead: number;
}

const withoutMarkers = (text: string): string => text.replace(/(?<!\dm)[¹²³⁴⁵⁶⁷⁸⁹⁰]+/g, '');

/** Headings that the outline leaves out: B.VI.8 is one sentence, named as its neighbours are. */
const headingsOf = (plan: PlanJson): Map<string, string | null> => {
  const agencies = new Map(
    plan.plan2024.organisation.agencies.map(({ source, heading }) => [source, heading]),
  );
  return new Map(plan.outline.map(({ label, heading }) => [label, heading ?? agencies.get(label) ?? null]));
};

/**
 * The line that bears the section's number: its heading alone; the heading with the text behind it ("Mục tiêu: Phấn
 * đấu …"); or a numbered sentence.
 */
const firstLine = (label: string, text: string, heading: string | null, stated: readonly Stated[]): Line => {
  const words = withoutMarkers(text);
  const lead = /^[^:]+:(?= )/.exec(words)?.[0] ?? '';
  const named = lead !== '' && heading !== null && heading.startsWith(lead.slice(0, -1));
  const hasFigure = stated.some(({ printed }) => words.slice(lead.length).includes(printed));
  if (named && (words !== heading || words.endsWith('.') || hasFigure))
    return { label, style: 'runIn', text, lead: lead.length };
  const style = words === heading && !words.endsWith('.') ? 'heading' : 'body';
  return { label, style, text, lead: 0 };
};

const marks: readonly [string, ParagraphStyle][] = [
  ['- ', 'dash'],
  ['+ ', 'plus'],
];

const furtherLine = (label: string, text: string): Line => {
  const [mark, style] = marks.find(([begin]) => text.startsWith(begin)) ?? ['', 'body' as const];
  const isReference = text.startsWith('(Chi tiết tại ');
  return { label, style: isReference ? 'reference' : style, text: text.slice(mark.length), lead: 0 };
};

/** Numbered lines begin the sections of the outline one after the other. */
const linesOf = (plan: PlanJson, stated: ReadonlyMap<string, readonly Stated[]>): Line[] => {
  const headings = headingsOf(plan);
  const coming: Outlined[] = [...plan.outline];
  let label = 'intro';
  const lines = seedParagraphs(plan).map((paragraph): Line => {
    const next = coming[0];
    if (next && paragraph.startsWith(`${next.printedLabel} `)) {
      coming.shift();
      label = next.label;
      const text = paragraph.slice(next.printedLabel.length + 1);
      return firstLine(label, text, headings.get(label) ?? null, stated.get(label) ?? []);
    }
    return furtherLine(paragraph.endsWith('./.') ? 'closing' : label, paragraph);
  });
  if (coming[0]) throw new Error(`section ${coming[0].label} is not in the seed text`);
  return lines;
};

/** A heading that text follows is bold where a heading of its own line would be: behind "1." and "1.1.". */
const isBold = (printedLabel: string | undefined): boolean => /^\d/.test(printedLabel ?? '');

export const paragraphsByPlace = (plan: PlanJson): Map<string, Paragraph[]> => {
  const stated = statedByPlace(plan);
  const labels = new Map(plan.outline.map(({ label, printedLabel }) => [label, printedLabel]));
  const sections = groupedBy(linesOf(plan, stated), ({ label }) => label);
  return new Map(
    [...sections].map(([label, lines]) => {
      const notes = plan.footnotes.filter(({ source }) => source === label).map(({ number }) => number);
      const spans = liveSpans(
        lines.map(({ text }) => text),
        stated.get(label) ?? [],
      );
      const paragraphs = lines.map(({ style, text, lead }, at): Paragraph => {
        const bold = isBold(labels.get(label)) ? lead : 0;
        return { style, content: inlinesOf(text, { live: spans[at] ?? [], notes, bold }) };
      });
      return [label, paragraphs];
    }),
  );
};
