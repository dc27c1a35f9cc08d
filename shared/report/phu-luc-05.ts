/**
 * Phụ lục 05: the monthly report on disbursement (appendices.md §4), out of a plan book and a few options.
 * A form without figures is a paper too: what the book does not know stays blank.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import { appendixLabel, type Occasion, placeTotal, propertiesOf } from './appendix.ts';
import { arrangeColumns, numberColumns } from './columns.ts';
import { landscapePage, type Paper } from './paper.ts';
import { phuLuc05Columns } from './phu-luc-05-columns.ts';
import { knowsPreviousMonth, type Question } from './phu-luc-05-figures.ts';
import { phuLuc05Heading, titleLines, unitReportSignature, type Wording } from './phu-luc-05-heading.ts';
import { phuLuc05Notes } from './phu-luc-05-notes.ts';
import { draftsOf, fillRows } from './phu-luc-05-rows.ts';
import { phuLuc05b } from './phu-luc-05b.ts';
import { withRoundingNote } from './rounding-note.ts';
import { type PaperSettings, readPaperSettings } from './settings.ts';
import { tableRows } from './table-rows.ts';
import { typedNotes } from './typed-notes.ts';

export interface PhuLuc05Options extends Omit<Occasion, 'settings'> {
  readonly settings?: PaperSettings | undefined;
  /** Month as yyyymm; without it the paper is the blank form with the plan's figures. */
  readonly period?: number | undefined;
  /** ISO date; without it the book's cut-off date of the month. */
  readonly asOf?: string | undefined;
  readonly reportingUnit?: string | undefined;
}

const programmeIndex = (trees: YearTrees): number =>
  trees.components.nodes.findIndex((node) => node.kind === 'programme');

const cutoffOf = (
  book: BookView,
  { year, period }: PhuLuc05Options,
): { asOf: string; dataSource: string | null } | undefined =>
  [...book.records('cutoff').values()].find((each) => each.year === year && each.period === period);

const wordingOf = (options: PhuLuc05Options, programme: string, asOf: string | undefined): Wording => ({
  ...options,
  settings: options.settings ?? readPaperSettings(undefined),
  period: options.period,
  reportingUnit: options.reportingUnit,
  asOf,
  programme,
});

interface Report {
  readonly wording: Wording;
  readonly question: Question;
  readonly programme: number;
  readonly knowsPrevious: boolean;
  readonly dataSource: string | null;
}

const reportOf = (book: BookView, options: PhuLuc05Options): Report => {
  const trees = book.trees(options.year);
  const programme = programmeIndex(trees);
  const root = trees.components.nodes[programme];
  const question: Question = { book, trees, period: options.period };
  const cutoff = cutoffOf(book, options);
  return {
    wording: wordingOf(options, root?.name ?? 'Chương trình', options.asOf ?? cutoff?.asOf),
    question,
    programme,
    knowsPrevious: root !== undefined && knowsPreviousMonth(question, root.uid),
    dataSource: cutoff?.dataSource ?? null,
  };
};

const byComponent = ({ wording, question, programme, knowsPrevious, dataSource }: Report): Paper => {
  const { settings } = wording;
  const label = appendixLabel(5, settings);
  const specs = phuLuc05Columns(question.trees, settings.decimals);
  const columns = numberColumns(arrangeColumns(specs, settings.columns['phu-luc-05']));
  const filled = fillRows(question, programme, knowsPrevious);
  const total = filled[0]?.amounts;
  const notes = typedNotes(question.book, wording.year, 'disbursement');
  return withRoundingNote({
    id: 'phu-luc-05',
    name: label,
    heading: phuLuc05Heading(wording),
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: triệu đồng',
    columns,
    rows: placeTotal(tableRows(draftsOf(filled, notes), columns), settings),
    notes: total ? phuLuc05Notes(total, columns, knowsPrevious, dataSource) : [],
    ending: './.',
    signature: unitReportSignature(wording.place),
    page: landscapePage,
    properties: propertiesOf(label, titleLines(wording).join(' '), {
      issuer: wording.reportingUnit || wording.issuer,
      createdAt: wording.createdAt,
    }),
  });
};

/** The table by project and sub-project alone. */
export const phuLuc05 = (book: BookView, options: PhuLuc05Options): Paper =>
  byComponent(reportOf(book, options));

/** With the table of works behind it, where works have figures; the report is signed once, at its end. */
export const phuLuc05Tables = (book: BookView, options: PhuLuc05Options): Paper[] => {
  const report = reportOf(book, options);
  const main = byComponent(report);
  const works = phuLuc05b(book, report.wording, report.knowsPrevious);
  if (!works) return [main];
  return [
    { ...main, ending: null, signature: null },
    { ...works, signature: main.signature },
  ];
};

export const phuLuc05Title = (book: BookView, options: PhuLuc05Options): string =>
  titleLines(reportOf(book, options).wording).join(' ');
