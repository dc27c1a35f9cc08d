/** One cell of an OpenDocument spreadsheet: its attributes and the text shown in it, and what they come to. */
import { cellMark } from '#shared/treasury/table.ts';
import type { TableBuilder } from '../table-builder.ts';
import { readDecimal } from '../xlsx/cell-number.ts';
import type { XmlTag } from '../xml/xml-tag.ts';

export interface OdsCell {
  readonly type: string;
  /** As the file says it: of a number, a date, a text or a truth. */
  readonly value: string | undefined;
  readonly formula: string | undefined;
  /** Paragraphs shown in the cell. */
  readonly lines: readonly string[];
  readonly hasLink: boolean;
}

const valueAttributes: ReadonlyMap<string, string> = new Map([
  ['float', 'value'],
  ['percentage', 'value'],
  ['currency', 'value'],
  ['date', 'date-value'],
  ['boolean', 'boolean-value'],
  ['string', 'string-value'],
]);

export const cellOf = (tag: XmlTag): Omit<OdsCell, 'lines' | 'hasLink'> => {
  const type = tag.prefixed('value-type') ?? '';
  const attribute = valueAttributes.get(type);
  return {
    type,
    value: attribute === undefined ? undefined : tag.prefixed(attribute),
    formula: tag.prefixed('formula'),
  };
};

const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
const datePattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?Z?)?$/;

/** Days since 1899-12-30; undefined where it is no day of the calendar. */
export const serialOf = (text: string): number | undefined => {
  const parts = datePattern
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDay = year >= 1000 && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10);
  return isDay ? (time - dayZero) / dayLength : undefined;
};

/** What LibreOffice shows where a formula failed; the value stored beside it is 0 or nothing. */
const errorText = /^(?:#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?|Err:\d{3})$/;

type Put = (builder: TableBuilder, column: number, cell: OdsCell, marks: number) => void;

const putNumber: Put = (builder, column, { value = '' }, marks) => {
  const number = readDecimal(value);
  if (Number.isNaN(number)) builder.error(column, value, marks);
  else builder.number(column, number, 'number', marks);
};

const putDate: Put = (builder, column, { value = '' }, marks) => {
  const serial = serialOf(value);
  if (serial === undefined) builder.error(column, value, marks);
  else builder.number(column, serial, 'date', marks);
};

const putBoolean: Put = (builder, column, { value }, marks) =>
  builder.number(column, value === 'true' ? 1 : 0, 'boolean', marks);

const putText: Put = (builder, column, { value, lines }, marks) =>
  builder.text(column, lines.length > 0 ? lines.join('\n') : (value ?? ''), marks);

const puts: ReadonlyMap<string, Put> = new Map([
  ['float', putNumber],
  ['percentage', putNumber],
  ['currency', putNumber],
  ['date', putDate],
  ['boolean', putBoolean],
]);

export const isBlankCell = ({ type, formula, lines }: OdsCell): boolean =>
  type === '' && formula === undefined && lines.length === 0;

export const putCell = (builder: TableBuilder, column: number, cell: OdsCell): void => {
  const { type, formula, lines, hasLink } = cell;
  const marks = (formula === undefined ? 0 : cellMark.formula) | (hasLink ? cellMark.link : 0);
  const shown = lines.join('\n');
  if (formula !== undefined && errorText.test(shown)) builder.error(column, shown, marks);
  else if (formula !== undefined && type === '') builder.unresolved(column, formula);
  else (puts.get(type) ?? putText)(builder, column, cell, marks);
};
