/**
 * The plan as it was transcribed (`tests/fixtures/seed-plan-2024.txt`), paragraph by paragraph in printed order:
 * sentences that a page's end cut are whole again, footnotes at the foot of pages are left out, and slips of the
 * transcription that plan-2024.json knows are corrected.
 */
import { readFileSync } from 'node:fs';
import type { PlanJson } from './plan-json.ts';

const seedFile = new URL('../../../tests/fixtures/seed-plan-2024.txt', import.meta.url);

/** The text of a footnote begins with its number. */
const isFootnote = (line: string): boolean => /^[¹²³⁴⁵⁶⁷⁸⁹]/.test(line);

/** A page's end cut the sentence: it goes on in lower case, or with a date, and is no list item. */
const goesOn = (before: string, line: string): boolean =>
  !/[.;:)]$/.test(before) && /^(\p{Ll}(?!\))|\d+\/\d)/u.test(line);

const joined = (lines: readonly string[]): string[] => {
  const paragraphs: string[] = [];
  for (const line of lines) {
    const before = paragraphs.at(-1);
    if (before !== undefined && goesOn(before, line)) paragraphs.splice(-1, 1, `${before} ${line}`);
    else paragraphs.push(line);
  }
  return paragraphs;
};

const corrected = (text: string, plan: PlanJson): string =>
  plan.ocrNormalisations
    .filter(({ kind }) => kind === 'ocr')
    .reduce((mended, { original, normalised, count }) => {
      const pieces = mended.split(original);
      if (pieces.length - 1 !== count) throw new Error(`“${original}” is not there ${count} times`);
      return pieces.join(normalised);
    }, text);

/** From the opening words to the closing ones ("./."). */
export const seedParagraphs = (plan: PlanJson): string[] => {
  const lines = corrected(readFileSync(seedFile, 'utf8'), plan)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isFootnote(line));
  const from = lines.indexOf(plan.plan.title) + 1;
  const to = lines.findIndex((line) => line.endsWith('./.'));
  if (from === 0 || to < 0) throw new Error('the seed text does not begin and end as the plan does');
  return joined(lines.slice(from, to + 1));
};
