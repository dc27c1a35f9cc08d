/**
 * Lists of numbers as few bytes: whole numbers as the steps from one to the next, doubles by bytes of equal rank, so
 * that what is alike lies together and deflate finds it. Lists are compressed some at a time: a million rows need not
 * lie in memory a second time.
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

/** Bytes after which what has been written is compressed; a list lies whole in one block. */
const blockBytes = 1_048_576;

const lengthAsBytes = (length: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
};

const lengthAt = ({ buffer, byteOffset, byteLength }: Uint8Array, at: number): number =>
  new DataView(buffer, byteOffset, byteLength).getUint32(at, true);

/** Writes lists one after another; each is told how long it is, and each block of them, too. */
export class ColumnWriter {
  readonly #blocks: Uint8Array[] = [];
  #lists: Uint8Array[] = [];
  #waiting = 0;

  #add(bytes: Uint8Array): void {
    this.#lists.push(lengthAsBytes(bytes.length), bytes);
    this.#waiting += bytes.length;
    if (this.#waiting >= blockBytes) this.#compress();
  }

  #compress(): void {
    const block = deflateRawSync(Buffer.concat(this.#lists), deflateOptions);
    this.#blocks.push(lengthAsBytes(block.length), block);
    this.#lists = [];
    this.#waiting = 0;
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
    if (this.#lists.length > 0) this.#compress();
    return Buffer.concat(this.#blocks);
  }
}

/** Reads them back in the same order. @throws RangeError where the bytes end too soon */
export class ColumnReader {
  readonly #blocks: Uint8Array;
  #nextBlock = 0;
  #block: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(blocks: Uint8Array) {
    this.#blocks = blocks;
  }

  #inflate(): void {
    const from = this.#nextBlock + 4;
    this.#nextBlock = from + lengthAt(this.#blocks, this.#nextBlock);
    if (this.#nextBlock > this.#blocks.length) throw new RangeError('the archive ends too soon');
    this.#block = inflateRawSync(this.#blocks.subarray(from, this.#nextBlock));
    this.#at = 0;
  }

  #next(): Uint8Array {
    if (this.#at >= this.#block.length) this.#inflate();
    const from = this.#at + 4;
    const length = lengthAt(this.#block, this.#at);
    if (from + length > this.#block.length) throw new RangeError('the archive ends too soon');
    this.#at = from + length;
    return this.#block.subarray(from, this.#at);
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
