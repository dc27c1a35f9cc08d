/** The door for the words of a section: what was typed as it is kept. */
import { ok, type Result } from '../errors/result.ts';
import { cleanWords } from '../text/normalise.ts';
import type { Inline, Paragraph } from './section-text.ts';

const isAlike = (one: Inline, other: Inline): boolean =>
  one.type === 'text' && other.type === 'text' && one.bold === other.bold && one.italic === other.italic;

/** Neighbours that look alike are one run, and nothing is empty: the same words are always kept alike. */
const merged = (content: readonly Inline[]): Inline[] => {
  const done: Inline[] = [];
  for (const inline of content) {
    const before = done.at(-1);
    if (inline.type === 'text' && inline.text === '') continue;
    if (before?.type === 'text' && inline.type === 'text' && isAlike(before, inline))
      done.splice(-1, 1, { ...before, text: before.text + inline.text });
    else done.push(inline);
  }
  return done;
};

const cleanInline = (inline: Inline): Result<Inline> => {
  if (inline.type !== 'text') return ok(inline);
  const cleaned = cleanWords(inline.text);
  return cleaned.ok ? ok({ ...inline, text: cleaned.value }) : cleaned;
};

export const cleanParagraphs = (paragraphs: readonly Paragraph[]): Result<Paragraph[]> => {
  const done: Paragraph[] = [];
  for (const { style, content } of paragraphs) {
    const inlines: Inline[] = [];
    for (const inline of content) {
      const cleaned = cleanInline(inline);
      if (!cleaned.ok) return cleaned;
      inlines.push(cleaned.value);
    }
    done.push({ style, content: merged(inlines) });
  }
  return ok(done);
};
