/**
 * Texts of Excel 97-2003. Their letters are bytes (the first 256 of Unicode) or pairs of them, as a flag says; in the
 * table of shared texts one may go on in the next record, whose first byte says anew which.
 */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { damaged, tooLarge } from '../refuse-file.ts';
import { streamName } from './records.ts';

const isWide = 0x01;
const hasPhonetic = 0x04;
const hasRuns = 0x08;

/** Bytes of a record and of those that it goes on in. */
export class LongRecord {
  readonly #pieces: readonly Buffer[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Buffer[]) {
    this.#pieces = pieces;
  }

  get #bytes(): Buffer {
    return this.#pieces[this.#piece] ?? Buffer.alloc(0);
  }

  number(length: 1 | 2 | 4): number {
    if (this.#at >= this.#bytes.length) this.#nextPiece();
    if (this.#at + length > this.#bytes.length) throw damaged(streamName, 'SST');
    const value = this.#bytes.readUIntLE(this.#at, length);
    this.#at += length;
    return value;
  }

  skip(length: number): void {
    let rest = length;
    while (rest > this.#bytes.length - this.#at) {
      rest -= this.#bytes.length - this.#at;
      this.#nextPiece();
    }
    this.#at += rest;
  }

  letters(count: number, flags: number): string {
    let text = '';
    let wide = flags & isWide;
    let rest = count;
    for (;;) {
      const room = (this.#bytes.length - this.#at) >> wide;
      const taken = Math.min(room, rest);
      const to = this.#at + (taken << wide);
      text += this.#bytes.toString(wide ? 'utf16le' : 'latin1', this.#at, to);
      this.#at = to;
      rest -= taken;
      if (rest === 0) return text;
      this.#nextPiece();
      wide = this.number(1) & isWide;
    }
  }

  #nextPiece(): void {
    this.#piece++;
    this.#at = 0;
    if (this.#piece >= this.#pieces.length) throw damaged(streamName, 'SST');
  }
}

const readText = (from: LongRecord, lengthBytes: 1 | 2): string => {
  const count = from.number(lengthBytes);
  const flags = from.number(1);
  const runs = flags & hasRuns ? from.number(2) : 0;
  const phonetic = flags & hasPhonetic ? from.number(4) : 0;
  const text = from.letters(count, flags);
  from.skip(4 * runs + phonetic);
  return text;
};

/** The text at a place of one record. @param lengthBytes of its length @param more records that it goes on in */
export const textAt = (
  data: Buffer,
  at: number,
  lengthBytes: 1 | 2 = 2,
  more: readonly Buffer[] = [],
): string => readText(new LongRecord([data.subarray(at), ...more]), lengthBytes);

/** How many there are is claimed by the file and believed only while there are bytes. */
export const sharedTexts = (pieces: readonly Buffer[], limits: ReadLimits): string[] => {
  const from = new LongRecord(pieces);
  from.skip(4);
  const count = from.number(4);
  if (count > limits.strings) throw tooLarge(limits, 'strings');
  const texts: string[] = [];
  while (texts.length < count) texts.push(readText(from, 2));
  return texts;
};
