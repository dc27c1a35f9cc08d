/**
 * Walks over the bytes of an XML part as they arrive, cut anywhere, and tells a handler of the elements that it wants.
 * It makes no string and no object an element. Strict where a part could hide rows: tags have to match, one root, no
 * DOCTYPE, nesting within the limit; prefixes are taken off names, so that every way of writing a namespace is read.
 */
import type { ReadLimits } from '#shared/treasury/table.ts';
import { Refused } from '../../../refused.ts';
import { damaged, tooLarge } from '../refuse-file.ts';
import { BadXml } from './bad-xml.ts';
import { longestReference } from './references.ts';
import { incomplete, TagReader } from './tag-reader.ts';
import type { XmlNames } from './xml-names.ts';
import type { XmlTag } from './xml-tag.ts';
import { XmlText } from './xml-text.ts';

/** What of an element its handler wants to hear of. `text` within `text` goes on with the same text. */
export const inside = { skip: 0, elements: 1, text: 2 } as const;
export type Inside = (typeof inside)[keyof typeof inside];

export interface XmlHandler {
  readonly names: XmlNames;
  /** @param depth of the element; the root's is 1 */
  open(tag: XmlTag, depth: number): Inside;
  /** Not told of elements that were skipped. @param text what was in it, if it was opened for its text */
  close(name: string, depth: number, text: XmlText): void;
  /**
   * Lets a handler read by itself whole elements within the element that is open, whose bytes it knows by heart. Bytes
   * from `end` on mean nothing. @param from where a < stands @returns where the scanner goes on, `from` at least
   */
  readAhead?(bytes: Buffer, from: number, end: number, depth: number): number;
}

/** Of one tag, comment or CDATA section. */
const longestMarkup = 2 ** 20;
const commentStart = Buffer.from('<!--');
const commentEnd = Buffer.from('-->');
const cdataStart = Buffer.from('<![CDATA[');
const cdataEnd = Buffer.from(']]>');
const instructionEnd = Buffer.from('?>');
const blank = 0x20;
const exclamation = 0x21;
const ampersand = 0x26;
const slash = 0x2f;
const semicolon = 0x3b;
const lessThan = 0x3c;
const question = 0x3f;

export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #part: string;
  readonly #limits: ReadLimits;
  readonly #reader: TagReader;
  readonly #text = new XmlText();
  /** By depth: hash and name of the elements that are open. */
  readonly #hashes: Int32Array;
  readonly #names: string[] = [''];
  #depth = 0;
  #hasRoot = false;
  /** Depth of the element that is skipped, or whose text is gathered; 0: none. */
  #skipped = 0;
  #gathered = 0;
  /** Bytes that were not read yet, and how many came before them. */
  #work: Buffer = Buffer.alloc(2 ** 16);
  #length = 0;
  #before = 0;
  #at = 0;

  /** @param part its name, for refusals */
  constructor(handler: XmlHandler, part: string, limits: ReadLimits) {
    this.#handler = handler;
    this.#part = part;
    this.#limits = limits;
    this.#reader = new TagReader(handler.names);
    this.#hashes = new Int32Array(limits.nesting + 1);
  }

  /** @param piece in UTF-8 @throws Refused */
  write(piece: Buffer): void {
    const end = this.#length + piece.length;
    if (end > this.#work.length) this.#grow(end);
    piece.copy(this.#work, this.#length);
    try {
      this.#at = 0;
      this.#scan(this.#work, end);
      this.#text.hold();
    } catch (error) {
      throw error instanceof BadXml ? this.#damaged() : error;
    }
    this.#before += this.#at;
    this.#length = end - this.#at;
    if (this.#length > longestMarkup) throw this.#damaged();
    this.#work.copyWithin(0, this.#at, end);
    this.#at = 0;
  }

  /** @throws Refused where the part ends in the middle */
  end(): void {
    if (this.#length > 0 || this.#depth > 0 || !this.#hasRoot) throw this.#damaged();
  }

  #damaged(): Refused {
    return damaged(this.#part, this.#before + this.#at);
  }

  #grow(size: number): void {
    const larger = Buffer.alloc(2 * size);
    this.#work.copy(larger, 0, 0, this.#length);
    this.#work = larger;
  }

  /** Leaves `#at` where what is not complete yet begins. */
  #scan(bytes: Buffer, end: number): void {
    let at = 0;
    while (at < end) {
      this.#at = at;
      if (this.#skipped === 0 && this.#handler.readAhead) {
        at = this.#handler.readAhead(bytes, at, end, this.#depth);
        if (at === end) break;
        this.#at = at;
      }
      const next = bytes[at] === lessThan ? this.#markup(bytes, at, end) : this.#characters(bytes, at, end);
      if (next === incomplete) return;
      at = next;
    }
    this.#at = at;
  }

  #markup(bytes: Buffer, at: number, end: number): number {
    if (at + 1 === end) return incomplete;
    switch (bytes[at + 1]) {
      case slash:
        return this.#close(bytes, at, end);
      case question:
        return this.#until(instructionEnd, bytes, at + 2, end);
      case exclamation:
        return this.#declaration(bytes, at, end);
      default:
        return this.#open(bytes, at, end);
    }
  }

  #open(bytes: Buffer, at: number, end: number): number {
    const after = this.#reader.open(bytes, at, end, this.#before + at);
    if (after === incomplete) return incomplete;
    const depth = ++this.#depth;
    if (depth > this.#limits.nesting) throw tooLarge(this.#limits, 'nesting', this.#part);
    if (depth === 1) this.#startRoot();
    const { tag, hash, isEmpty } = this.#reader;
    this.#hashes[depth] = hash;
    if (this.#skipped === 0) {
      this.#names[depth] = tag.name;
      this.#enter(this.#handler.open(tag, depth), depth);
    }
    if (isEmpty) this.#leave();
    return after;
  }

  #startRoot(): void {
    if (this.#hasRoot) throw new BadXml();
    this.#hasRoot = true;
  }

  #enter(wanted: Inside, depth: number): void {
    if (wanted === inside.skip) this.#skipped = depth;
    else if (wanted === inside.text && this.#gathered === 0) {
      this.#gathered = depth;
      this.#text.clear();
    }
  }

  #close(bytes: Buffer, at: number, end: number): number {
    const after = this.#reader.close(bytes, at, end);
    if (after === incomplete) return incomplete;
    if (this.#depth === 0 || this.#hashes[this.#depth] !== this.#reader.hash) throw new BadXml();
    this.#leave();
    return after;
  }

  #leave(): void {
    const depth = this.#depth;
    if (this.#skipped === 0) {
      this.#handler.close(this.#names[depth] ?? '', depth, this.#text);
      if (this.#gathered === depth) this.#gathered = 0;
    } else if (this.#skipped === depth) this.#skipped = 0;
    this.#depth = depth - 1;
  }

  /** A comment or a CDATA section; a DOCTYPE is what neither Excel nor anything like it writes. */
  #declaration(bytes: Buffer, at: number, end: number): number {
    if (startsWith(commentStart, bytes, at, end)) {
      return end - at < commentStart.length
        ? incomplete
        : this.#until(commentEnd, bytes, at + commentStart.length, end);
    }
    if (!startsWith(cdataStart, bytes, at, end)) {
      throw new Refused({ code: 'importDoctype', params: { part: this.#part } });
    }
    const from = at + cdataStart.length;
    const after = end < from ? incomplete : this.#until(cdataEnd, bytes, from, end);
    const isWanted = this.#gathered > 0 && this.#skipped === 0;
    if (after !== incomplete && isWanted) this.#gather(bytes, from, after - cdataEnd.length, false);
    return after;
  }

  #until(mark: Buffer, bytes: Buffer, from: number, end: number): number {
    const found = bytes.subarray(0, end).indexOf(mark, from);
    return found < 0 ? incomplete : found + mark.length;
  }

  /** @returns where the text stops, or is cut within a reference */
  #characters(bytes: Buffer, from: number, end: number): number {
    const at = endOfText(bytes, from, end);
    if (this.#depth === 0 && hasInk(bytes, from, at)) throw new BadXml();
    if (this.#gathered === 0 || this.#skipped > 0) return at;
    const hasReference = hasByte(ampersand, bytes, from, at);
    const to = at === end && hasReference ? wholeReferences(bytes, from, end) : at;
    this.#gather(bytes, from, to, hasReference);
    return to === from ? incomplete : to;
  }

  #gather(bytes: Buffer, from: number, to: number, hasReference: boolean): void {
    // A character takes at most 4 bytes: longer is no text of a cell, whatever it says.
    if (this.#text.length + to - from > 4 * this.#limits.textLength + longestReference)
      throw tooLarge(this.#limits, 'textLength', this.#part);
    if (hasReference) this.#text.addResolved(bytes, from, to);
    else this.#text.add(bytes, from, to);
  }
}

/** Whether what is there of the bytes may be the mark. */
const startsWith = (mark: Buffer, bytes: Buffer, at: number, end: number): boolean => {
  const length = Math.min(mark.length, end - at);
  for (let each = 0; each < length; each++) if (bytes[at + each] !== mark[each]) return false;
  return true;
};

/** So many bytes are looked at one by one sooner than a search that is faster has begun. */
const shortText = 48;

const endOfText = (bytes: Buffer, from: number, end: number): number => {
  const near = Math.min(end, from + shortText);
  let at = from;
  while (at < near && bytes[at] !== lessThan) at++;
  if (at < near || near === end) return at;
  const found = bytes.subarray(near, end).indexOf(lessThan);
  return found < 0 ? end : near + found;
};

const hasByte = (byte: number, bytes: Buffer, from: number, to: number): boolean => {
  if (to - from > shortText) return bytes.subarray(from, to).includes(byte);
  for (let at = from; at < to; at++) if (bytes[at] === byte) return true;
  return false;
};

const hasInk = (bytes: Buffer, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) > blank) return true;
  return false;
};

/** Before the reference that is cut off at the end, if one is. */
const wholeReferences = (bytes: Buffer, from: number, end: number): number => {
  for (let at = end - 1; at >= from && at > end - longestReference; at--) {
    if (bytes[at] === semicolon) return end;
    if (bytes[at] === ampersand) return at;
  }
  return end;
};
