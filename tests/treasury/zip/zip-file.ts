/**
 * Zip files as tests need them: parts streamed into their packed form, and headers that may lie. For files in order
 * the program has `main/engine/exports/zip.ts`; this one writes what it never would.
 */
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

export interface PackedPart {
  readonly name: string | Buffer;
  readonly packed: Buffer;
  readonly method: number;
  readonly sum: number;
  readonly size: number;
  /** What the headers say where it is not the truth. */
  readonly lies?: Lies;
}

export interface Lies {
  readonly localSize?: number;
  readonly centralSize?: number;
  readonly localPacked?: number;
  readonly centralPacked?: number;
  readonly sum?: number;
  readonly flags?: number;
  /** Sizes and sum follow the content, and the local header has none. */
  readonly descriptor?: boolean;
  /** Another part's content is this one's, too. */
  readonly sameAs?: number;
  readonly zip64?: boolean;
  readonly localName?: string;
}

export const pack = (name: string | Buffer, content: string | Uint8Array, lies?: Lies): PackedPart => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return {
    name,
    packed: deflateRawSync(bytes),
    method: 8,
    sum: crc32(bytes),
    size: bytes.length,
    ...(lies && { lies }),
  };
};

export const store = (name: string | Buffer, content: string | Uint8Array, lies?: Lies): PackedPart => {
  const packed = Buffer.from(content);
  return { name, packed, method: 0, sum: crc32(packed), size: packed.length, ...(lies && { lies }) };
};

const chunkSize = 1 << 18;

/** Packs what comes piece by piece: a sheet of a million rows never stands in memory as text. */
export const packPieces = async (
  name: string,
  pieces: Iterable<string | Uint8Array>,
  level = 6,
): Promise<PackedPart> => {
  const stream = createDeflateRaw({ level, chunkSize });
  const packed: Buffer[] = [];
  let sum = 0;
  let size = 0;
  const done = new Promise<void>((resolve, reject) => {
    stream
      .on('data', (chunk: Buffer) => packed.push(chunk))
      .on('end', resolve)
      .on('error', reject);
  });
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    sum = crc32(bytes, sum);
    size += bytes.length;
    if (!stream.write(bytes)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await done;
  return { name, packed: Buffer.concat(packed), method: 8, sum, size };
};

const most32 = 0xffff_ffff;

const nameOf = ({ name }: PackedPart): Buffer => (typeof name === 'string' ? Buffer.from(name) : name);

interface Told {
  readonly packed: number;
  readonly size: number;
  readonly sum: number;
  readonly name: Buffer;
  /** Bytes of the extra field. */
  readonly extra: number;
}

/** The fields that both headers have, from `version` on. */
const common = ({ lies = {}, method }: PackedPart, told: Told): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(lies.zip64 === true ? 45 : 20, 0);
  fields.writeUInt16LE((lies.flags ?? 0x0800) | (lies.descriptor === true ? 8 : 0), 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(0x5821, 8);
  fields.writeUInt32LE(told.sum, 10);
  fields.writeUInt32LE(told.packed, 14);
  fields.writeUInt32LE(told.size, 18);
  fields.writeUInt16LE(told.name.length, 22);
  fields.writeUInt16LE(told.extra, 24);
  return fields;
};

const wide = (values: readonly number[]): Buffer => {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [at, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + at * 8);
  return field;
};

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const descriptorOf = ({ packed, sum, size }: PackedPart): Buffer => {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(sum, 4);
  bytes.writeUInt32LE(packed.length, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
};

const localOf = (part: PackedPart): Buffer[] => {
  const { lies = {}, packed, size, sum } = part;
  const name = lies.localName === undefined ? nameOf(part) : Buffer.from(lies.localName);
  const extra = lies.zip64 === true ? wide([size, packed.length]) : Buffer.alloc(0);
  const told = (value: number): number =>
    lies.zip64 === true ? most32 : lies.descriptor === true ? 0 : value;
  const fields = common(part, {
    packed: told(lies.localPacked ?? packed.length),
    size: told(lies.localSize ?? size),
    sum: lies.descriptor === true ? 0 : (lies.sum ?? sum),
    ...{ name, extra: extra.length },
  });
  const end = lies.descriptor === true ? [descriptorOf(part)] : [];
  return [signature(0x04034b50), fields, name, extra, packed, ...end];
};

const centralOf = (part: PackedPart, at: number): Buffer[] => {
  const { lies = {}, packed, size, sum } = part;
  const name = nameOf(part);
  const isWide = lies.zip64 === true;
  const extra = isWide ? wide([size, packed.length, at]) : Buffer.alloc(0);
  const fields = common(part, {
    packed: isWide ? most32 : (lies.centralPacked ?? packed.length),
    size: isWide ? most32 : (lies.centralSize ?? size),
    sum: lies.sum ?? sum,
    ...{ name, extra: extra.length },
  });
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(isWide ? most32 : at, 10);
  return [signature(0x02014b50), Buffer.from([20, 0]), fields, rest, name, extra];
};

const endOf = (count: number, size: number, at: number, isWide: boolean): Buffer => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const few = Math.min(count, 0xffff);
  end.writeUInt16LE(isWide ? 0xffff : few, 8);
  end.writeUInt16LE(isWide ? 0xffff : few, 10);
  end.writeUInt32LE(isWide ? most32 : size, 12);
  end.writeUInt32LE(isWide ? most32 : at, 16);
  if (!isWide) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
};

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

export const zipOf = (parts: readonly PackedPart[]): Buffer => {
  const pieces: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  for (const part of parts) {
    const same = part.lies?.sameAs;
    places.push(same === undefined ? at : (places[same] ?? 0));
    if (same !== undefined) continue;
    const local = localOf(part);
    pieces.push(...local);
    at += lengthOf(local);
  }
  const directory = parts.flatMap((part, index) => centralOf(part, places[index] ?? 0));
  const isWide = parts.some(({ lies }) => lies?.zip64 === true) || parts.length > 0xffff;
  return Buffer.concat([...pieces, ...directory, endOf(parts.length, lengthOf(directory), at, isWide)]);
};
