/**
 * The container of Office files: named parts, each deflated. Node's own zlib does it in a fraction of the time of a
 * library in JavaScript, and the order and the dates of the parts are what is asked for: the same parts give the same
 * bytes. Reads what this program has written; for
 * an archive from elsewhere a limit is to be given.
 */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw, inflateRawSync } from 'node:zlib';
import { crc32 } from '../crc32.ts';

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSize = 30;
const centralSize = 46;
const endSize = 22;
const deflated = 8;
/** PKZIP 2.0, MS-DOS. */
const version = 20;
/** Names are UTF-8. */
const utf8Names = 0x0800;

/** MS-DOS counts years from 1980 and seconds by two; taken in UTC, so that no time zone changes the bytes. */
const dosTime = (date: Date): { readonly time: number; readonly day: number } => ({
  time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  day: (Math.max(0, date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
});

interface Entry {
  readonly name: Buffer;
  readonly packed: Uint8Array;
  readonly length: number;
  readonly sum: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** The fields that both headers of a part have, from `offset` on. */
const putCommon = (
  header: Buffer,
  offset: number,
  entry: Entry,
  { time, day }: ReturnType<typeof dosTime>,
) => {
  header.writeUInt16LE(version, offset);
  header.writeUInt16LE(utf8Names, offset + 2);
  header.writeUInt16LE(deflated, offset + 4);
  header.writeUInt16LE(time, offset + 6);
  header.writeUInt16LE(day, offset + 8);
  header.writeUInt32LE(entry.sum, offset + 10);
  header.writeUInt32LE(entry.packed.length, offset + 14);
  header.writeUInt32LE(entry.length, offset + 18);
  header.writeUInt16LE(entry.name.length, offset + 22);
};

const localHeader = (entry: Entry, moment: ReturnType<typeof dosTime>): Buffer => {
  const header = Buffer.alloc(localSize);
  header.writeUInt32LE(localSignature, 0);
  putCommon(header, 4, entry, moment);
  return header;
};

const centralHeader = (entry: Entry, moment: ReturnType<typeof dosTime>): Buffer => {
  const header = Buffer.alloc(centralSize);
  header.writeUInt32LE(centralSignature, 0);
  header.writeUInt16LE(version, 4);
  putCommon(header, 6, entry, moment);
  header.writeUInt32LE(entry.at, 42);
  return header;
};

const endRecord = (count: number, size: number, at: number): Buffer => {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
};

const chunkSize = 262_144;

const chunksOf = function* (bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
};

/** Piece by piece: a thread that is told to stop must not have to wait for the end of a large part. */
const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  buffer(Readable.from(chunksOf(bytes)).pipe(createDeflateRaw()));

/** Packs the parts in their order. */
export const zip = async (
  parts: ReadonlyMap<string, string | Uint8Array>,
  date: Date,
): Promise<Uint8Array> => {
  const moment = dosTime(date);
  const pieces: Uint8Array[] = [];
  const entries: Entry[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    const packed = await deflate(bytes);
    const entry = { name: Buffer.from(name), packed, length: bytes.length, sum: crc32(bytes), at };
    entries.push(entry);
    pieces.push(localHeader(entry, moment), entry.name, packed);
    at += localSize + entry.name.length + packed.length;
  }
  const directory = entries.flatMap((entry) => [centralHeader(entry, moment), entry.name]);
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...pieces, ...directory, endRecord(entries.length, size, at)]);
};

const endAt = (bytes: Buffer): number => {
  for (let at = bytes.length - endSize; at >= 0; at--) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new Error('not a zip file');
};

/** @param most bytes that may come out of it */
const contentAt = (bytes: Buffer, central: number, most: number): Uint8Array => {
  const local = bytes.readUInt32LE(central + 42);
  const from = local + localSize + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(from, from + bytes.readUInt32LE(central + 20));
  const isDeflated = bytes.readUInt16LE(central + 10) === deflated;
  const content = isDeflated ? inflateRawSync(packed, { maxOutputLength: most }) : packed;
  if (crc32(content) !== bytes.readUInt32LE(central + 16))
    throw new Error('a part of the zip file is damaged');
  return content;
};

export class ZipTooLarge extends Error {}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const contentWithin = (bytes: Buffer, central: number, most: number): Uint8Array => {
  if (most <= 0) throw new ZipTooLarge();
  try {
    return contentAt(bytes, central, most);
  } catch (error) {
    throw isTooLarge(error) ? new ZipTooLarge() : error;
  }
};

/** As much as one part of a file of our own can hold. */
const noLimit = 0x7fff_ffff;

/**
 * @param most bytes that all parts together may have: for an archive from elsewhere
 * @throws ZipTooLarge beyond that; Error where the archive is none, or a part is not what its sum says
 */
export const unzip = (archive: Uint8Array, most = noLimit): Map<string, Uint8Array> => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endAt(bytes);
  const parts = new Map<string, Uint8Array>();
  let rest = most;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const nameEnd = at + centralSize + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + centralSize, nameEnd);
    if (!name.endsWith('/')) {
      const content = contentWithin(bytes, at, rest);
      rest -= content.length;
      parts.set(name, content);
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};
