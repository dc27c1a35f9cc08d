/** `--map field=column`: what a column of the file is, named by its letter, its number or its header. */
import { fold } from '#shared/text/fold.ts';
import { amountFields, type ImportField, importFields } from '#shared/treasury/fields.ts';
import type { ColumnUse, SheetSettings } from '#shared/treasury/settings.ts';

export interface ColumnMapping {
  readonly field: ImportField;
  /** As it was typed. */
  readonly column: string;
}

export interface PlacedField {
  readonly field: ImportField;
  /** From 0. */
  readonly column: number;
  readonly header: string;
}

/** "disbursed=F"; undefined where it is nothing like that, or there is no such field. */
export const readMapping = (typed: string): readonly ColumnMapping[] | undefined => {
  const [, name, column = ''] = /^\s*([A-Za-z]+)\s*=\s*(\S.*?)\s*$/su.exec(typed) ?? [];
  const field = importFields.find((each) => each === name);
  return field && [{ field, column }];
};

const letterValue = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const byPlace = (text: string, count: number): number | undefined => {
  const number = /^[A-Za-z]{1,3}$/.test(text) ? letterValue(text) : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= count ? number - 1 : undefined;
};

const placesOf = (headers: readonly string[], isIt: (header: string) => boolean): number[] =>
  headers.flatMap((header, at) => (isIt(fold(header)) ? [at] : []));

/**
 * The column that a text names; several where the text is in several headers, none where it is nowhere.
 * @param headers of all columns of the sheet; '' for one without
 */
export const columnsNamed = (text: string, headers: readonly string[]): readonly number[] => {
  const place = byPlace(text, headers.length);
  if (place !== undefined) return [place];
  const key = fold(text);
  const whole = placesOf(headers, (header) => header === key);
  if (whole.length > 0) return whole;
  const level = placesOf(headers, (header) => header.split(' / ').includes(key));
  return level.length > 0 ? level : placesOf(headers, (header) => header.includes(key));
};

const isAmount = (field: ImportField): boolean => amountFields.some((each) => each === field);

/** What was known of the column stays where it is a column of amounts before and after. */
const useOf = ({ field, column, header }: PlacedField, before: ColumnUse | undefined): ColumnUse => ({
  ...(before && isAmount(before.field) && isAmount(field) ? before : {}),
  ...{ field, column, header: before?.header ?? header },
});

/** A field that is mapped stands in just the columns that were named for it; a column is one field. */
export const withMappings = (sheet: SheetSettings, mappings: readonly PlacedField[]): SheetSettings => {
  if (mappings.length === 0) return sheet;
  const fields = new Set(mappings.map(({ field }) => field));
  const columns = new Set(mappings.map(({ column }) => column));
  const others = sheet.columns.filter((use) => !fields.has(use.field) && !columns.has(use.column));
  const mapped = mappings.map((each) =>
    useOf(
      each,
      sheet.columns.find(({ column }) => column === each.column),
    ),
  );
  return { ...sheet, columns: [...others, ...mapped].sort((one, other) => one.column - other.column) };
};
