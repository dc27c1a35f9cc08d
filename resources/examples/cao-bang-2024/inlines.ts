/** A transcribed paragraph as inlines: words, italics between asterisks, footnotes at their marks, live figures. */
import type { FigureFormat, Inline } from '#shared/domain/section-text.ts';
import type { Stated } from './stated.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly inline: Inline;
}

export const footnoteUid = (number: number): string => `footnote.2024.${number}`;

/** As it stands there: "05" has two digits, "4,0%" a decimal, "26,3 %" its sign typed behind a blank. */
const formatOf = ({ printed, money }: Stated, percent: boolean): FigureFormat => {
  const [whole = '', decimals = ''] = printed.replace(/[\s%]+$/, '').split(',');
  return {
    unit: money ? 'million' : 'plain',
    decimals: decimals.length,
    ...(whole.startsWith('0') && whole.length > 1 ? { digits: whole.length } : {}),
    ...(percent ? { percent: true } : {}),
  };
};

/** The number as it stands in the text: no part of a longer one, of a date or of a document's number. */
const patternOf = ({ printed }: Stated): RegExp => {
  const [digits = ''] = /^[\d.,]+/.exec(printed) ?? [];
  const escaped = digits.replaceAll('.', '\\.');
  return printed.includes('%')
    ? new RegExp(`(?<![\\d.,/])${escaped}(%| (?=%))`, 'g')
    : new RegExp(`(?<![\\d.,/])${escaped}(?![\\d/%]|[.,]\\d| ?%)`, 'g');
};

const overlaps = (span: Span, from: number, to: number): boolean => span.from < to && from < span.to;

const spanIn = (text: string, taken: readonly Span[], stated: Stated): Span | undefined => {
  for (const found of text.matchAll(patternOf(stated))) {
    const from = found.index;
    const percent = found[0].endsWith('%');
    const to = from + found[0].trimEnd().length;
    if (taken.some((span) => overlaps(span, from, to))) continue;
    const inline: Inline = {
      type: 'figure',
      expression: stated.expression,
      format: formatOf(stated, percent),
    };
    return { from, to, inline };
  }
  return undefined;
};

/**
 * Where the live figures of a section stand, by paragraph. A number that several things state (a total and its only
 * part) is printed once: the first of them takes it.
 * @throws Error where a number that the plan states at this section is not in its words
 */
export const liveSpans = (texts: readonly string[], stated: readonly Stated[]): Span[][] => {
  const spans: Span[][] = texts.map(() => []);
  const printed = new Set<string>();
  for (const each of stated) {
    const at = texts.findIndex((text, index) => spanIn(text, spans[index] ?? [], each));
    const span = spanIn(texts[at] ?? '', spans[at] ?? [], each);
    if (span) spans[at]?.push(span);
    else if (!printed.has(each.printed)) throw new Error(`${each.place} does not print ${each.printed}`);
    printed.add(each.printed);
  }
  return spans;
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const noteSpans = (text: string, notes: readonly number[]): Span[] =>
  [...text.matchAll(new RegExp(`[${superscripts}]+`, 'g'))].flatMap((found): Span[] => {
    const number = Number([...found[0]].map((digit) => superscripts.indexOf(digit)).join(''));
    if (!notes.includes(number)) return [];
    const inline: Inline = { type: 'footnote', footnote: footnoteUid(number) };
    return [{ from: found.index, to: found.index + found[0].length, inline }];
  });

/** Every other piece between asterisks is in italics. */
const wordsOf = (text: string): Inline[] =>
  text.split('*').flatMap((piece, at): Inline[] => {
    if (piece === '') return [];
    return [{ type: 'text', text: piece, ...(at % 2 === 1 ? { italic: true } : {}) }];
  });

interface Marked {
  readonly live: readonly Span[];
  /** Numbers of the footnotes that stand in the section. */
  readonly notes: readonly number[];
  /** How many characters at the beginning are bold. */
  readonly bold: number;
}

const beginning = (text: string, bold: number): Span[] =>
  bold === 0 ? [] : [{ from: 0, to: bold, inline: { type: 'text', text: text.slice(0, bold), bold: true } }];

export const inlinesOf = (text: string, { live, notes, bold }: Marked): Inline[] => {
  const spans = [...beginning(text, bold), ...live, ...noteSpans(text, notes)].sort(
    (a, b) => a.from - b.from,
  );
  let at = 0;
  const inlines = spans.flatMap((span): Inline[] => {
    const before = text.slice(at, span.from);
    at = span.to;
    return [...wordsOf(before), span.inline];
  });
  return [...inlines, ...wordsOf(text.slice(at))];
};
