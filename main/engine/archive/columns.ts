/**
 * Lists of numbers as few bytes: whole numbers as the steps from one to the next, doubles by bytes of equal rank, so
 * that what is alike lies together and deflate finds it.
 */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Fast: an import waits for it. */
const deflateOptions = { level: 2, strategy: constants.Z_DEFAULT_STRATEGY } as const;

/** Bytes of each element, rank by rank: all lowest bytes first. */
const byRank = (bytes: Uint8Array, size: number): Uint8Array => {
  const count = bytes.length / size;
  const result = new Uint8Array(bytes.length);
  for (let rank = 0; rank < size; rank++)
    for (let at = 0; at < count; at++) result[rank * count + at] = bytes[at * size + rank] ?? 0;
  return result;
};

const fromRanks = (bytes: Uint8Array, size: number): Uint8Array => {
  const count = bytes.length / size;
  const result = new Uint8Array(bytes.length);
  for (let rank = 0; rank < size; rank++)
    for (let at = 0; at < count; at++) result[at * size + rank] = bytes[rank * count + at] ?? 0;
  return result;
};

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const steps = (values: Int32Array): Int32Array => {
  const result = new Int32Array(values.length);
  let last = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    // Wraps as it unwraps when it is read.
    result[at] = (value - last) | 0;
    last = value;
  }
  return result;
};

const fromSteps = (values: Int32Array): Int32Array => {
  let last = 0;
  for (let at = 0; at < values.length; at++) {
    last = (last + (values[at] ?? 0)) | 0;
    values[at] = last;
  }
  return values;
};

/** Writes lists one after another; each is told how long it is. */
export class ColumnWriter {
  readonly #parts: Uint8Array[] = [];

  #add(bytes: Uint8Array): void {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    this.#parts.push(length, bytes);
  }

  bytes(values: Uint8Array): void {
    this.#add(values);
  }

  integers(values: Int32Array): void {
    this.#add(byRank(bytesOf(steps(values)), 4));
  }

  doubles(values: Float64Array): void {
    this.#add(byRank(bytesOf(values), 8));
  }

  text(text: string): void {
    this.#add(Buffer.from(text, 'utf8'));
  }

  finish(): Uint8Array {
    return deflateRawSync(Buffer.concat(this.#parts), deflateOptions);
  }
}

/** Reads them back in the same order. @throws RangeError where the bytes end too soon */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(deflated: Uint8Array) {
    this.#bytes = inflateRawSync(deflated);
  }

  #next(): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const length = new DataView(buffer, byteOffset, byteLength).getUint32(this.#at, true);
    const from = this.#at + 4;
    if (from + length > byteLength) throw new RangeError('the archive ends too soon');
    this.#at = from + length;
    return this.#bytes.subarray(from, this.#at);
  }

  /** A copy of its own: it can be handed to another thread. */
  bytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#next());
  }

  integers(): Int32Array<ArrayBuffer> {
    const bytes = fromRanks(this.#next(), 4);
    const values = new Int32Array(new ArrayBuffer(bytes.length));
    bytesOf(values).set(bytes);
    fromSteps(values);
    return values;
  }

  doubles(): Float64Array<ArrayBuffer> {
    const bytes = fromRanks(this.#next(), 8);
    const values = new Float64Array(new ArrayBuffer(bytes.length));
    bytesOf(values).set(bytes);
    return values;
  }

  text(): string {
    return Buffer.from(this.#next()).toString('utf8');
  }
}
