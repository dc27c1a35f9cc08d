/** The plan that the example prints, compared word by word with the plan as it was transcribed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleBook } from '#shared/checks/testing/read-example.ts';
import { letterOf } from '#shared/report/ke-hoach.ts';
import { letterToText } from '#shared/report/letter-to-text.ts';
import { readPaperSettings } from '#shared/report/settings.ts';
import { readPlan } from './cao-bang-2024/plan-json.ts';
import { seedData } from './coverage/seed-data.ts';
import { wordDifferences } from './coverage/word-differences.ts';

interface Reviewed {
  readonly seed: string;
  readonly plan: string;
  readonly reason: string;
}

const fixtures = new URL('../../tests/fixtures/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, fixtures), 'utf8');
const reviewed = JSON.parse(fixture('seed-differences.json')) as Reviewed[];

const footnoteLine = /^[¹²³⁴⁵⁶⁷⁸⁹]/;

/** Sentences that a page's end cut, as plan-2024.json names them: "05 Nghị ⏎ quyết". */
const pageBreaks = readPlan().ocrNormalisations.filter(({ kind }) => kind === 'pageBreak');

const mended = (text: string): string =>
  pageBreaks.reduce((joined, { original, normalised }) => {
    const cut = new RegExp(original.split(' ⏎ ').join('\\s*\\n\\s*'), 'g');
    expect(joined.match(cut), original).toHaveLength(1);
    return joined.replace(cut, normalised);
  }, text);

/** A sign for each line's end, so that a paragraph that is lost, split or joined shows. */
const wordsOf = (lines: readonly string[]): string[] => lines.flatMap((line) => [...line.split(/\s+/), '¶']);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The asterisks mark bold and italics. */
const seedLines = (): string[] => {
  const lines = linesOf(fixture('seed-plan-2024.txt').replaceAll('*', ''));
  const body = lines.filter((line) => !footnoteLine.test(line)).join('\n');
  return [...mended(body).split('\n'), ...lines.filter((line) => footnoteLine.test(line))];
};

/** The transcription has no letterhead: it begins with the type of the document. */
const printedLines = (name: string): string[] => {
  const book = exampleBook(seedData, name);
  const letter = letterOf(book, {
    year: 2024,
    settings: readPaperSettings(undefined),
    findings: () => undefined,
  });
  const lines = linesOf(letterToText(letter));
  return lines.slice(lines.indexOf('KẾ HOẠCH'));
};

describe.each(['cao-bang-2024', 'cao-bang-2024-so-in'])('%s', (name) => {
  test('prints the plan of the seed but for what has been reviewed, and all of that', () => {
    const found = wordDifferences(wordsOf(seedLines()), wordsOf(printedLines(name)));
    expect(found).toEqual(reviewed.map(({ seed, plan }) => ({ before: seed, after: plan })));
  });
});

test('every difference that has been reviewed has its reason', () => {
  expect(reviewed.filter(({ reason }) => reason.trim() === '')).toEqual([]);
});
