/**
 * Digits with group and decimal marks as text cells of one column have them (treasury.md §6 R2). Other than typed
 * numbers (`text/read-digits.ts`), where the grid declares the Vietnamese form, here the column declares its own.
 *
 * | text                     | dotGroups | commaGroups | says of its column |
 * |--------------------------|-----------|-------------|--------------------|
 * | 1234567   1 234 567      | 1234567   | 1234567     | nothing            |
 * | 1.234                    | 1234      | 1,234       | nothing            |
 * | 1.234.567   1.234,5   1,5   0,500   1234,567   1 234,5 | read | –  | dotGroups   |
 * | 1,234,567   1,234.5   1.5   0.500   1234.567   1 234.5 | –  | read | commaGroups |
 * | 1.23.456   1,2,3   12 34 | –         | –           | nothing            |
 */
import type { Decimal } from '../../text/decimal.ts';
import type { NumberForm } from '../settings.ts';

const whole = '\\d+|\\d{1,3}(?: \\d{3})+';
const dots = new RegExp(`^(${whole}|[1-9]\\d{0,2}(?:\\.\\d{3})+)?(?:,(\\d+))?$`);
const commas = new RegExp(`^(${whole}|[1-9]\\d{0,2}(?:,\\d{3})+)?(?:\\.(\\d+))?$`);
const plain = new RegExp(`^(${whole})$`);

const formPatterns: Readonly<Record<NumberForm, RegExp>> = { dotGroups: dots, commaGroups: commas, plain };

const decimalOf = (found: RegExpExecArray): Decimal => {
  const fraction = found[2] ?? '';
  return { digits: BigInt((found[1] ?? '').replace(/\D/g, '') + fraction), scale: fraction.length };
};

/** Null where the form does not read it. @param body digits, '.', ',' and ' ' only, without blanks at its ends */
export const readMarks = (body: string, form: NumberForm): Decimal | null => {
  const found = body === '' ? null : formPatterns[form].exec(body);
  return found && decimalOf(found);
};

export const markedForms = ['dotGroups', 'commaGroups'] as const;
export type MarkedForm = (typeof markedForms)[number];

/** The forms that read it, the Vietnamese one first. */
export const formsReading = (body: string): MarkedForm[] =>
  body === '' ? [] : markedForms.filter((form) => formPatterns[form].test(body));

/** Whether it holds a mark, whose part in the column has to be known. */
export const hasMark = (body: string): boolean => /[.,]/.test(body);
