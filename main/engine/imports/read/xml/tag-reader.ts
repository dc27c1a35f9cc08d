/** Reads one tag out of bytes that may end anywhere: whole or not at all. */
import { BadXml } from './bad-xml.ts';
import { nextHash, type XmlNames } from './xml-names.ts';
import { XmlTag } from './xml-tag.ts';

const blank = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;

/** Bytes that end a name. */
const endsName = Uint8Array.from({ length: 256 }, (_each, byte) =>
  byte <= blank || [slash, lessThan, equals, greaterThan, doubleQuote, singleQuote, 0x26].includes(byte)
    ? 1
    : 0,
);

/** The first byte from `at` on that is no blank; `end` where there is none. */
const skipBlanks = (bytes: Buffer, at: number, end: number): number => {
  let next = at;
  while (next < end && (bytes[next] ?? 0) <= blank) next++;
  return next;
};

/** The tag goes on in bytes that have not come yet. */
export const incomplete = -1;

export class TagReader {
  readonly tag = new XmlTag();
  /** Of the name without its prefix. */
  hash = 0;
  /** <a/> */
  isEmpty = false;
  readonly #names: XmlNames;
  /** Where the name that was read last begins behind its prefix. */
  #local = 0;

  constructor(names: XmlNames) {
    this.#names = names;
  }

  /** @param at where its < stands @param place of that byte in the part @returns what follows > */
  open(bytes: Buffer, at: number, end: number, place: number): number {
    const second = bytes[at + 2] ?? 0;
    let nameEnd = at + 2;
    // Names of one letter make up nearly all of a sheet.
    if (nameEnd < end && endsName[second] === 1 && endsName[bytes[at + 1] ?? 0] === 0) {
      const first = bytes[at + 1] ?? 0;
      this.tag.start(this.#names.letter(first), bytes, place);
      this.hash = first;
      if (second === greaterThan) {
        this.isEmpty = false;
        return at + 3;
      }
    } else {
      nameEnd = this.#name(bytes, at + 1, end);
      if (nameEnd === end) return incomplete;
      this.tag.start(this.#names.find(this.hash, bytes, this.#local, nameEnd), bytes, place);
    }
    const hash = this.hash;
    const after = this.#attributes(bytes, nameEnd, end);
    this.hash = hash;
    return after;
  }

  /** @param at where </ stands */
  close(bytes: Buffer, at: number, end: number): number {
    if (at + 3 < end && bytes[at + 3] === greaterThan && endsName[bytes[at + 2] ?? 0] === 0) {
      this.hash = bytes[at + 2] ?? 0;
      return at + 4;
    }
    const nameEnd = this.#name(bytes, at + 2, end);
    const last = skipBlanks(bytes, nameEnd, end);
    if (last === end) return incomplete;
    if (bytes[last] !== greaterThan) throw new BadXml();
    return last + 1;
  }

  /** The end of the name; `end` where it may go on. */
  #name(bytes: Buffer, at: number, end: number): number {
    let hash = 0;
    let next = at;
    this.#local = at;
    for (; next < end; next++) {
      const byte = bytes[next] ?? 0;
      if (endsName[byte] === 1) break;
      if (byte === colon) {
        this.#local = next + 1;
        hash = 0;
      } else hash = nextHash(hash, byte);
    }
    if (next < end && next === this.#local) throw new BadXml();
    this.hash = hash;
    return next;
  }

  #attributes(bytes: Buffer, from: number, end: number): number {
    let at = from;
    for (;;) {
      at = skipBlanks(bytes, at, end);
      if (at === end) return incomplete;
      const byte = bytes[at];
      if (byte === greaterThan || byte === slash) return this.#tagEnd(bytes, at, end);
      at =
        bytes[at + 1] === equals && bytes[at + 2] === doubleQuote && at + 2 < end && endsName[byte ?? 0] === 0
          ? this.#shortAttribute(bytes, at, end)
          : this.#attribute(bytes, at, end);
      if (at === incomplete) return incomplete;
    }
  }

  #tagEnd(bytes: Buffer, at: number, end: number): number {
    this.isEmpty = bytes[at] === slash;
    if (!this.isEmpty) return at + 1;
    if (at + 1 === end) return incomplete;
    if (bytes[at + 1] !== greaterThan) throw new BadXml();
    return at + 2;
  }

  /** r="B17" */
  #shortAttribute(bytes: Buffer, from: number, end: number): number {
    const close = this.#quoted(bytes, from + 2, end);
    if (close === end) return incomplete;
    const name = this.#names.letter(bytes[from] ?? 0);
    if (!this.tag.addAttribute(name, false, from + 3, close)) throw new BadXml();
    return close + 1;
  }

  #attribute(bytes: Buffer, from: number, end: number): number {
    const nameEnd = this.#name(bytes, from, end);
    const local = this.#local;
    const hash = this.hash;
    const sign = skipBlanks(bytes, nameEnd, end);
    if (sign === end) return incomplete;
    if (bytes[sign] !== equals) throw new BadXml();
    const open = skipBlanks(bytes, sign + 1, end);
    if (open === end) return incomplete;
    const close = this.#quoted(bytes, open, end);
    if (close === end) return incomplete;
    const name = this.#names.find(hash, bytes, local, nameEnd);
    if (!this.tag.addAttribute(name, local > from, open + 1, close)) throw new BadXml();
    return close + 1;
  }

  /** Where the quotation mark that stands at `open` is closed; `end` where it is not yet. */
  #quoted(bytes: Buffer, open: number, end: number): number {
    const quote = bytes[open];
    if (quote !== doubleQuote && quote !== singleQuote) throw new BadXml();
    let next = open + 1;
    for (; next < end; next++) {
      const byte = bytes[next];
      if (byte === quote) break;
      if (byte === lessThan) throw new BadXml();
    }
    return next;
  }
}
