/**
 * Reads a number as a Vietnamese officer types it. Digits and marks: see the table in `read-digits.ts`.
 *
 * | typed                                   | read as                                                     |
 * |-----------------------------------------|-------------------------------------------------------------|
 * | -5   −5   –5   5-   (5)   ( 5 )         | minus five; one sign at most: `-5-`, `(-5)` are malformed   |
 * | +5                                      | five                                                        |
 * | 12%   12 %   (12%)   (12)%              | twelve, `percent` set; whether it is allowed is the column's |
 * | 1,5 tỷ   200 tr   (5 triệu đồng)   5 ₫  | `unit` set: the word wins over the column's unit            |
 * | １．２３４                              | full-width characters as their ASCII twins                  |
 * | -                                       | ambiguous: 0 in Excel's accounting format, or nothing       |
 * | 12abc   1 tỷ 200 triệu   5% đồng   1e5  | malformed                                                   |
 */
import { ok, type Result, refuse } from '../errors/result.ts';
import type { Decimal } from './decimal.ts';
import { type MoneyUnit, unitOfWord } from './money-unit.ts';
import { type DigitsOptions, readDigits, spellReadings } from './read-digits.ts';
import { asciiForm, excerpt } from './typed-text.ts';

export interface ReadNumber {
  readonly value: Decimal;
  readonly percent: boolean;
  /** The unit that the text names; null where the column's unit holds. */
  readonly unit: MoneyUnit | null;
}

export interface NumberParts {
  readonly negative: boolean;
  /** Digits, marks and blanks, not yet read. */
  readonly body: string;
  /** '%', a word, or empty. */
  readonly tail: string;
}

/** Longer text is no number that anyone typed; the longest that can be stored has 16 digits. */
const lengthLimit = 100;

const unwrap = (text: string): string | null => /^\((.*)\)$/.exec(text)?.[1]?.trim() ?? null;

const splitSign = (text: string): { negative: boolean; body: string } | null => {
  const [, before = '', body = '', after = ''] = /^([+-]?) *(.*?) *(-?)$/.exec(text) ?? [];
  return before && after ? null : { negative: before === '-' || after === '-', body };
};

/**
 * Sign or brackets, digits with their marks, and what follows them; null where there are two signs.
 * @param text in `asciiForm`, without blanks at its ends
 */
export const splitNumber = (text: string): NumberParts | null => {
  const outer = unwrap(text);
  const [, head = '', tail = ''] = /^([^\p{L}\p{Sc}%]*)(.*)$/u.exec(outer ?? text) ?? [];
  const inner = outer === null ? unwrap(head.trim()) : null;
  if (outer !== null || inner !== null) return { negative: true, body: inner ?? head.trim(), tail };
  const signed = splitSign(head.trim());
  return signed && { ...signed, tail };
};

/** Text that is blank is no number: the caller decides before what a blank cell means. */
export const readNumber = (text: string, options: DigitsOptions = {}): Result<ReadNumber> => {
  const malformed = refuse('invalidNumber', { text: excerpt(text) });
  if (text.length > lengthLimit) return malformed;
  const form = asciiForm(text).trim();
  if (form === '-') return refuse('ambiguousNumber', { text: excerpt(text), readings: '0' });
  const parts = splitNumber(form);
  if (!parts) return malformed;
  const percent = parts.tail === '%';
  const unit = percent ? null : unitOfWord(parts.tail);
  if (parts.tail !== '' && !percent && unit === null) return malformed;
  return readSigned(text, parts, { percent, unit }, options);
};

const readSigned = (
  text: string,
  { negative, body }: NumberParts,
  marks: Pick<ReadNumber, 'percent' | 'unit'>,
  options: DigitsOptions,
): Result<ReadNumber> => {
  const signed = ({ digits, scale }: Decimal): Decimal => ({ digits: negative ? -digits : digits, scale });
  const reading = readDigits(body, options);
  if (reading.kind === 'malformed') return refuse('invalidNumber', { text: excerpt(text) });
  if (reading.kind === 'read') return ok({ value: signed(reading.value), ...marks });
  const readings = spellReadings(reading.readings.map(signed));
  return refuse('ambiguousNumber', { text: excerpt(text), readings });
};
