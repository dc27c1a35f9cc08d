/**
 * The parts of a file from elsewhere that is a zip archive (xlsx, ods): where their bytes lie. yauzl reads the
 * directory; what inflates out of a part is judged by `Unpacker`, never by the sizes that the directory claims.
 * Nothing is ever written to disk, and names are only compared with names that are known.
 */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { ReadLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { damaged, tooLarge } from '../refuse-file.ts';

export interface ZipPart {
  readonly name: string;
  /** As it lies in the file. */
  readonly packed: Buffer;
  readonly isDeflated: boolean;
  /** What the directory claims. */
  readonly size: number;
  readonly sum: number;
}

interface Place {
  readonly part: ZipPart;
  readonly from: number;
  readonly to: number;
}

const directory = 'zip';
const deflated = 8;
const stored = 0;
const endSignatures: readonly number[] = [0x06054b50, 0x06064b50, 0x05054b50];

/** Office compares names of parts without regard to case. */
const keyOf = (name: string): string => name.toLowerCase();

export class ZipParts {
  readonly #parts: ReadonlyMap<string, ZipPart>;

  constructor(parts: ReadonlyMap<string, ZipPart>) {
    this.#parts = parts;
  }

  find(name: string): ZipPart | undefined {
    return this.#parts.get(keyOf(name));
  }

  /** @throws Refused where there is none */
  part(name: string): ZipPart {
    const found = this.find(name);
    if (!found) throw damaged(name);
    return found;
  }

  names(): readonly string[] {
    return Array.from(this.#parts.values(), ({ name }) => name);
  }
}

const openDirectory = (bytes: Buffer): Promise<ZipFile> =>
  fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false }).catch(() => {
    throw damaged(directory);
  });

const locate = async (zip: ZipFile, entry: Entry, bytes: Buffer): Promise<Place> => {
  const { fileNameRaw, compressedSize, compressionMethod, relativeOffsetOfLocalHeader: from } = entry;
  const name = fileNameRaw.toString('utf8');
  if (entry.isEncrypted()) throw new Refused({ code: 'importEncrypted', params: {} });
  if (compressionMethod !== deflated && compressionMethod !== stored) throw damaged(name, from);
  const { fileDataStart, fileName } = await zip.readLocalFileHeaderPromise(entry);
  if (!fileName.equals(fileNameRaw)) throw damaged(name, from);
  const to = fileDataStart + compressedSize;
  const packed = bytes.subarray(fileDataStart, to);
  const isDeflated = compressionMethod === deflated;
  return { part: { name, packed, isDeflated, size: entry.uncompressedSize, sum: entry.crc32 }, from, to };
};

const places = async (zip: ZipFile, bytes: Buffer): Promise<Place[]> => {
  const found: Place[] = [];
  try {
    for await (const entry of zip.eachEntry()) found.push(await locate(zip, entry, bytes));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const isEncrypted = error instanceof Error && error.message.includes('strong encryption');
    throw isEncrypted
      ? new Refused({ code: 'importEncrypted', params: {} })
      : damaged(directory, Number(zip.readEntryCursor));
  }
  return found;
};

/** More entries than the directory counts would be parts that one program sees and another does not. */
const checkEnd = (zip: ZipFile, bytes: Buffer): void => {
  const at = Number(zip.readEntryCursor);
  if (at + 4 > bytes.length || !endSignatures.includes(bytes.readUInt32LE(at))) throw damaged(directory, at);
};

/** Parts that share bytes make a small file inflate without end, or two programs read two different files. */
const checkOverlap = (found: readonly Place[]): void => {
  let end = 0;
  for (const { part, from, to } of [...found].sort((one, other) => one.from - other.from)) {
    if (from < end) throw damaged(part.name, from);
    end = to;
  }
};

/** @throws Refused damaged, encrypted, or with too many parts */
export const openZip = async (bytes: Buffer, limits: ReadLimits): Promise<ZipParts> => {
  const zip = await openDirectory(bytes);
  if (zip.entryCount > limits.entries) throw tooLarge(limits, 'entries');
  const found = await places(zip, bytes);
  checkEnd(zip, bytes);
  checkOverlap(found);
  const parts = new Map<string, ZipPart>();
  for (const { part, from } of found) {
    if (parts.has(keyOf(part.name))) throw damaged(part.name, from);
    parts.set(keyOf(part.name), part);
  }
  return new ZipParts(parts);
};
