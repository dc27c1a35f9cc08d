/** The check sum of zip files. */
import * as zlib from 'node:zlib';

/** What one byte does to the sum, and what it does when one to three more bytes follow. */
const tables = Array.from({ length: 4 }, () => new Uint32Array(256));
const [first = new Uint32Array(0), second = first, third = first, fourth = first] = tables;

for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  first[byte] = sum;
}
for (const [place, table] of tables.entries())
  for (let byte = 0; byte < 256; byte++) {
    const sum = tables[place - 1]?.[byte];
    if (sum !== undefined) table[byte] = (first[sum & 0xff] ?? 0) ^ (sum >>> 8);
  }

const withByte = (sum: number, byte: number): number => (sum >>> 8) ^ (first[(sum ^ byte) & 0xff] ?? 0);

/** @param before sum of the bytes that came before these */
export const ownCrc32 = (bytes: Uint8Array, before = 0): number => {
  let sum = before ^ 0xffffffff;
  let at = 0;
  // Four bytes at once take half the time.
  for (; at + 4 <= bytes.length; at += 4) {
    const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    const high = ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    sum ^= low | high;
    sum =
      (fourth[sum & 0xff] ?? 0) ^
      (third[(sum >>> 8) & 0xff] ?? 0) ^
      (second[(sum >>> 16) & 0xff] ?? 0) ^
      (first[sum >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) sum = withByte(sum, bytes[at] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
};

/** Node's own came with 20.15 and takes a fraction of the time; the oldest runtime that loads this has 18. */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  (zlib as { readonly crc32?: typeof zlib.crc32 }).crc32 ?? ownCrc32;
