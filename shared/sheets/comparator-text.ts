/** Comparators as officers write them ("từ 4% trở lên", "dưới 34%", "khoảng 5.600"), and the signs that they stand for. */
import { type Comparator, comparators } from '../domain/comparators.ts';
import { fold } from '../text/fold.ts';
import type { Lang } from './definition.ts';

export interface ComparatorChoice {
  readonly comparator: Comparator;
  readonly approximate: boolean;
}

const words: Readonly<Record<Comparator, readonly string[]>> = {
  '>=': ['>=', '≥', 'từ', 'từ … trở lên', 'tối thiểu', 'ít nhất', 'at least'],
  '>': ['>', 'trên', 'over', 'more than'],
  '=': ['=', 'bằng', 'đạt', 'equal to'],
  '<=': ['<=', '≤', 'tối đa', 'không quá', 'at most'],
  '<': ['<', 'dưới', 'under', 'less than'],
};

const approximateWords = ['~', '≈', '~=', 'khoảng', 'about'].map(fold);

const byWord = new Map(
  comparators.flatMap((comparator) => words[comparator].map((word) => [fold(word), comparator] as const)),
);

/** What stands after "khoảng" or "~"; undefined where neither is there. */
const afterApproximate = (word: string): string | undefined => {
  const said = approximateWords.find((each) => word === each || word.startsWith(`${each} `));
  if (said !== undefined) return word.slice(said.length).trim();
  return word.startsWith('~') ? word.slice(1).trim() : undefined;
};

export const parseComparator = (text: string): ComparatorChoice | undefined => {
  const word = fold(text.trim());
  const rest = afterApproximate(word);
  if (rest === '') return { comparator: '=', approximate: true };
  const comparator = byWord.get(rest ?? word);
  return comparator && { comparator, approximate: rest !== undefined };
};

/** "~=" for "khoảng", ">=" for "từ … trở lên": the text by which scripts know the cell. */
export const storedComparator = ({ comparator, approximate }: ComparatorChoice): string =>
  `${approximate ? '~' : ''}${comparator}`;

const signs: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '=': '=', '<=': '≤', '<': '<' };

/** The stored form ("~=", ">=") as it is shown. */
export const showComparator = (stored: string, lang: Lang): string => {
  const approximate = stored.startsWith('~');
  const comparator = (approximate ? stored.slice(1) : stored) as Comparator;
  if (!approximate) return signs[comparator];
  const about = lang === 'vi' ? 'khoảng' : 'about';
  return comparator === '=' ? about : `${about} ${signs[comparator]}`;
};

/** What may be typed, in the order in which it is offered. */
export const comparatorChoices = (lang: Lang): string[] => [
  ...comparators.map((comparator) => signs[comparator]),
  showComparator('~=', lang),
];
