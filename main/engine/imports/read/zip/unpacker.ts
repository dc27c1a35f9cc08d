/**
 * Inflates parts in steps and counts what really comes out, so that neither a bomb nor a lie about sizes gets further
 * than the limits allow. zlib works in its own thread: while one step is read, the next is inflated.
 */
import { createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ReadLimits } from '#shared/treasury/table.ts';
import { crc32 } from '../../../crc32.ts';
import { damaged, tooLarge } from '../refuse-file.ts';
import type { ZipPart } from './zip-parts.ts';

const step = 256 * 1_024;

function* stored(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += step) yield packed.subarray(at, at + step);
}

export class Unpacker {
  readonly #limits: ReadLimits;
  readonly #onBytes: (packed: number) => void;
  #all = 0;

  /** @param onBytes is told how many bytes of the file were used up since it was told last */
  constructor(limits: ReadLimits, onBytes: (packed: number) => void) {
    this.#limits = limits;
    this.#onBytes = onBytes;
  }

  /** What is in the part, piece by piece. @throws Refused damaged or too large, perhaps after pieces were given out */
  async *pieces(part: ZipPart): AsyncGenerator<Buffer, void, undefined> {
    const inflater = part.isDeflated ? createInflateRaw({ chunkSize: step }) : undefined;
    inflater?.end(part.packed);
    let size = 0;
    let sum = 0;
    let used = 0;
    try {
      for await (const piece of inflater ?? stored(part.packed)) {
        size += piece.length;
        this.#all += piece.length;
        this.#check(part, size);
        sum = crc32(piece, sum);
        const now = inflater?.bytesWritten ?? size;
        this.#onBytes(now - used);
        used = now;
        yield piece;
      }
    } catch (error) {
      throw isOfZlib(error) ? damaged(part.name, inflater?.bytesWritten ?? size) : error;
    }
    this.#checkEnd(part, { size, sum, inflater });
    this.#onBytes(part.packed.length - used);
  }

  #check(part: ZipPart, size: number): void {
    const { partBytes, inflation, freeBytes, allBytes } = this.#limits;
    if (size > freeBytes + inflation * part.packed.length)
      throw tooLarge(this.#limits, 'inflation', part.name);
    if (size > partBytes) throw tooLarge(this.#limits, 'partBytes', part.name);
    if (this.#all > allBytes) throw tooLarge(this.#limits, 'allBytes', part.name);
  }

  #checkEnd(
    part: ZipPart,
    { size, sum, inflater }: { size: number; sum: number; inflater: InflateRaw | undefined },
  ): void {
    const isWhole = !inflater || inflater.bytesWritten === part.packed.length;
    if (!isWhole || size !== part.size || sum !== part.sum) throw damaged(part.name);
  }
}

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
