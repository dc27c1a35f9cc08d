/** What of a row its kind is told by: ordinal, label, keys, amounts. One text is looked at once, however often it stands. */
import { amountFields, codeFields, nameFields } from '../fields.ts';
import type { ColumnUse } from '../settings.ts';
import { cellKind, kindAt, type Table } from '../table.ts';
import { type LabelKind, labelKind } from './row-words.ts';
import { isBlankAt, textOf } from './words.ts';

const columnsOf = (uses: readonly ColumnUse[], fields: readonly string[]): number[] =>
  uses.filter(({ field }) => fields.includes(field)).map(({ column }) => column);

/** Of each text of a table, by its index: rows are looked at again with every change of the settings. */
const known = new WeakMap<readonly string[], Map<number, LabelKind>>();

const kindsOfTexts = ({ strings }: Table): Map<number, LabelKind> => {
  const kinds = known.get(strings) ?? new Map<number, LabelKind>();
  known.set(strings, kinds);
  return kinds;
};

export class RowCells {
  readonly ordinals: readonly number[];
  readonly names: readonly number[];
  readonly codes: readonly number[];
  readonly amounts: readonly number[];
  private readonly others: readonly number[];
  private readonly kinds: Map<number, LabelKind>;
  readonly table: Table;

  constructor(table: Table, columns: readonly ColumnUse[]) {
    this.table = table;
    this.kinds = kindsOfTexts(table);
    this.ordinals = columnsOf(columns, ['ordinal']);
    this.names = columnsOf(columns, nameFields);
    this.codes = columnsOf(columns, codeFields);
    this.amounts = columnsOf(columns, amountFields);
    const amounts = new Set([...this.amounts, ...this.ordinals]);
    this.others = [...table.columns.keys()].filter((column) => !amounts.has(column));
  }

  /** "1", "1.1": a number as the file's double shows itself (1.1000000000000001 is 1.1). */
  ordinal(row: number): string {
    const [column] = this.ordinals;
    const cells = column === undefined ? undefined : this.table.columns[column];
    if (column === undefined || !cells) return '';
    return kindAt(cells, row) === cellKind.number
      ? String(cells.numbers[row])
      : textOf(this.table, column, row);
  }

  private firstText(columns: readonly number[], row: number): number {
    const { columns: cells, strings } = this.table;
    for (const column of columns) {
      const text = cells[column]?.texts[row] ?? -1;
      if (text >= 0 && /\p{L}{2}|^\s*[-+–]/u.test(strings[text] ?? '')) return text;
    }
    return -1;
  }

  /**
   * Index of the label's text: a name, else words where the ordinal should stand ("Tổng số"), else any; −1: none. What
   * stands elsewhere in a row with a code ("Kế toán" beneath "Người nhập") is no label.
   */
  private labelIndex(row: number): number {
    const inNames = this.firstText(this.names, row);
    if (inNames >= 0) return inNames;
    const inOrdinals = this.firstText(this.ordinals, row);
    if (inOrdinals >= 0 || this.hasKey(row)) return inOrdinals;
    const elsewhere = this.firstText(this.others, row);
    return elsewhere >= 0 ? elsewhere : this.firstText(this.amounts, row);
  }

  label(row: number): string {
    return this.table.strings[this.labelIndex(row)] ?? '';
  }

  labelKind(row: number): LabelKind {
    return this.kindOfText(this.labelIndex(row));
  }

  private kindOfText(index: number): LabelKind {
    const known = this.kinds.get(index);
    if (known !== undefined) return known;
    const kind = labelKind(this.table.strings[index] ?? '');
    this.kinds.set(index, kind);
    return kind;
  }

  /** A number in a column of amounts, or text that holds a digit or is a lone dash; "Ngày 5 tháng 2 …" is neither. */
  hasAmount(row: number): boolean {
    return this.amounts.some((column) => {
      const cells = this.table.columns[column];
      if (!cells) return false;
      const kind = kindAt(cells, row);
      if (kind !== cellKind.text) return kind !== cellKind.blank;
      const isNumeric = /\d|^\s*[-–—]\s*$/.test(textOf(this.table, column, row));
      return isNumeric && !['signature', 'note'].includes(this.kindOfText(cells.texts[row] ?? -1));
    });
  }

  hasKey(row: number, columns: readonly number[] = this.codes): boolean {
    return columns.some((column) => !isBlankAt(this.table, column, row));
  }

  hasName(row: number): boolean {
    return this.names.some((column) => !isBlankAt(this.table, column, row));
  }
}
