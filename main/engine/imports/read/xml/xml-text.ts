/**
 * The text of one element, gathered from the pieces in which it lies in the file (chunks, CDATA, nested runs). One piece
 * without references, which nearly all are, is only pointed at, never copied.
 */
import { BadXml } from './bad-xml.ts';
import { longestReference, resolveReference, resolveReferences } from './references.ts';

const ampersand = 0x26;
const semicolon = 0x3b;
const smallest = 4_096;

/** @throws BadXml instead of putting U+FFFD where a letter was */
export const decodeUtf8 = (bytes: Buffer, from: number, to: number): string => {
  const text = bytes.toString('utf8', from, to);
  if (text.includes('\uFFFD') && !bytes.subarray(from, to).equals(Buffer.from(text))) throw new BadXml();
  return text;
};

/** An attribute's value. */
export const plainText = (bytes: Buffer, from: number, to: number): string => {
  const text = decodeUtf8(bytes, from, to);
  return text.includes('&') ? resolveReferences(text) : text;
};

export class XmlText {
  bytes: Buffer = Buffer.alloc(smallest);
  from = 0;
  to = 0;
  #own = this.bytes;

  get length(): number {
    return this.to - this.from;
  }

  clear(): void {
    this.from = 0;
    this.to = 0;
  }

  /** Bytes as they are. */
  add(bytes: Buffer, from: number, to: number): void {
    if (this.to === this.from) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
    } else if (to > from) {
      this.#reserve(to - from);
      bytes.copy(this.#own, this.to, from, to);
      this.to += to - from;
    }
  }

  /** Bytes with references in them, none of them cut off. @throws BadXml */
  addResolved(bytes: Buffer, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const start = bytes.indexOf(ampersand, at);
      if (start < 0 || start >= to) break;
      this.add(bytes, at, start);
      const end = bytes.subarray(start, Math.min(to, start + longestReference)).indexOf(semicolon);
      this.addString(resolveReference(end < 0 ? '' : bytes.toString('latin1', start + 1, start + end)));
      at = end < 0 ? to : start + end + 1;
    }
    this.add(bytes, at, to);
  }

  addString(text: string): void {
    const bytes = Buffer.from(text);
    this.add(bytes, 0, bytes.length);
  }

  /** The bytes that it points at are about to be overwritten. */
  hold(): void {
    if (this.to > this.from) this.#reserve(0);
  }

  /** @throws BadXml */
  toString(): string {
    return decodeUtf8(this.bytes, this.from, this.to);
  }

  /** Makes room behind what is there, in bytes of its own. */
  #reserve(more: number): void {
    const length = this.to - this.from;
    const needed = length + more;
    const isOwn = this.bytes === this.#own;
    if (isOwn && this.to + more <= this.#own.length) return;
    const target =
      this.#own.length >= needed ? this.#own : Buffer.alloc(Math.max(needed, 2 * this.#own.length));
    this.bytes.copy(target, 0, this.from, this.to);
    this.#own = target;
    this.bytes = target;
    this.from = 0;
    this.to = length;
  }
}
