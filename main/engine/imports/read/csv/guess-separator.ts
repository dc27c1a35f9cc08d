/** What parts the fields of a text file: the sign that gives most rows the same number of fields. */
import { FieldScanner, type FieldSink } from './scan-fields.ts';

/** Of signs that do equally well the first is meant: a comma also stands in numbers, and within names. */
const candidates = ['\t', ';', '|', ','] as const;

/** Where nothing parts anything: what Vietnamese Excel would write. */
const usual = ';';
const mostRows = 200;
/** A later candidate has to do clearly better. */
const clearly = 0.15;

/** "sep=;" in the first line, which Excel reads and does not show. */
export const separatorLine = /^\uFEFF?sep=([^\r\n])(?:\r\n|\r|\n)/i;

/** How many fields each of the first rows with any text has. */
const fieldCounts = (sample: string, separator: string): number[] => {
  const counts: number[] = [];
  let fields = 0;
  let isBlank = true;
  const sink: FieldSink = {
    field: (column, text) => {
      fields = column + 1;
      isBlank &&= text.trim() === '';
    },
    endRow: () => {
      if (!isBlank && counts.length < mostRows) counts.push(fields);
      isBlank = true;
    },
  };
  const never = (): never => {
    throw new RangeError('a sample has no field of endless length');
  };
  const scanner = new FieldScanner(separator, sink, Number.POSITIVE_INFINITY, never);
  scanner.push(sample);
  scanner.end();
  return counts;
};

/** "xã A, huyện B": a sign that mostly has a blank behind it belongs to the text. */
const isPunctuation = (sample: string, separator: string): boolean => {
  const pieces = sample.split(separator);
  const withBlank = pieces.filter((piece, at) => at > 0 && piece.startsWith(' ')).length;
  return withBlank * 2 > pieces.length - 1;
};

/** The share of rows that have the most frequent number of fields beyond one. */
const steadiness = (counts: readonly number[]): number => {
  const rows = new Map<number, number>();
  for (const count of counts) if (count > 1) rows.set(count, (rows.get(count) ?? 0) + 1);
  return counts.length === 0 ? 0 : Math.max(0, ...rows.values()) / counts.length;
};

/** @param sample the beginning of the file */
export const guessSeparator = (sample: string): string => {
  let best = { separator: usual, share: 0 };
  for (const separator of candidates) {
    if (isPunctuation(sample, separator)) continue;
    const share = steadiness(fieldCounts(sample, separator));
    if (share > best.share + (best.share > 0 ? clearly : 0)) best = { separator, share };
  }
  return best.separator;
};
