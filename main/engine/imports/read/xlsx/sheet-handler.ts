/**
 * Follows one sheet: rows and cells into a table, then merges and links. What stands where no cell can stand is refused,
 * because skipping it could skip rows; what belongs to other matters (views, filters, drawings) is skipped.
 */
import { cellMark } from '#shared/treasury/table.ts';
import type { TableBuilder } from '../table-builder.ts';
import { BadXml } from '../xml/bad-xml.ts';
import { XmlNames } from '../xml/xml-names.ts';
import { type Inside, inside, type XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { readRange } from './cell-place.ts';
import { CellReader } from './cell-reader.ts';
import type { CellSource } from './cell-source.ts';

const names = [
  'worksheet sheetData row c v f is t r cols col mergeCells mergeCell hyperlinks hyperlink extLst',
  's si ref hidden min max',
].flatMap((line) => line.split(' '));

/** Elements of the sheet that are looked into, and what is looked for there. */
const sections: ReadonlyMap<string, string> = new Map([
  ['sheetData', 'row'],
  ['cols', 'col'],
  ['mergeCells', 'mergeCell'],
  ['hyperlinks', 'hyperlink'],
]);

export class SheetHandler implements XmlHandler {
  readonly names = new XmlNames(names);
  readonly #table: TableBuilder;
  readonly #cells: CellReader;
  readonly #hiddenColumns: Uint8Array;
  #section = '';
  #hasRows = false;

  /** @param mostColumns beyond these nobody asks what is hidden */
  constructor(table: TableBuilder, source: CellSource, mostColumns: number) {
    this.#table = table;
    this.#cells = new CellReader(table, source);
    this.#hiddenColumns = new Uint8Array(mostColumns);
  }

  /** From 0. */
  hiddenColumns(): readonly number[] {
    return [...this.#hiddenColumns.keys()].filter((column) => this.#hiddenColumns[column] === 1);
  }

  open(tag: XmlTag, depth: number): Inside {
    if (depth > 3 && this.#section === 'sheetData') return this.#cells.open(tag, depth);
    if (depth === 3) return this.#openItem(tag);
    if (depth === 2) return this.#openSection(tag.name);
    if (depth !== 1 || tag.name !== 'worksheet') throw new BadXml();
    return inside.elements;
  }

  close(name: string, depth: number, text: XmlText): void {
    if (depth > 3) this.#cells.close(name, depth, text);
    else if (depth === 1 && !this.#hasRows) throw new BadXml();
  }

  /** Cells of a row. */
  readAhead(bytes: Buffer, from: number, end: number, depth: number): number {
    return depth === 3 && this.#section === 'sheetData' ? this.#cells.readAhead(bytes, from, end) : from;
  }

  #openSection(name: string): Inside {
    this.#section = name;
    if (name === 'sheetData') {
      if (this.#hasRows) throw new BadXml();
      this.#hasRows = true;
    }
    return sections.has(name) ? inside.elements : inside.skip;
  }

  #openItem(tag: XmlTag): Inside {
    const isItem = tag.name === sections.get(this.#section);
    if (this.#section === 'sheetData') {
      if (!isItem) throw new BadXml();
      this.#cells.startRow(tag);
      return inside.elements;
    }
    if (isItem) this.#readItem(tag);
    return inside.skip;
  }

  #readItem(tag: XmlTag): void {
    if (tag.name === 'col') this.#readColumns(tag);
    else {
      const range = readRange(tag.attribute('ref') ?? '');
      if (!range) throw new BadXml();
      if (tag.name === 'mergeCell') this.#table.merge(range);
      else this.#table.mark(range.firstRow + 1, range.firstColumn, cellMark.link);
    }
  }

  #readColumns(tag: XmlTag): void {
    if (!tag.isOn('hidden')) return;
    const first = Number(tag.attribute('min')) - 1;
    const last = Number(tag.attribute('max')) - 1;
    if (first >= 0 && last >= first) this.#hiddenColumns.fill(1, first, last + 1);
  }
}
