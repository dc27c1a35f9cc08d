/**
 * Phụ lục 01: what came of poverty reduction in the year before the plan's, by district (appendices.md §1): both ends
 * of the year, the fall between them, and the fall against what was asked.
 */
import type { BookView } from '../domain/book-view.ts';
import {
  appendixHeading,
  appendixLabel,
  type Occasion,
  placeTotal,
  propertiesOf,
  titleOf,
} from './appendix.ts';
import { arrangeColumns, leafColumns, numberColumns } from './columns.ts';
import { type ColumnNode, landscapePage, type Paper } from './paper.ts';
import { phuLuc01Columns } from './phu-luc-01-columns.ts';
import { phuLuc01Rows } from './phu-luc-01-rows.ts';
import { unitHeading } from './poverty-figures.ts';
import { type FilledRow, groupRateNote, hasFigures, povertyDrafts, unitsWithout } from './poverty-table.ts';
import { withRoundingNote } from './rounding-note.ts';
import type { PaperSettings } from './settings.ts';
import { tableRows } from './table-rows.ts';

const notesOf = (
  filled: readonly FilledRow[],
  columns: readonly ColumnNode[],
  { year, settings }: { readonly year: number; readonly settings: PaperSettings },
): string[] => {
  const leaves = leafColumns(columns);
  const ethnic = leaves.find(({ key }) => key === 'ethnicPoorRateEnd');
  const asked = leaves.find(({ key }) => key === 'poorRateDropPlan');
  const results = ['householdsEnd', 'poorEnd', 'nearPoorEnd'] as const;
  if (!hasFigures(filled, results))
    return [`Chưa có số liệu hộ nghèo, hộ cận nghèo cuối năm ${year}; các cột có liên quan để trống.`];
  const missing = unitsWithout(filled, results);
  const hasGroups = filled.some(({ row }) => row.kind === 'group');
  return [
    'Tỷ lệ hộ nghèo, hộ cận nghèo tính trên tổng số hộ dân cư của đơn vị.',
    ...(ethnic
      ? [
          `Tỷ lệ hộ nghèo DTTS (cột ${ethnic.number}) tính trên tổng số hộ dân cư, không tính trên số hộ dân tộc thiểu số.`,
        ]
      : []),
    ...(hasGroups ? [groupRateNote(settings)] : []),
    ...(hasGroups && asked
      ? [
          `Kế hoạch giao giảm của từng nhóm (cột ${asked.number}) được tính gộp từ chỉ tiêu giao cho các đơn vị trong nhóm.`,
        ]
      : []),
    ...(missing === null
      ? []
      : [`Chưa có đủ số liệu cuối năm của: ${missing}; số liệu ở các dòng tổng chưa đầy đủ.`]),
  ];
};

export const phuLuc01Title = (occasion: Occasion, book: BookView): string => {
  const year = occasion.year - 1;
  const units = unitHeading(book.trees(year));
  return titleOf('phu-luc-01', occasion, `Kết quả thực hiện mục tiêu giảm nghèo năm ${year} theo ${units}`);
};

export const phuLuc01 = (book: BookView, occasion: Occasion): Paper => {
  const { settings } = occasion;
  const year = occasion.year - 1;
  const specs = phuLuc01Columns(year, unitHeading(book.trees(year)), settings);
  const columns = numberColumns(arrangeColumns(specs, settings.columns['phu-luc-01']));
  const filled = phuLuc01Rows({ book, year }, settings);
  const label = appendixLabel(1, settings);
  const title = phuLuc01Title(occasion, book);
  return withRoundingNote({
    id: 'phu-luc-01',
    name: label,
    heading: appendixHeading(label, title, occasion),
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: hộ; %',
    columns,
    rows: placeTotal(tableRows(povertyDrafts(filled), columns), settings),
    notes: notesOf(filled, columns, { year, settings }),
    ending: './.',
    signature: null,
    page: landscapePage,
    properties: propertiesOf(label, title, occasion),
  });
};
