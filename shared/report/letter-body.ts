/** The sections of a year's text as the paragraphs of its letter, with their numbers, footnotes and figures in words. */

import { paragraphsOf } from '../domain/paragraphs.ts';
import type { Section } from '../domain/records.ts';
import type { Inline, Paragraph } from '../domain/section-text.ts';
import { sectionsOf } from '../domain/sections.ts';
import { footnoteText } from './footnote-text.ts';
import type { LetterFootnote, LetterParagraph, LetterRole, Run, TextRun } from './letter.ts';
import { isFootnote } from './letter.ts';
import { type LiveFigures, printLive } from './live-figure.ts';

export interface LetterBody {
  readonly paragraphs: readonly LetterParagraph[];
  readonly footnotes: readonly LetterFootnote[];
}

type Marks = Pick<TextRun, 'bold' | 'italic'>;

const marksOf = ({
  bold,
  italic,
}: {
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
}): Marks => ({
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
});

const isAlike = (one: TextRun, other: TextRun): boolean =>
  !one.figure && !other.figure && one.bold === other.bold && one.italic === other.italic;

/** Neighbours that look alike are one run: a reader of the file should not stumble over where they met. */
const merged = (runs: readonly Run[]): Run[] => {
  const done: Run[] = [];
  for (const run of runs) {
    const before = done.at(-1);
    const joins = before && !isFootnote(before) && !isFootnote(run) && isAlike(before, run);
    if (joins) done.splice(-1, 1, { ...before, text: before.text + run.text });
    else done.push(run);
  }
  return done;
};

const paragraphMarks = { dash: '- ', plus: '+ ' } as const;

const markOf = ({ style }: Paragraph): string =>
  style === 'dash' || style === 'plus' ? paragraphMarks[style] : '';

/** "A." and "I." are parts, "1." and "1.1." titles; "a)" is upright in regular letters (II.6.d). */
const headingRole = (printedLabel: string, depth: number): LetterRole => {
  if (/^\p{Lu}+\.?$/u.test(printedLabel)) return 'part';
  if (/^\p{Ll}\)$/u.test(printedLabel)) return 'body';
  return printedLabel === '' && depth < 2 ? 'part' : 'title';
};

class BodyWriter {
  readonly paragraphs: LetterParagraph[] = [];
  readonly footnotes: LetterFootnote[] = [];
  readonly #live: LiveFigures;

  constructor(live: LiveFigures) {
    this.#live = live;
  }

  section(section: Section, depth: number): void {
    const paragraphs = paragraphsOf(section);
    const shown: readonly Paragraph[] =
      paragraphs.length === 0 && section.printedLabel !== '' ? [{ style: 'body', content: [] }] : paragraphs;
    for (const [at, paragraph] of shown.entries()) {
      const label = at === 0 ? section.printedLabel : '';
      const runs = [
        ...this.#beginning(label, paragraph),
        ...this.#runs(paragraph.content, `${section.label}/${at}`),
      ];
      this.paragraphs.push({ ...this.#look(paragraph, label, depth), runs: merged(runs) });
    }
  }

  #look({ style }: Paragraph, label: string, depth: number): Pick<LetterParagraph, 'role' | 'level'> {
    if (style === 'heading') return { role: headingRole(label, depth), level: depth + 1 };
    return { role: style === 'reference' ? 'reference' : 'body', level: 0 };
  }

  /** The section's number looks like what it stands before. */
  #beginning(label: string, paragraph: Paragraph): TextRun[] {
    const text = `${label === '' ? '' : `${label} `}${markOf(paragraph)}`;
    const [first] = paragraph.content;
    const marks = first && first.type !== 'footnote' && paragraph.style === 'runIn' ? marksOf(first) : {};
    return text === '' ? [] : [{ text, ...marks }];
  }

  #runs(content: readonly Inline[], place: string): Run[] {
    let order = 0;
    return content.map((inline): Run => {
      if (inline.type === 'footnote') return { footnote: this.#footnote(inline.footnote) };
      if (inline.type === 'text') return { text: inline.text, ...marksOf(inline) };
      const figure = { key: `${place}/${order++}` };
      return { text: printLive(inline, this.#live), ...marksOf(inline), figure };
    });
  }

  /** Numbered in the order of the text. */
  #footnote(uid: string): number {
    const { view } = this.#live;
    const number = this.footnotes.length + 1;
    this.footnotes.push({ number, runs: [{ text: footnoteText(view.records('footnote').get(uid), view) }] });
    return number;
  }
}

const ending = './.';

const lastText = (runs: readonly Run[]): string =>
  runs.flatMap((run) => (isFootnote(run) ? [] : [run.text])).at(-1) ?? '';

/** The text of a document ends with "./." (Mẫu 1.4). */
const ended = (paragraphs: readonly LetterParagraph[]): LetterParagraph[] => {
  const last = paragraphs.at(-1);
  const text = lastText(last?.runs ?? []);
  if (!last || text.endsWith(ending)) return [...paragraphs];
  const end: TextRun = { text: text.endsWith('.') ? '/.' : ending };
  return [...paragraphs.slice(0, -1), { ...last, runs: merged([...last.runs, end]) }];
};

export const letterBody = (live: LiveFigures): LetterBody => {
  const tree = sectionsOf(live.view, live.year);
  const writer = new BodyWriter(live);
  for (const [at, section] of tree.nodes.entries()) writer.section(section, tree.depths[at] ?? 0);
  return { paragraphs: ended(writer.paragraphs), footnotes: writer.footnotes };
};
