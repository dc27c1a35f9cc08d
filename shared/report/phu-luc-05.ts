/**
 * Phụ lục 05: the monthly report on disbursement (appendices.md §4), out of a plan book and a few options.
 * A form without figures is a paper too: what the book does not know stays blank.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import { numberColumns } from './columns.ts';
import { landscapePage, type Paper } from './paper.ts';
import { phuLuc05Columns } from './phu-luc-05-columns.ts';
import { knowsPreviousMonth, type Question } from './phu-luc-05-figures.ts';
import { phuLuc05Heading, titleLines, unitReportSignature, type Wording } from './phu-luc-05-heading.ts';
import { phuLuc05Notes } from './phu-luc-05-notes.ts';
import { fillRows, rowsOf } from './phu-luc-05-rows.ts';
import { withRoundingNote } from './rounding-note.ts';

export interface PhuLuc05Options {
  readonly year: number;
  /** Month as yyyymm; without it the paper is the blank form with the plan's figures. */
  readonly period?: number | undefined;
  /** ISO date; without it the book's cut-off date of the month. */
  readonly asOf?: string | undefined;
  readonly issuer: string;
  readonly reportingUnit?: string | undefined;
  readonly place?: string | undefined;
  readonly documentNumber?: string | undefined;
  /** ISO date. */
  readonly documentDate?: string | undefined;
  readonly appendixLabel?: string | undefined;
  readonly rateDecimals?: 0 | 1 | undefined;
  /** ISO instant for the file's properties. */
  readonly createdAt: string;
}

const programmeIndex = (trees: YearTrees): number =>
  trees.components.nodes.findIndex((node) => node.kind === 'programme');

const cutoffOf = (
  book: BookView,
  { year, period }: PhuLuc05Options,
): { asOf: string; dataSource: string | null } | undefined =>
  [...book.records('cutoff').values()].find((each) => each.year === year && each.period === period);

const wordingOf = (options: PhuLuc05Options, programme: string, asOf: string | undefined): Wording => ({
  year: options.year,
  period: options.period,
  asOf,
  issuer: options.issuer,
  reportingUnit: options.reportingUnit,
  documentNumber: options.documentNumber,
  documentDate: options.documentDate,
  appendixLabel: options.appendixLabel ?? 'Phụ lục 05',
  programme,
});

const propertiesOf = (wording: Wording, createdAt: string): Paper['properties'] => ({
  title: `${wording.appendixLabel}. ${titleLines(wording).join(' ')}`,
  author: wording.reportingUnit || wording.issuer,
  language: 'vi-VN',
  createdAt,
});

export const phuLuc05 = (book: BookView, options: PhuLuc05Options): Paper => {
  const trees = book.trees(options.year);
  const programme = programmeIndex(trees);
  const root = trees.components.nodes[programme];
  const question: Question = { book, trees, period: options.period };
  const knowsPrevious = root !== undefined && knowsPreviousMonth(question, root.uid);
  const cutoff = cutoffOf(book, options);
  const wording = wordingOf(options, root?.name ?? 'Chương trình', options.asOf ?? cutoff?.asOf);
  const columns = numberColumns(phuLuc05Columns(trees, options.rateDecimals ?? 0));
  const filled = fillRows(question, programme, knowsPrevious);
  const total = filled[0]?.amounts;
  return withRoundingNote({
    id: 'phu-luc-05',
    name: wording.appendixLabel,
    heading: phuLuc05Heading(wording),
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: triệu đồng',
    columns,
    rows: rowsOf(filled, columns),
    notes: total ? phuLuc05Notes(total, columns, knowsPrevious, cutoff?.dataSource ?? null) : [],
    ending: './.',
    signature: unitReportSignature(options.place),
    page: landscapePage,
    properties: propertiesOf(wording, options.createdAt),
  });
};
