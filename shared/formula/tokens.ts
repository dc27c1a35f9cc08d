/**
 * Cuts a typed formula into numbers and operators. Numbers are read as in `../text/read-digits.ts`, blanks
 * between groups of three included; `×` is `*`, `÷` and `:` are `/`.
 */
import { ok, type Result, refuse } from '../errors/result.ts';
import { type Rational, toRational } from '../text/decimal.ts';
import { type DigitsOptions, readDigits, spellReadings } from '../text/read-digits.ts';
import { asciiForm, excerpt } from '../text/typed-text.ts';

export type Mark = '+' | '-' | '*' | '/' | '%' | '(' | ')';

/** `at`: where the token begins in the typed text, in UTF-16 units from 0. */
export type Token =
  | { readonly kind: 'number'; readonly at: number; readonly value: Rational }
  | { readonly kind: 'mark'; readonly at: number; readonly mark: Mark }
  | { readonly kind: 'end'; readonly at: number };

const marks: Readonly<Record<string, Mark>> = {
  '+': '+',
  '-': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '%': '%',
  '(': '(',
  ')': ')',
};

const number = /[\d.,]+(?: [\d.,]+)*/y;
const blanks = /\s*/y;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const readToken = (text: string, form: string, at: number, options: DigitsOptions): Result<Token> => {
  const mark = marks[form.charAt(at)];
  if (mark) return ok({ kind: 'mark', at, mark });
  const body = matchAt(number, form, at);
  const reading = readDigits(body, options);
  if (reading.kind === 'read') return ok({ kind: 'number', at, value: toRational(reading.value) });
  if (reading.kind === 'malformed') return refuse('invalidFormula', { text: excerpt(text), at });
  return refuse('ambiguousNumber', { text: excerpt(body), readings: spellReadings(reading.readings) });
};

/** @param text the whole text as typed, with its `=`; the last token is `end` */
export const tokenise = (text: string, options: DigitsOptions): Result<readonly Token[]> => {
  const form = asciiForm(text);
  const tokens: Token[] = [];
  let at = form.indexOf('=') + 1;
  for (;;) {
    at += matchAt(blanks, form, at).length;
    if (at >= form.length) return ok([...tokens, { kind: 'end', at }]);
    const token = readToken(text, form, at, options);
    if (!token.ok) return token;
    tokens.push(token.value);
    at += token.value.kind === 'number' ? matchAt(number, form, at).length : 1;
  }
};
