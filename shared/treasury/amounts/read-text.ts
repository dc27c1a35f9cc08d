/**
 * A text cell of a column of amounts (treasury.md §6 R2, R3; reliability.md §4 "text numbers").
 *
 * | text                                  | read as                                                            |
 * |---------------------------------------|--------------------------------------------------------------------|
 * | (1.234)  -1.234  −1.234  1.234-       | negative                                                           |
 * | 1.234 đ  1.234 đồng                   | the word is dropped where the column is in đồng, else asked        |
 * | 1,5 tỷ                                | the cell's own unit wins                                           |
 * | '123  １２３                          | 123                                                                |
 * | 1.5E3                                 | asked: Excel shows long numbers so and digits may be lost          |
 * | 12%  abc  (-5)                        | invalid                                                            |
 */
import type { Decimal } from '../../text/decimal.ts';
import { formatDecimal } from '../../text/format-number.ts';
import { type MoneyUnit, moneyUnits, unitOfWord } from '../../text/money-unit.ts';
import { splitNumber } from '../../text/read-number.ts';
import { asciiForm } from '../../text/typed-text.ts';
import type { NumberForm } from '../settings.ts';
import { formsReading, hasMark, readMarks } from './read-marks.ts';

export interface TextNumber {
  readonly negative: boolean;
  /** Digits, marks and blanks. */
  readonly body: string;
  /** Named in the cell; null where the column's holds. */
  readonly unit: MoneyUnit | null;
}

export type TextReading =
  | { readonly kind: 'blank' | 'dash' | 'invalid' }
  | { readonly kind: 'read'; readonly value: Decimal; readonly unit: MoneyUnit | null }
  /** In words as a person would write each: "1234", "1,234". */
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] };

/** Longer text is no amount. */
const lengthLimit = 100;
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** What makes Excel take a number for text; a csv written for safety has it, too. */
const textPrefix = /^['\u2018\u2019]/;
const exponential = /^([+-]?\d+(?:[.,]\d+)?)e([+-]?\d{1,2})$/i;

/** One kind of blank and of dash, nothing invisible. Em dashes count here: as sign of an empty cell only. */
const tidy = (text: string): string =>
  asciiForm(text.replace(invisible, ''))
    .replace(/[\u2014\u2015]/g, '-')
    .replace(/\s/g, ' ')
    .trim()
    .replace(textPrefix, '')
    .trim();

/** Its parts, where it can be a number at all. @param text tidied */
const partsOf = (text: string): TextNumber | null => {
  const parts = splitNumber(text);
  if (!parts || parts.body === '' || /[^\d., ]/.test(parts.body)) return null;
  const unit = unitOfWord(parts.tail);
  return parts.tail !== '' && unit === null ? null : { negative: parts.negative, body: parts.body, unit };
};

/** Null where the cell says nothing of how its column is written. */
export const numberInText = (text: string): TextNumber | null =>
  text.length > lengthLimit ? null : partsOf(tidy(text));

const signed = ({ digits, scale }: Decimal, negative: boolean): Decimal => ({
  digits: negative ? -digits : digits,
  scale,
});

const invalid: TextReading = { kind: 'invalid' };

/** What the forms make of it, each once. */
const readingsOf = ({ body, negative }: TextNumber): string[] => {
  const values = formsReading(body).flatMap((form) => readMarks(body, form) ?? []);
  return [...new Set(values.map((value) => formatDecimal(signed(value, negative))))];
};

const exponentialReading = (text: string): TextReading => {
  const found = exponential.exec(text);
  const [, base = '', exponent = ''] = found ?? [];
  const value = Number(`${base.replace(',', '.')}e${exponent}`);
  const exact = found && Number.isSafeInteger(value);
  return found
    ? { kind: 'ambiguous', readings: exact ? [formatDecimal({ digits: BigInt(value), scale: 0 })] : [] }
    : invalid;
};

const inForm = (number: TextNumber, form: NumberForm | undefined): TextReading => {
  const { body, negative, unit } = number;
  const value = form === undefined && hasMark(body) ? null : readMarks(body, form ?? 'plain');
  if (value) return { kind: 'read', value: signed(value, negative), unit };
  const readings = readingsOf(number);
  return readings.length > 0 ? { kind: 'ambiguous', readings } : invalid;
};

/**
 * @param form undefined: not decided yet, so that every text with a mark is ambiguous, and one without is read. Text
 *   that the column's form does not read, but the other one does, is ambiguous, too: never guessed.
 */
export const readTextAmount = (text: string, form: NumberForm | undefined): TextReading => {
  if (text.length > lengthLimit) return text.trim() === '' ? { kind: 'blank' } : invalid;
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'blank' };
  if (/^[- ]+$/.test(tidied)) return { kind: 'dash' };
  const number = partsOf(tidied);
  return number ? inForm(number, form) : exponentialReading(tidied);
};

/** The form that alone reads it, for a cell that somebody mends in a column that was never asked about. */
export const ownForm = (text: string): NumberForm | undefined => {
  const [only, another] = formsReading(numberInText(text)?.body ?? '');
  return another ? undefined : only;
};

/** "1.234 đồng" in a column of triệu đồng: which of the two is meant cannot be seen (R3). */
export const unitDisagrees = (named: MoneyUnit | null, unit: MoneyUnit): boolean =>
  named === 'dong' && unit !== 'dong';

/** What an ambiguous text can mean, for a question: "1.234; 1,234". '' where it is not ambiguous. */
export const amountReadings = (text: string, form: NumberForm | undefined, unit: MoneyUnit): string => {
  const reading = readTextAmount(text, form);
  if (reading.kind === 'ambiguous') return reading.readings.join('; ');
  if (reading.kind !== 'read' || !unitDisagrees(reading.unit, unit)) return '';
  const number = formatDecimal(reading.value);
  return `${number} ${moneyUnits.dong.vi}; ${number} ${moneyUnits[unit].vi}`;
};
