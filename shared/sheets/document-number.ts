/**
 * The number and symbol of a document ("183/KH-UBND") and its name ("Kế hoạch số 183/KH-UBND"). Numbers of other
 * offices are written in many ways, so nothing is refused for its form: only stray blanks and dashes are tidied.
 */
import type { LegalDocument } from '../domain/records.ts';
import { ok, type Result } from '../errors/result.ts';
import { cleanName } from '../text/normalise.ts';

const longestNumber = 100;

/** "Số  183 / KH–UBND" as "183/KH-UBND". */
export const tidyNumber = (text: string): Result<string> => {
  const cleaned = cleanName(text, longestNumber);
  if (!cleaned.ok) return cleaned;
  return ok(
    cleaned.value
      .replace(/^số\s*:?\s+/i, '')
      .replace(/[‐‑–−]/g, '-')
      .replace(/\s*([/-])\s*/g, '$1'),
  );
};

/** The running number leads: 183 of "183/KH-UBND"; documents of one series are compared by it. */
export const numberFields = (number: string): Pick<LegalDocument, 'number' | 'sequence'> => {
  const leading = Number(/^(\d{1,9})(?!\d)/.exec(number)?.[1] ?? 0);
  return { number, sequence: leading > 0 ? leading : null };
};

/** Kind and number out of a document's name; a name without a number is its kind ("Luật Đầu tư công"). */
export const documentOfName = (name: string): Result<Pick<LegalDocument, 'kind' | 'number' | 'sequence'>> => {
  const cleaned = cleanName(name);
  if (!cleaned.ok) return cleaned;
  const parts = /^(.*?)\s*\bsố\s*:?\s+(\S.*)$/i.exec(cleaned.value);
  const isNumber = /^\d\S*$/.test(cleaned.value);
  const kind = parts ? (parts[1] ?? '') : isNumber ? '' : cleaned.value;
  const number = tidyNumber(parts ? (parts[2] ?? '') : isNumber ? cleaned.value : '');
  return number.ok ? ok({ kind, ...numberFields(number.value) }) : number;
};
