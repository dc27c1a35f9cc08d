/**
 * Fields of delimited text (RFC 4180), pushed piece by piece: nothing but the field at hand is kept. A library would
 * make arrays of every row; here each field goes where it is wanted, and a limit is met where it is crossed.
 *
 * More lenient than the RFC where Excel is: text after a closing quote belongs to the field, a quote within an
 * unquoted field is a character.
 */
export interface FieldSink {
  /** @param column from 0 */
  readonly field: (column: number, text: string) => void;
  readonly endRow: () => void;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

type Mode = 'start' | 'plain' | 'quoted' | 'afterQuote';

export class FieldScanner {
  readonly #separator: number;
  readonly #sink: FieldSink;
  readonly #longest: number;
  readonly #onTooLong: () => never;
  #mode: Mode = 'start';
  #text = '';
  #column = 0;
  #afterReturn = false;

  /** @param onTooLong called where a field is longer than `longest` characters */
  constructor(separator: string, sink: FieldSink, longest: number, onTooLong: () => never) {
    this.#separator = separator.charCodeAt(0);
    this.#sink = sink;
    this.#longest = longest;
    this.#onTooLong = onTooLong;
  }

  push(piece: string): void {
    let at = 0;
    while (at < piece.length) at = this.#step(piece, at);
  }

  /** @returns false where a quote is still open */
  end(): boolean {
    if (this.#mode === 'quoted') return false;
    if (this.#column > 0 || this.#mode !== 'start') this.#endRow();
    return true;
  }

  /** @returns where to go on in the piece */
  #step(piece: string, at: number): number {
    switch (this.#mode) {
      case 'start':
        return this.#start(piece, at);
      case 'plain':
        return this.#plain(piece, at);
      case 'quoted':
        return this.#quoted(piece, at);
      case 'afterQuote':
        return this.#afterQuote(piece, at);
    }
  }

  #start(piece: string, at: number): number {
    const first = piece.charCodeAt(at);
    const isSecondOfPair = this.#afterReturn && first === lineFeed;
    this.#afterReturn = false;
    if (isSecondOfPair) return at + 1;
    this.#mode = first === quote ? 'quoted' : 'plain';
    return first === quote ? at + 1 : at;
  }

  #plain(piece: string, from: number): number {
    const separator = this.#separator;
    let at = from;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === separator || code === lineFeed || code === carriageReturn) break;
    }
    this.#add(piece, from, at);
    if (at === piece.length) return at;
    const code = piece.charCodeAt(at);
    if (code === separator) this.#endField();
    else this.#endRow();
    this.#afterReturn = code === carriageReturn;
    return at + 1;
  }

  #quoted(piece: string, from: number): number {
    const at = piece.indexOf('"', from);
    this.#add(piece, from, at === -1 ? piece.length : at);
    if (at === -1) return piece.length;
    this.#mode = 'afterQuote';
    return at + 1;
  }

  #afterQuote(piece: string, at: number): number {
    const isDoubled = piece.charCodeAt(at) === quote;
    this.#mode = isDoubled ? 'quoted' : 'plain';
    if (isDoubled) this.#text += '"';
    return isDoubled ? at + 1 : at;
  }

  #add(piece: string, from: number, to: number): void {
    if (this.#text.length + to - from > this.#longest) this.#onTooLong();
    this.#text = this.#text === '' ? piece.slice(from, to) : this.#text + piece.slice(from, to);
  }

  #endField(): void {
    this.#sink.field(this.#column++, this.#text);
    this.#text = '';
    this.#mode = 'start';
  }

  #endRow(): void {
    this.#endField();
    this.#column = 0;
    this.#sink.endRow();
  }
}
