/**
 * Which encoding the bytes of a text file are in. A byte order mark says it, and text that is valid UTF-8 is UTF-8;
 * everything else is a guess that a person has to look at, and invalid UTF-8 is never read as UTF-8.
 */
import { isUtf8 } from 'node:buffer';
import { refuseFile } from '../refuse-file.ts';
import type { Encoding } from './encodings.ts';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** False where another reading of the bytes is possible. */
  readonly sure: boolean;
}

const sampleBytes = 2 ** 16;

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const marked = (bytes: Buffer): Encoding | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return null;
};

/** UTF-16 without its mark: digits, blanks and separators have a zero byte on one side, never on the other. */
const unmarkedUtf16 = (bytes: Buffer): Encoding | null => {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  const pairs = sample.length / 2;
  const [even, odd] = zeros;
  if (odd > pairs / 5 && even < pairs / 50) return 'utf-16le';
  if (even > pairs / 5 && odd < pairs / 50) return 'utf-16be';
  return null;
};

interface HighBytes {
  /** Bytes from 0x80 on, and those of them that only TCVN3 uses for letters. */
  readonly all: number;
  readonly tcvn: number;
  /** Bytes from 0x80 on within valid UTF-8 sequences. */
  readonly utf8: number;
}

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1);

const isSequence = (bytes: Buffer, at: number, length: number): boolean =>
  length > 1 && bytes.subarray(at + 1, at + length).every((byte) => byte >= 0x80 && byte < 0xc0);

/** ¡–® and µ–¾: letters of TCVN3, rare signs of windows-1258. */
const isTcvnLetter = (byte: number): boolean =>
  (byte >= 0xa1 && byte <= 0xae) || (byte >= 0xb5 && byte <= 0xbe);

const countHighBytes = (bytes: Buffer): HighBytes => {
  const counts = { all: 0, tcvn: 0, utf8: 0 };
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = sequenceLength(byte);
    const whole = byte >= 0x80 && isSequence(bytes, at, length);
    const step = whole ? length : 1;
    if (byte >= 0x80) counts.all += step;
    if (whole) counts.utf8 += length;
    else if (isTcvnLetter(byte)) counts.tcvn++;
    at += step;
  }
  return counts;
};

/** One byte a letter: which table, told by how often the letters fall where only one table has letters. */
const oneByteLetters = (bytes: Buffer): EncodingGuess => {
  const { all, tcvn, utf8 } = countHighBytes(bytes);
  // Text of UTF-8 with a broken place: read as anything else it would be nonsense throughout.
  if (utf8 > all / 2) throw refuseFile('importWrongEncoding', { encoding: 'utf-8' });
  return { encoding: tcvn > all / 5 ? 'tcvn3' : 'windows-1258', sure: false };
};

/** Only where it is UTF-16: with its mark, or by its zeros. */
export const guessUtf16 = (bytes: Buffer): Encoding | null => {
  const mark = marked(bytes);
  return mark === 'utf-8' ? null : (mark ?? unmarkedUtf16(bytes));
};

/** @throws Refused importWrongEncoding where the text is UTF-8 but for some broken bytes */
export const guessEncoding = (bytes: Buffer): EncodingGuess => {
  const mark = marked(bytes);
  if (mark) return { encoding: mark, sure: true };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { encoding: utf16, sure: false };
  return isUtf8(bytes) ? { encoding: 'utf-8', sure: true } : oneByteLetters(bytes);
};
