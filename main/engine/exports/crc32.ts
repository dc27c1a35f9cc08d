/** The check sum of zip files. */
import * as zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_each, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

export const ownCrc32 = (bytes: Uint8Array): number => {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
};

/** Node's own came with 20.15 and takes a tenth of the time; the oldest runtime that loads this has 18. */
export const crc32: (bytes: Uint8Array) => number =
  (zlib as { readonly crc32?: typeof zlib.crc32 }).crc32 ?? ownCrc32;
