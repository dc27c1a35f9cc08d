/** Văn bản: the legal documents that the book knows, by series and date, with where the year's text cites them. */
import type { LegalDocument } from '../domain/records.ts';
import { compareVietnamese } from '../text/fold.ts';
import type { ColumnNode, Records, Row, SheetDefinition } from './definition.ts';
import { recordColumn } from './work-columns.ts';

const columns: ColumnNode[] = [
  recordColumn(
    'kind',
    { vi: 'Loại văn bản', en: 'Kind' },
    { record: 'legalDocument', takes: 'name', shapes: true },
  ),
  recordColumn(
    'number',
    { vi: 'Số, ký hiệu', en: 'Number' },
    { record: 'legalDocument', takes: 'documentNumber', shapes: true },
  ),
  recordColumn(
    'date',
    { vi: 'Ngày ban hành', en: 'Date' },
    { record: 'legalDocument', takes: 'date', shapes: true },
  ),
  recordColumn(
    'issuer',
    { vi: 'Cơ quan ban hành', en: 'Issuer' },
    { record: 'legalDocument', takes: 'name' },
  ),
  recordColumn('subject', { vi: 'Trích yếu', en: 'Subject' }, { record: 'legalDocument', takes: 'note' }),
  {
    id: 'citation',
    label: { vi: 'Viện dẫn tại', en: 'Cited in' },
    type: 'text',
    editable: false,
    content: { kind: 'cited', of: 'places' },
  },
  {
    id: 'timesCited',
    label: { vi: 'Số lần viện dẫn', en: 'Times cited' },
    type: 'number',
    editable: false,
    content: { kind: 'cited', of: 'times' },
  },
];

/** What is not known stands after what is. */
const lastWhereBlank = (a: string | null, b: string | null, compare: (a: string, b: string) => number) => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: LegalDocument, b: LegalDocument): number =>
  lastWhereBlank(a.series, b.series, compareVietnamese) ||
  lastWhereBlank(a.date, b.date, byText) ||
  (a.sequence ?? 0) - (b.sequence ?? 0) ||
  compareVietnamese(a.number, b.number) ||
  byText(a.uid, b.uid);

/** "Kế hoạch số 183/KH-UBND"; a document known without number has its kind only. */
export const documentLabel = ({ kind, number }: Pick<LegalDocument, 'kind' | 'number'>): string =>
  number === '' ? kind : `${kind} số ${number}`.trim();

const rowOf = (document: LegalDocument): Row => ({
  key: document.uid,
  parent: null,
  level: 0,
  label: documentLabel(document),
  leaf: true,
  typed: true,
  sum: '',
});

const rows = (_trees: unknown, _scope: unknown, book: Records): Row[] =>
  [...book.records('legalDocument').values()].sort(inOrder).map(rowOf);

export const documents: SheetDefinition = {
  id: 'documents',
  label: { vi: 'Văn bản', en: 'Documents' },
  scope: [],
  nests: false,
  columns: () => columns,
  rows,
};
