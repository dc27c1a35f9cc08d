/**
 * What all appendices share: their numbering, title block and file properties, in the wording of Nghị định 30/2020
 * (document-layout.md §5, appendices.md §0.1).
 */
import { withSymbol } from './document-number.ts';
import { blank, longDate } from './official-date.ts';
import type { HeadingLine, Paper, PaperRow } from './paper.ts';
import { roman } from './roman.ts';
import type { PaperSettings, TableId } from './settings.ts';

/** Whose plan the appendices belong to, and how the office wants them. */
export interface Occasion {
  readonly year: number;
  /** "Ủy ban nhân dân tỉnh Cao Bằng". */
  readonly issuer: string;
  readonly place?: string | undefined;
  readonly documentNumber?: string | undefined;
  /** ISO date. */
  readonly documentDate?: string | undefined;
  /** ISO instant for the file's properties. */
  readonly createdAt: string;
  readonly settings: PaperSettings;
}

/** "Phụ lục 01" or "Phụ lục I": one style in all appendices and in the text that refers to them. */
export const appendixLabel = (number: number, { numbering }: Pick<PaperSettings, 'numbering'>): string =>
  `Phụ lục ${numbering === 'roman' ? roman(number) : String(number).padStart(2, '0')}`;

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** An electronic document leaves number and date unfilled (Phụ lục I, III.1.c): the signature brings them. */
export const referenceLine = ({ documentNumber, documentDate, issuer, settings }: Occasion): string => {
  const { electronic, symbol } = settings;
  const number = electronic || !documentNumber ? `${blank}/${symbol}` : withSymbol(documentNumber, settings);
  return `(Kèm theo Kế hoạch số ${number} ${longDate(electronic ? undefined : documentDate)} của ${issuer || blank})`;
};

/** In capitals: the office's own words where it has some. */
export const titleOf = (table: TableId, { settings }: Occasion, usual: string): string =>
  upper(settings.titles[table] ?? usual);

export const propertiesOf = (
  label: string,
  title: string,
  occasion: Pick<Occasion, 'issuer' | 'createdAt'>,
): Paper['properties'] => ({
  title: `${label}. ${title}`,
  author: occasion.issuer,
  language: 'vi-VN',
  createdAt: occasion.createdAt,
});

/** Label, title and reference of an appendix of the plan; `part` where it has several tables. */
export const appendixHeading = (
  label: string,
  title: string,
  occasion: Occasion,
  part?: string,
): HeadingLine[] => [
  { role: 'label', text: label },
  { role: 'title', text: title },
  ...(part === undefined ? [] : [{ role: 'part' as const, text: part }]),
  { role: 'reference', text: referenceLine(occasion) },
];

/** The total comes first, as every papers' rows are made; an office may want it at the end. */
export const placeTotal = (rows: readonly PaperRow[], { totalRow }: PaperSettings): readonly PaperRow[] => {
  const [total, ...others] = rows;
  return total && totalRow === 'last' ? [...others, total] : rows;
};
