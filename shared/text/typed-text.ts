/**
 * What every reader of a typed number does first and last: one form for the symbols, a short quotation for a
 * refusal, and the bounds of what can be stored.
 */
import { ok, type Result, refuse } from '../errors/result.ts';

const asciiOf = (symbol: string): string => {
  const code = symbol.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const isBlank =
    code <= 0x00a0 || (code >= 0x2000 && code <= 0x200a) || [0x202f, 0x205f, 0x3000].includes(code);
  return isBlank ? ' ' : '-';
};

/**
 * Full-width characters (U+FF01–FF5E) become ASCII; no-break, typographic (thin, figure …) and ideographic blanks
 * become ' '; hyphens, en dash and minus become '-'. One character for one, so that positions stay true.
 */
export const asciiForm = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u00A0\u2000-\u200A\u202F\u205F\u3000\u2010\u2011\u2013\u2212]/g, asciiOf);

export const isBlank = (text: string): boolean => text.trim() === '';

export const isFormula = (text: string): boolean => /^\s*[=＝]/.test(text);

/** Control characters, lone surrogates and bidi controls: they would act on a terminal or turn a sentence round. */
const unquotable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;

/** The text with U+FFFD for what must not reach a screen. */
export const quotable = (text: string): string => text.replace(unquotable, '\uFFFD');

/**
 * The text as a refusal quotes it: at most 80 characters, so that a pasted megabyte stays out of messages, and
 * U+FFFD for what must not reach a screen.
 */
export const excerpt = (text: string): string => {
  const short = text.length <= 80 ? text : `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return quotable(short);
};

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number as it can be stored: |value| ≤ 2⁵³ − 1, and below zero only where that is allowed. */
export const withinBounds = (text: string, value: bigint, mayBeNegative: boolean): Result<number> => {
  if (value > largest || value < -largest) return refuse('amountTooLarge', { text: excerpt(text) });
  if (value < 0n && !mayBeNegative) return refuse('negativeNotAllowed', { text: excerpt(text) });
  return ok(Number(value));
};
