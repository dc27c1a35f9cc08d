/**
 * Walks over the content of an OpenDocument spreadsheet and pours its cells into tables. What the file repeats by a
 * number ("the next million rows are like this") is repeated only where there is something in it, and not without end.
 */
import type { ReadLimits, Table } from '#shared/treasury/table.ts';
import { damagedRow, tooLarge } from '../refuse-file.ts';
import { TableBuilder } from '../table-builder.ts';
import { type Inside, inside, type XmlHandler } from '../xml/xml-scanner.ts';
import type { XmlTag } from '../xml/xml-tag.ts';
import type { XmlText } from '../xml/xml-text.ts';
import { cellOf, isBlankCell, type OdsCell, putCell } from './ods-cell.ts';
import { odsNames } from './ods-names.ts';

/** Cells that a file may say by a number alone, in all. */
const mostRepeated = 2 ** 21;

interface PlacedCell {
  readonly column: number;
  readonly times: number;
  readonly cell: OdsCell;
}

interface OpenCell extends Omit<OdsCell, 'lines' | 'hasLink'> {
  readonly lines: string[];
  hasLink: boolean;
  readonly times: number;
}

/** Elements whose own elements are looked into, and nothing else of them. */
const containers: ReadonlySet<string> = new Set([
  'document-content',
  'automatic-styles',
  'body',
  'spreadsheet',
  'table-columns',
  'table-column-group',
  'table-header-columns',
  'table-rows',
  'table-row-group',
  'table-header-rows',
]);

const blanks: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line-break', '\n'],
]);

export class ContentHandler implements XmlHandler {
  readonly names = odsNames;
  readonly tables: Table[] = [];
  readonly #limits: ReadLimits;
  /** Styles of sheets that are not shown. */
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #builder: TableBuilder | undefined;
  #hiddenColumns: number[] = [];
  #columns = 0;
  /** Number of the row at hand, from 1, and how often it stands there. */
  #row = 1;
  #rowTimes = 1;
  #isRowHidden = false;
  #column = 0;
  #cells: PlacedCell[] = [];
  #cell: OpenCell | undefined;
  #spaces = 0;
  #repeated = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  open(tag: XmlTag, depth: number): Inside {
    if (this.#cell) return this.#openInCell(tag);
    if (containers.has(tag.name)) return inside.elements;
    switch (tag.name) {
      case 'style':
        this.#style = tag.prefixed('name') ?? '';
        return inside.elements;
      case 'table-properties':
        if (tag.prefixed('display') === 'false') this.#hiddenStyles.add(this.#style);
        return inside.skip;
      case 'table':
        return this.#startTable(tag);
      case 'table-column':
        this.#takeColumn(tag);
        return inside.skip;
      case 'table-row':
        this.#startRow(tag);
        return inside.elements;
      case 'table-cell':
      case 'covered-table-cell':
        this.#startCell(tag);
        return inside.elements;
      default:
        return depth === 1 ? inside.elements : inside.skip;
    }
  }

  close(name: string, _depth: number, text: XmlText): void {
    if (this.#cell) this.#closeInCell(name, text);
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table') this.#endTable();
  }

  #startTable(tag: XmlTag): Inside {
    // A table within a cell or a drawing is none of the workbook's sheets.
    if (this.#builder) return inside.skip;
    const isHidden = this.#hiddenStyles.has(tag.prefixed('style-name') ?? '');
    this.#builder = new TableBuilder(tag.prefixed('name') ?? '', isHidden, this.#limits);
    this.#hiddenColumns = [];
    this.#columns = 0;
    this.#row = 1;
    return inside.elements;
  }

  #endTable(): void {
    if (this.#builder) this.tables.push(this.#builder.finish(this.#hiddenColumns));
    this.#builder = undefined;
  }

  #takeColumn(tag: XmlTag): void {
    const times = this.#times(tag, 'number-columns-repeated', this.#limits.columns);
    const isHidden = (tag.prefixed('visibility') ?? 'visible') !== 'visible';
    const end = Math.min(this.#columns + times, this.#limits.mostColumns);
    if (isHidden) for (let column = this.#columns; column < end; column++) this.#hiddenColumns.push(column);
    this.#columns += times;
  }

  #startRow(tag: XmlTag): void {
    this.#rowTimes = this.#times(tag, 'number-rows-repeated', this.#limits.rows);
    this.#isRowHidden = (tag.prefixed('visibility') ?? 'visible') !== 'visible';
    this.#column = 0;
    this.#cells = [];
  }

  #endRow(): void {
    const { length } = this.#cells;
    if (length > 0) for (let each = 0; each < this.#rowTimes; each++) this.#putRow(this.#row + each);
    this.#row += this.#rowTimes;
  }

  #putRow(row: number): void {
    const builder = this.#builder;
    builder?.startRow(row, this.#isRowHidden);
    for (const { column, times, cell } of this.#cells) {
      this.#repeated += row > this.#row ? times : times - 1;
      if (this.#repeated > mostRepeated) throw tooLarge(this.#limits, 'inflation', builder?.name);
      for (let each = 0; builder && each < times; each++) putCell(builder, column + each, cell);
    }
  }

  #startCell(tag: XmlTag): void {
    const times = this.#times(tag, 'number-columns-repeated', this.#limits.columns);
    const columns = this.#times(tag, 'number-columns-spanned', this.#limits.columns);
    const rows = this.#times(tag, 'number-rows-spanned', this.#limits.rows);
    if (columns > 1 || rows > 1) {
      const [firstRow, firstColumn] = [this.#row - 1, this.#column];
      const [lastRow, lastColumn] = [firstRow + rows - 1, firstColumn + columns - 1];
      this.#builder?.merge({ firstRow, lastRow, firstColumn, lastColumn });
    }
    this.#cell = { ...cellOf(tag), lines: [], hasLink: false, times };
  }

  #openInCell(tag: XmlTag): Inside {
    switch (tag.name) {
      case 'p':
      case 'span':
      case 'tab':
      case 'line-break':
        return inside.text;
      case 's':
        this.#spaces = this.#times(tag, 'c', this.#limits.textLength);
        return inside.text;
      case 'a':
        if (this.#cell) this.#cell.hasLink = true;
        return inside.text;
      default:
        // Notes, drawings, tables within the cell.
        return inside.skip;
    }
  }

  #closeInCell(name: string, text: XmlText): void {
    if (name === 'p') this.#endLine(text);
    else if (name === 's') text.addString(' '.repeat(this.#spaces));
    else if (blanks.has(name)) text.addString(blanks.get(name) ?? '');
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
  }

  #endLine(text: XmlText): void {
    // In bytes, of which a character of UTF-16 takes three at most.
    if (text.length > 3 * this.#limits.textLength)
      throw tooLarge(this.#limits, 'textLength', this.#builder?.name);
    this.#cell?.lines.push(text.toString());
  }

  #endCell(): void {
    const cell = this.#cell;
    if (!cell) return;
    this.#cell = undefined;
    if (!isBlankCell(cell)) this.#cells.push({ column: this.#column, times: cell.times, cell });
    this.#column += cell.times;
  }

  /** How often, or over how many; 1 where it is not said. @throws Refused where that cannot be */
  #times(tag: XmlTag, attribute: string, most: number): number {
    const text = tag.prefixed(attribute);
    if (text === undefined) return 1;
    const times = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (times < 1 || times > most) throw damagedRow(this.#builder?.name ?? '', this.#row);
    return times;
  }
}
