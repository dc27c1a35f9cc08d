/** What one <v> or <is> says, by the type and the style of its cell. One object is used for all cells. */
import { daysOfIso } from '../iso-day.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { dayOfSerial } from './cell-date.ts';
import { indexIn, numberIn } from './cell-number.ts';
import { unescapeText } from './escapes.ts';

export const cellType = {
  number: 0,
  shared: 1,
  text: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
  unknown: 7,
} as const;
export type CellType = (typeof cellType)[keyof typeof cellType];

const letter = (name: string): number => name.charCodeAt(0);

/** By the only letter of a type, or the first of a long one. */
const oneLetter: ReadonlyMap<number, CellType> = new Map([
  [letter('n'), cellType.number],
  [letter('s'), cellType.shared],
  [letter('b'), cellType.boolean],
  [letter('e'), cellType.error],
  [letter('d'), cellType.date],
]);

/** Of the attribute t in the bytes from … to. */
export const cellTypeIn = (bytes: Buffer, from: number, to: number): CellType => {
  if (to - from === 1) return oneLetter.get(bytes[from] ?? 0) ?? cellType.unknown;
  const name = bytes.toString('latin1', from, to);
  return name === 'str' ? cellType.text : name === 'inlineStr' ? cellType.inline : cellType.unknown;
};

/** What has been found. `shared`: `number` is the index of a shared string. */
export type ValueKind = 'blank' | 'number' | 'date' | 'boolean' | 'shared' | 'text' | 'error';

const truths: ReadonlyMap<string, number> = new Map([
  ['0', 0],
  ['false', 0],
  ['1', 1],
  ['true', 1],
]);

export class CellValue {
  kind: ValueKind = 'blank';
  number = 0;
  text = '';
  readonly #is1904: boolean;

  constructor(is1904: boolean) {
    this.#is1904 = is1904;
  }

  clear(): void {
    this.kind = 'blank';
    this.text = '';
  }

  /** @param isDate the style is one of dates @throws BadXml */
  read(type: CellType, isDate: boolean, text: XmlText): void {
    if (type === cellType.number) this.#readNumber(isDate, text);
    else if (type === cellType.shared) {
      this.kind = 'shared';
      this.number = indexIn(text.bytes, text.from, text.to);
    } else this.#readWord(type, text.toString());
  }

  /** One more run of a text that stands in the cell itself. @throws BadXml */
  addRun(text: XmlText): void {
    if (text.length === 0) return;
    this.kind = 'text';
    this.text += unescapeText(text.toString());
  }

  #readNumber(isDate: boolean, text: XmlText): void {
    const number = numberIn(text.bytes, text.from, text.to);
    this.number = isDate ? dayOfSerial(number, this.#is1904) : number;
    this.kind = isDate ? 'date' : 'number';
    if (Number.isNaN(this.number)) this.#fail(text.toString());
  }

  #readWord(type: CellType, word: string): void {
    if (type === cellType.text || type === cellType.inline) {
      this.text = unescapeText(word);
      this.kind = 'text';
    } else if (type === cellType.boolean) this.#set('boolean', truths.get(word.trim()) ?? Number.NaN, word);
    else if (type === cellType.date) this.#set('date', daysOfIso(word), word);
    else this.#fail(word);
  }

  #set(kind: ValueKind, number: number, word: string): void {
    this.kind = kind;
    this.number = number;
    if (Number.isNaN(number)) this.#fail(word);
  }

  /** What is only blanks says nothing. */
  #fail(word: string): void {
    this.text = word.trim();
    this.kind = this.text === '' ? 'blank' : 'error';
  }
}
