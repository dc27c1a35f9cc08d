/**
 * Fields of a CSV file as Vietnamese Excel opens it: semicolons between them, a decimal comma. Text can never become a
 * formula: where it begins as one would, an apostrophe goes before it, which reading takes off again.
 */
import { withFormulaPrefix } from '#shared/text/formula-prefix.ts';

export const separator = ';';
export const lineEnd = '\r\n';
/** Without it Excel would take UTF-8 for the system's own encoding. */
export const mark = '\ufeff';

export const textField = (text: string): string => {
  const safe = withFormulaPrefix(text);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** All digits that tell the number from its neighbours, never with an exponent. */
export const numberField = (value: number): string => {
  const shortest = String(value);
  const digits = shortest.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : shortest;
  return digits.replace('.', ',');
};

/** An amount of đồng in a unit of money, which is a power of ten: every digit, which a division might not have. */
export const moneyField = (dong: number, unit: number): string => {
  const decimals = String(unit).length - 1;
  const digits = String(Math.abs(dong)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${dong < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
};

/** Null for what is no number of ours. */
export const numberOfField = (field: string): number | null =>
  /^-?\d+(?:,\d+)?$/.test(field) ? Number(field.replace(',', '.')) : null;

/** Lines of fields, quotes taken off (RFC 4180). */
export const parseLines = (text: string): string[][] => {
  const lines: string[][] = [];
  let line: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/gy;
  for (const [whole, quoted, plain = '', end] of text.matchAll(fields)) {
    if (whole === '' && line.length === 0) break;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    lines.push(line);
    line = [];
  }
  return lines;
};
