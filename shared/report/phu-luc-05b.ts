/**
 * The second table of Phụ lục 05: works of investment with what has been paid out for them (appendices.md §4). It is
 * there only where the month has such figures.
 */
import type { BookView } from '../domain/book-view.ts';
import { disbursedMeasures } from '../domain/measures.ts';
import { firstPeriod, previousPeriod } from '../domain/periods.ts';
import { appendixLabel, placeTotal, propertiesOf, upper } from './appendix.ts';
import { addUp, type Figure } from './cell-formulas.ts';
import { arrangeColumns, type ColumnSpec, type GroupSpec, numberColumns } from './columns.ts';
import { monthAndYear } from './official-date.ts';
import { landscapePage, type Paper } from './paper.ts';
import { cutoffLine, officeLine, type Wording } from './phu-luc-05-heading.ts';
import { ratioOf } from './poverty-table.ts';
import { percentOf } from './rate-cell.ts';
import { withRoundingNote } from './rounding-note.ts';
import type { PaperSettings } from './settings.ts';
import { tableRows } from './table-rows.ts';
import { typedNotes } from './typed-notes.ts';
import { type ListedWork, listWorks } from './works-list.ts';
import { byDistrict, worksRows } from './works-rows.ts';

const columnsOf = ({ decimals }: PaperSettings): (ColumnSpec | GroupSpec)[] => {
  const money = (key: string, label: string): ColumnSpec => ({
    key,
    label,
    kind: 'money',
    minWidth: 18,
    decimals: decimals.money,
  });
  return [
    { key: 'seq', label: 'STT', kind: 'text', align: 'center' },
    { key: 'name', label: 'Danh mục công trình (dự án)', kind: 'text', minWidth: 50 },
    { key: 'projectCode', label: 'Mã dự án', kind: 'text', align: 'center' },
    { key: 'investor', label: 'Chủ đầu tư', kind: 'text', minWidth: 34 },
    money('plan', 'Kế hoạch vốn năm'),
    money('month', 'Giải ngân trong tháng'),
    money('cum', 'Lũy kế giải ngân từ đầu năm'),
    {
      key: 'rate',
      label: 'Tỷ lệ giải ngân (%)',
      kind: 'rate',
      minWidth: 16,
      decimals: decimals.disbursement,
      formula: ratioOf('cum', 'plan'),
    },
    { key: 'note', label: 'Ghi chú', kind: 'text', minWidth: 18 },
  ];
};

interface Question {
  readonly book: BookView;
  readonly year: number;
  readonly period: number;
  /** False where nobody can tell what was paid out in the month alone. */
  readonly knowsPrevious: boolean;
}

const paidTo = ({ book, year }: Question, component: string, period: number): number | null =>
  addUp(disbursedMeasures.map((measure) => book.total(measure, { year, component, period })));

const inMonth = (question: Question, component: string, cumulative: number | null): number | null => {
  const { year, period, knowsPrevious } = question;
  if (cumulative === null || !knowsPrevious) return null;
  if (period === firstPeriod(year)) return cumulative;
  return cumulative - (paidTo(question, component, previousPeriod(period)) ?? 0);
};

/** Everything allotted to the work for the year, capital carried over included: what is paid out of either counts. */
const figuresOf = (question: Question, { work }: ListedWork): Map<string, Figure | null> => {
  const { component } = work;
  const plan = question.book.total('allotted', { year: question.year, component });
  const cum = paidTo(question, component, question.period);
  return new Map<string, Figure | null>([
    ['plan', plan],
    ['month', inMonth(question, component, cum)],
    ['cum', cum],
    ['rate', percentOf(cum, plan)],
  ]);
};

const amount = (figure: Figure | null | undefined): number | null =>
  typeof figure === 'number' ? figure : null;

const textsOf =
  (notes: ReadonlyMap<string, string>) =>
  ({ work, code }: ListedWork): Map<string, string> =>
    new Map([
      ['projectCode', code],
      ['investor', work.investor ?? ''],
      ['note', notes.get(work.component) ?? ''],
    ]);

/** Null where no work of the year has a figure in the month. */
export const phuLuc05b = (book: BookView, wording: Wording, knowsPrevious: boolean): Paper | null => {
  const { year, period, settings } = wording;
  if (period === undefined) return null;
  const question: Question = { book, year, period, knowsPrevious };
  const works = listWorks(book, year, 'investment');
  if (works.every(({ work }) => paidTo(question, work.component, period) === null)) return null;
  const columns = numberColumns(arrangeColumns(columnsOf(settings), settings.columns['phu-luc-05b']));
  const drafts = worksRows(
    {
      groupings: [byDistrict(book.trees(year))],
      marks: ['roman'],
      textsOf: textsOf(typedNotes(book, year, 'disbursement')),
      figuresOf: (listed) => figuresOf(question, listed),
      summed: ['plan', 'month', 'cum'],
      ratesOf: (sums) => new Map([['rate', percentOf(amount(sums.get('cum')), amount(sums.get('plan')))]]),
    },
    works,
  );
  const label = appendixLabel(5, settings);
  const usual = `Giải ngân vốn của các công trình đầu tư ${monthAndYear(period, year)}`;
  const title = upper(settings.titles['phu-luc-05b'] ?? usual);
  return withRoundingNote({
    id: 'phu-luc-05b',
    name: `${label} - Công trình`,
    continues: true,
    heading: [
      officeLine(wording),
      { role: 'label', text: label },
      { role: 'title', text: title },
      cutoffLine(wording),
    ],
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: triệu đồng',
    columns,
    rows: placeTotal(tableRows(drafts, columns), settings),
    notes: [],
    ending: './.',
    signature: null,
    page: landscapePage,
    properties: propertiesOf(label, title, {
      issuer: wording.reportingUnit || wording.issuer,
      createdAt: wording.createdAt,
    }),
  });
};
