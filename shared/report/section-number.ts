/**
 * How sections are numbered: "A." over "I." over "1." over "1.1." over "a)" (document-layout.md §3, as the seed does).
 * Numbers are typed and stay as they are; this only proposes the one for a new section.
 */
import { roman } from './roman.ts';

/** Vietnamese order; f, j, w and z are no letters of it, and marked vowels do not number anything but "đ". */
const alphabet = [...'abcdđeghiklmnopqrstuvxy'];

const highestRoman = 50;
const romans = Array.from({ length: highestRoman }, (_, at) => roman(at + 1));
const capitals = alphabet.map((letter) => letter.toLocaleUpperCase('vi'));

interface Style {
  readonly names: readonly string[];
  readonly end: string;
}
const parts: Style = { names: capitals, end: '.' };
const chapters: Style = { names: romans, end: '.' };
const points: Style = { names: alphabet, end: ')' };

/** "C." and "I." are both letters and numerals: what the first of the siblings is decides. */
const styleOf = (first: string): Style | undefined =>
  [parts, chapters, points].find(({ names, end }) => first === `${names[0]}${end}`);

const decimal = /^((?:\d+\.)*)(\d+)([.)]?)$/;

const afterDecimal = (label: string): string => {
  const [, above = '', last = '', end = ''] = decimal.exec(label) ?? [];
  return `${above}${Number(last) + 1}${end}`;
};

const following = (label: string, first: string): string => {
  if (decimal.test(label)) return afterDecimal(label);
  const { names, end } = styleOf(first) ?? points;
  const at = names.findIndex((name) => `${name}${end}` === label);
  const next = at < 0 ? undefined : names[at + 1];
  return next === undefined ? '' : `${next}${end}`;
};

/** The first number beneath a section; none beneath "a)", where dashes stand. */
const firstBeneath = (parent: string | undefined): string => {
  if (parent === undefined) return 'A.';
  if (/^\d+\.$/.test(parent)) return `${parent}1.`;
  if (decimal.test(parent)) return 'a)';
  if (/^\p{Ll}\)$/u.test(parent)) return '';
  const isChapter = parent !== 'C.' && parent !== 'D.' && romans.includes(parent.replace(/\.$/, ''));
  return isChapter ? '1.' : capitals.includes(parent.replace(/\.$/, '')) ? 'I.' : '1.';
};

/**
 * @param parent the number of the section above; undefined at the top
 * @param siblings numbers of all sections beside it, in their order
 * @param before how many of them come before it
 */
export const nextNumber = (
  parent: string | undefined,
  siblings: readonly string[],
  before: number,
): string => {
  const numbered = siblings.filter((label) => label !== '');
  const previous = siblings
    .slice(0, before)
    .filter((label) => label !== '')
    .at(-1);
  const [first] = numbered;
  if (first === undefined) return firstBeneath(parent);
  return previous === undefined ? first : following(previous, first);
};

/** The last step of a section's path: "1.1." is step 1 beneath "1.", "a)" is step a. */
export const stepOf = (printedLabel: string): string => /([\p{L}\d]+)[.)]?$/u.exec(printedLabel)?.[1] ?? '';
