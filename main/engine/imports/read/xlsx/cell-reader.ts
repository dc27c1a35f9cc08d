/** Follows rows and cells: where each cell stands, and what it comes to once all of it is read. */
import { cellMark } from '#shared/treasury/table.ts';
import { damagedCell, tooLarge } from '../refuse-file.ts';
import type { TableBuilder } from '../table-builder.ts';
import { BadXml } from '../xml/bad-xml.ts';
import { type Inside, inside } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { indexIn } from './cell-number.ts';
import { CellPlace } from './cell-place.ts';
import { CellShortcut } from './cell-shortcut.ts';
import type { CellSource } from './cell-source.ts';
import { type CellType, CellValue, cellType, cellTypeIn } from './cell-value.ts';
import { Formulas } from './formulas.ts';
import { SheetStrings } from './sheet-strings.ts';

export class CellReader {
  readonly #table: TableBuilder;
  readonly #source: CellSource;
  readonly #place = new CellPlace();
  readonly #value: CellValue;
  readonly #formulas = new Formulas();
  readonly #strings: SheetStrings;
  readonly #shortcut: CellShortcut;
  #row = 0;
  #column = -1;
  #type: CellType = cellType.number;
  #isDate = false;
  #hasValue = false;
  /** Within <is>. */
  #isInline = false;

  constructor(table: TableBuilder, source: CellSource) {
    this.#table = table;
    this.#source = source;
    this.#value = new CellValue(source.is1904);
    this.#strings = new SheetStrings(table, source.strings);
    this.#shortcut = new CellShortcut(table, this.#strings, source);
  }

  startRow(tag: XmlTag): void {
    const place = tag.find('r');
    const row = place < 0 ? this.#row + 1 : indexIn(tag.bytes, tag.from(place), tag.to(place));
    if (!(row > 0)) throw new BadXml();
    this.#table.startRow(row, tag.isOn('hidden'));
    this.#row = row;
    this.#column = -1;
  }

  /** @returns where the first thing of the row stands that has to be scanned */
  readAhead(bytes: Buffer, from: number, end: number): number {
    const after = this.#shortcut.run(bytes, from, end, this.#row);
    if (after > from) this.#column = this.#shortcut.column;
    return after;
  }

  /** @param depth a cell's is 4 */
  open(tag: XmlTag, depth: number): Inside {
    if (depth === 4) return tag.name === 'c' ? this.#startCell(tag) : this.#skip(tag);
    if (depth === 5) return this.#openPart(tag);
    // Within <is>: <t>, or <r> with <t> in it. A value or a formula has nothing within.
    if (!this.#isInline) throw this.#damaged();
    if (tag.name === 't') return inside.text;
    return depth === 6 && tag.name === 'r' ? inside.elements : inside.skip;
  }

  close(name: string, depth: number, text: XmlText): void {
    if (depth === 4) this.#finishCell();
    else if (name === 'v') this.#readValue(text);
    else if (name === 'f') this.#formulas.keep(text);
    else if (name === 't') this.#addRun(text);
  }

  #damaged(): Error {
    return damagedCell(this.#table.name, this.#row, Math.max(0, this.#column));
  }

  /** Extensions are none of ours; anything else here might hold cells. */
  #skip(tag: XmlTag): Inside {
    if (tag.name !== 'extLst') throw this.#damaged();
    return inside.skip;
  }

  #openPart(tag: XmlTag): Inside {
    this.#isInline = tag.name === 'is';
    switch (tag.name) {
      case 'v':
        if (this.#hasValue) throw this.#damaged();
        this.#hasValue = true;
        return inside.text;
      case 'f':
        if (this.#formulas.isOpen) throw this.#damaged();
        this.#formulas.start(tag);
        return inside.text;
      case 'is':
        if (this.#hasValue) throw this.#damaged();
        this.#hasValue = true;
        return inside.elements;
      default:
        return this.#skip(tag);
    }
  }

  #startCell(tag: XmlTag): Inside {
    this.#type = cellType.number;
    this.#isDate = false;
    this.#hasValue = false;
    this.#value.clear();
    this.#formulas.clear();
    let hasPlace = false;
    for (let each = 0; each < tag.attributeCount; each++) {
      const name = tag.attributeName(each);
      if (name === 'r') {
        this.#readPlace(tag, each);
        hasPlace = true;
      } else if (name === 's') {
        this.#isDate = this.#source.dateStyles[indexIn(tag.bytes, tag.from(each), tag.to(each))] === 1;
      } else if (name === 't') this.#type = cellTypeIn(tag.bytes, tag.from(each), tag.to(each));
    }
    if (!hasPlace) this.#column++;
    if (this.#column >= this.#source.limits.columns)
      throw tooLarge(this.#source.limits, 'columns', this.#table.name);
    return inside.elements;
  }

  #readPlace(tag: XmlTag, attribute: number): void {
    if (!this.#place.read(tag.bytes, tag.from(attribute), tag.to(attribute))) throw this.#damaged();
    this.#column = this.#place.column;
    if (this.#place.row !== this.#row) throw this.#damaged();
  }

  #readValue(text: XmlText): void {
    if (text.length > 0) this.#value.read(this.#type, this.#isDate, text);
  }

  #addRun(text: XmlText): void {
    this.#value.addRun(text);
    if (this.#value.text.length > this.#source.limits.textLength)
      throw tooLarge(this.#source.limits, 'textLength', this.#table.name);
  }

  #finishCell(): void {
    const { kind, number, text } = this.#value;
    const marks = this.#formulas.isOpen ? cellMark.formula : 0;
    switch (kind) {
      case 'blank':
        this.#finishBlank();
        break;
      case 'shared':
        if (!this.#strings.put(this.#column, number, marks)) throw this.#damaged();
        break;
      case 'text':
        this.#table.text(this.#column, text, marks);
        break;
      case 'error':
        this.#table.error(this.#column, text, marks);
        break;
      default:
        this.#table.number(this.#column, number, kind, marks);
    }
  }

  /** A formula whose stored result is the empty text has a result. */
  #finishBlank(): void {
    const isEmptyText = this.#hasValue && this.#type === cellType.text;
    if (this.#formulas.isOpen && !isEmptyText) this.#table.unresolved(this.#column, this.#formulas.text());
  }
}
