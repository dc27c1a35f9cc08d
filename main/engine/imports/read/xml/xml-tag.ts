/** The start of an element as it lies in the bytes; one object is used for all, so nothing may keep it. */
import { plainText } from './xml-text.ts';

/** No element of a workbook has nearly as many. */
const mostAttributes = 256;

export class XmlTag {
  /** Without its prefix; '' where the reader does not know it. */
  name = '';
  /** Where it starts in the part. */
  place = 0;
  attributeCount = 0;
  bytes: Buffer = Buffer.alloc(0);
  readonly #names: string[] = Array.from({ length: mostAttributes }, () => '');
  readonly #isPrefixed = new Uint8Array(mostAttributes);
  readonly #from = new Int32Array(mostAttributes);
  readonly #to = new Int32Array(mostAttributes);

  start(name: string, bytes: Buffer, place: number): void {
    this.name = name;
    this.bytes = bytes;
    this.place = place;
    this.attributeCount = 0;
  }

  /**
   * False where there are too many, or one that is known comes twice. With prefixes that may be two of two namespaces,
   * of which the first counts: OpenDocument's own come before what LibreOffice adds ("office:value-type",
   * "calcext:value-type").
   */
  addAttribute(name: string, isPrefixed: boolean, from: number, to: number): boolean {
    const place = this.attributeCount;
    const comesTwice = name !== '' && !isPrefixed && this.find(name) >= 0;
    if (place === mostAttributes || comesTwice) return false;
    this.#names[place] = name;
    this.#isPrefixed[place] = isPrefixed ? 1 : 0;
    this.#from[place] = from;
    this.#to[place] = to;
    this.attributeCount++;
    return true;
  }

  /** Name of an attribute without a prefix; '' for all others. */
  attributeName(place: number): string {
    return this.#isPrefixed[place] === 1 ? '' : (this.#names[place] ?? '');
  }

  from(place: number): number {
    return this.#from[place] ?? 0;
  }

  to(place: number): number {
    return this.#to[place] ?? 0;
  }

  /** Of an attribute without a prefix; undefined where the element has none. */
  attribute(name: string): string | undefined {
    return this.#text(this.find(name));
  }

  /** Of an attribute that has a prefix, whichever. */
  prefixed(name: string): string | undefined {
    return this.#text(this.find(name, true));
  }

  /** "1" and "true"; false where it is not there. */
  isOn(name: string): boolean {
    const text = this.attribute(name);
    return text === '1' || text === 'true';
  }

  /** Where the attribute stands among the others; −1: nowhere. */
  find(name: string, isPrefixed = false): number {
    const prefixed = isPrefixed ? 1 : 0;
    for (let place = 0; place < this.attributeCount; place++)
      if (this.#names[place] === name && this.#isPrefixed[place] === prefixed) return place;
    return -1;
  }

  #text(place: number): string | undefined {
    return place < 0 ? undefined : plainText(this.bytes, this.from(place), this.to(place));
  }
}
