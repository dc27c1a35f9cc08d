/**
 * The texts that cells refer to by number. Their bytes are kept, and made strings only when a cell uses them. Runs of
 * different fonts are one text; the readings above Japanese text (`rPh`) are none.
 */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { tooLarge } from '../refuse-file.ts';
import { BadXml } from '../xml/bad-xml.ts';
import { XmlNames } from '../xml/xml-names.ts';
import { type Inside, inside, type XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import { decodeUtf8, type XmlText } from '../xml/xml-text.ts';
import { unescapeText } from './escapes.ts';

/** One text never lies across two blocks. */
const blockSize = 2 ** 20;
const smallest = 1_024;
const bytesPerCharacter = 4;

const ampersand = 0x26;
const lessThan = 0x3c;
const opening = Buffer.from('<si><t>');
const closing = Buffer.from('</t></si>');

const isAt = (mark: Buffer, bytes: Buffer, at: number): boolean => {
  for (let each = 0; each < mark.length; each++) if (bytes[at + each] !== mark[each]) return false;
  return true;
};

export class SharedStrings implements XmlHandler {
  readonly names = new XmlNames(['sst', 'si', 't', 'r']);
  readonly #limits: ReadLimits;
  readonly #part: string;
  readonly #blocks: Buffer[] = [];
  /** Bytes taken of the last block. */
  #taken = blockSize;
  #from = new Uint32Array(smallest);
  #lengths = new Uint32Array(smallest);
  #length = 0;
  count = 0;

  constructor(part: string, limits: ReadLimits) {
    this.#part = part;
    this.#limits = limits;
  }

  open(tag: XmlTag, depth: number): Inside {
    if (depth === 1 && tag.name !== 'sst') throw new BadXml();
    if (depth === 2 && tag.name === 'si') this.#start();
    if (tag.name === 't' && depth > 2) return inside.text;
    const holdsMore = depth === 1 || (depth === 2 && tag.name === 'si') || (depth === 3 && tag.name === 'r');
    return holdsMore ? inside.elements : inside.skip;
  }

  close(name: string, depth: number, text: XmlText): void {
    if (name === 't') this.#append(text.bytes, text.from, text.length);
    else if (depth === 2) this.#finish();
  }

  /** Texts of one font without references, which nearly all are: <si><t>Tổng số</t></si>. */
  readAhead(bytes: Buffer, from: number, end: number, depth: number): number {
    let at = from;
    while (depth === 1 && isAt(opening, bytes, at)) {
      const first = at + opening.length;
      let last = first;
      while (last < end && bytes[last] !== lessThan && bytes[last] !== ampersand) last++;
      const after = last + closing.length;
      if (after > end || !isAt(closing, bytes, last)) break;
      this.#start();
      this.#append(bytes, first, last - first);
      this.#finish();
      at = after;
    }
    return at;
  }

  /** @param index below `count` */
  text(index: number): string {
    const from = this.#from[index] ?? 0;
    const block = this.#blocks[Math.floor(from / blockSize)];
    const start = from % blockSize;
    return block ? unescapeText(decodeUtf8(block, start, start + (this.#lengths[index] ?? 0))) : '';
  }

  #finish(): void {
    this.#lengths[this.count] = this.#length;
    this.count++;
  }

  #start(): void {
    if (this.count >= this.#limits.strings) throw tooLarge(this.#limits, 'strings', this.#part);
    if (this.count === this.#from.length) this.#grow();
    this.#length = 0;
    this.#from[this.count] = Math.max(0, this.#blocks.length - 1) * blockSize + (this.#taken % blockSize);
  }

  #grow(): void {
    const from = new Uint32Array(2 * this.count);
    from.set(this.#from);
    this.#from = from;
    const lengths = new Uint32Array(2 * this.count);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
  }

  #append(bytes: Buffer, from: number, length: number): void {
    const whole = this.#length + length;
    if (whole > bytesPerCharacter * this.#limits.textLength)
      throw tooLarge(this.#limits, 'textLength', this.#part);
    if (this.#taken + length > blockSize) this.#startBlock();
    const block = this.#blocks.at(-1);
    if (block) bytes.copy(block, this.#taken, from, from + length);
    this.#taken += length;
    this.#length = whole;
  }

  /** Takes along what there is already of the text. */
  #startBlock(): void {
    const block = Buffer.alloc(blockSize);
    const last = this.#blocks.at(-1);
    last?.copy(block, 0, this.#taken - this.#length, this.#taken);
    this.#blocks.push(block);
    this.#from[this.count] = (this.#blocks.length - 1) * blockSize;
    this.#taken = this.#length;
  }
}
