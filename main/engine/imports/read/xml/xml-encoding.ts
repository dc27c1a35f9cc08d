/** Parts are UTF-8 nearly always; UTF-16, which the standard allows, is made UTF-8 before anything looks at it. */
import { TextDecoder } from 'node:util';
import { BadXml } from './bad-xml.ts';

/** The bytes of "<" and of byte order marks tell. */
const encodingOf = (start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  const two = start.length < 2 ? -1 : start.readUInt16BE(0);
  if (two === 0xfffe || two === 0x3c00) return 'utf-16le';
  return two === 0xfeff || two === 0x003c ? 'utf-16be' : 'utf-8';
};

const mark = Buffer.from('\uFEFF');

/** What a declaration may say: in doubt the bytes are right, and all these agree with them in what matters. */
const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/;
const readable = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|unicode)$/i;
const longestDeclaration = 200;

export class XmlEncoding {
  #start: Buffer = Buffer.alloc(0);
  #decode: ((piece: Buffer) => Buffer) | undefined;
  #finish: () => Buffer = () => Buffer.alloc(0);

  /** @returns what can be read of it already, in UTF-8 @throws BadXml */
  write(piece: Buffer): Buffer {
    if (this.#decode) return this.#decode(piece);
    this.#start = Buffer.concat([this.#start, piece]);
    return this.#start.length < longestDeclaration ? Buffer.alloc(0) : this.#begin();
  }

  /** @throws BadXml where the part ends within a character */
  end(): Buffer {
    const rest = this.#decode ? Buffer.alloc(0) : this.#begin();
    return Buffer.concat([rest, this.#finish()]);
  }

  #begin(): Buffer {
    const start = this.#start;
    this.#start = Buffer.alloc(0);
    const encoding = encodingOf(start);
    if (encoding === 'utf-8') this.#decode = (piece) => piece;
    else {
      const decoder = new TextDecoder(encoding, { fatal: true });
      this.#decode = (piece) => decodeWith(decoder, piece, true);
      this.#finish = () => decodeWith(decoder, Buffer.alloc(0), false);
    }
    const first = this.#decode(start);
    const content = first.subarray(0, 3).equals(mark) ? first.subarray(3) : first;
    const name = declared.exec(content.toString('latin1', 0, longestDeclaration))?.[1];
    if (name !== undefined && !readable.test(name)) throw new BadXml();
    return content;
  }
}

const decodeWith = (decoder: TextDecoder, piece: Buffer, stream: boolean): Buffer => {
  try {
    return Buffer.from(decoder.decode(piece, { stream }));
  } catch (error) {
    throw new BadXml(undefined, { cause: error });
  }
};
