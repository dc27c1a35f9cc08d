/** What a header says of a column of amounts: which one, of which vintage, month or cumulative, whose figure. */
import type { AmountField, AmountSpan, FigureOrigin } from '../fields.ts';
import * as words from './amount-words.ts';
import type { Levels } from './header-cells.ts';
import { holds, holdsAny, wordsOf } from './words.ts';
import { earliestYear, latestYear } from './year-cells.ts';

export interface AmountHeader {
  readonly field: AmountField;
  readonly vintage: 'own' | 'carried' | number | null;
  readonly span: AmountSpan | null;
  readonly origin: FigureOrigin | null;
  /** The whole of its neighbours: "Tổng số". */
  readonly isWhole: boolean;
  /** "Trong đó": part of a neighbour. */
  readonly isPart: boolean;
}

const lastOf = (levels: readonly string[]): string => levels.at(-1) ?? '';

/** Beneath "Giải ngân" stands "KH vốn năm 2023": the level that says most of the amount is not the plan then. */
const fieldOf = (levels: readonly string[]): AmountField | null => {
  const all = levels.join(' ');
  const last = lastOf(levels);
  if (words.debitWords.includes(last)) return 'debit';
  if (words.creditWords.includes(last)) return 'credit';
  if (holdsAny(all, words.completedPhrases)) return 'completed';
  if (holdsAny(all, words.advancePhrases)) return 'advance';
  if (holdsAny(all, words.disbursedPhrases)) return 'disbursed';
  if (!holdsAny(all, words.planPhrases)) return null;
  return holdsAny(all, words.carriedPhrases) ? 'carriedPlan' : 'plan';
};

const vintageYear =
  /\b(?:von|ke hoach|kh|khv)(?: (?:duoc|da))?(?: (?:giao|phan bo))?(?: trong)? nam (\d{4})\b/;

/** "Vốn năm 2022 kéo dài", "KHV 2022 chuyển sang": the year that the capital is of. */
const carriedYear =
  /\b(?:von|ke hoach|kh|khv)(?: nam)? (\d{4})(?: (?:duoc|duoc phep))? (?:keo dai|chuyen (?:nguon|sang))/;

const isYear = (year: number): boolean => year >= earliestYear && year <= latestYear;

const vintageOf = (all: string): AmountHeader['vintage'] => {
  const before = Number(carriedYear.exec(all)?.[1]);
  if (holdsAny(all, words.carriedPhrases)) return isYear(before) ? before : 'carried';
  const year = Number(vintageYear.exec(all)?.[1]);
  if (isYear(year)) return year;
  return holdsAny(all, words.ownPhrases) ? 'own' : null;
};

const onlyOne = <Name extends string>(
  all: string,
  phrases: Readonly<Record<Name, readonly string[]>>,
  names: readonly Name[],
): Name | null => {
  const [found, another] = names.filter((name) => holdsAny(all, phrases[name]));
  return another === undefined ? (found ?? null) : null;
};

/** Of an accounting line "phát sinh" is said of any month. */
const isLine = (field: AmountField): boolean => field === 'debit' || field === 'credit';

const movement = /\b(?:phat sinh|ps)\b/g;

/** The lowest level that says so decides: "Lũy kế / Trong tháng" is the month. */
const spanOf = (levels: readonly string[]): AmountSpan | null =>
  [...levels]
    .reverse()
    .map((level) => onlyOne(level, words.spanPhrases, ['cumulative', 'month']))
    .find((span) => span !== null) ?? null;

/** Whether the header is of an amount or a rate that the plan does not take. */
export const isStrange = (levels: Levels): boolean => {
  const all = levels.map((level) => (level.includes('%') ? `${wordsOf(level)} %` : wordsOf(level))).join(' ');
  return holdsAny(all, words.strangePhrases);
};

export const readAmountHeader = (texts: Levels): AmountHeader | null => {
  const levels = texts.map(wordsOf).filter((level) => level !== '');
  const field = fieldOf(levels);
  if (field === null) return null;
  const all = levels.join(' ');
  return {
    field,
    vintage: vintageOf(all),
    span: spanOf(isLine(field) ? levels.map((level) => level.replace(movement, ' ')) : levels),
    origin: onlyOne(all, words.originPhrases, ['treasury', 'investor']),
    isWhole: words.wholeWords.includes(lastOf(levels)),
    isPart: holds(all, 'trong do'),
  };
};

/** "Tổng số" beneath "Vốn kéo dài", beside volume and advance, as if it said what it is the total of. */
export const readPaidTotal = (texts: Levels): AmountHeader | null => {
  const isTotal = words.wholeWords.includes(lastOf(texts.map(wordsOf)));
  return isTotal ? readAmountHeader([...texts.slice(0, -1), 'giải ngân', lastOf(texts)]) : null;
};

/** "Thanh toán" on its own: of the whole, or of accepted volume where its neighbour is the advance. */
export const isPaid = (texts: Levels): boolean => words.paidPhrases.includes(lastOf(texts.map(wordsOf)));
