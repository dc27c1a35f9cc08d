/**
 * Phụ lục 02 and 03: targets of the plan year by district (appendices.md §2). The plan names both without saying how
 * they divide; which set of columns goes to which is the office's choice.
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
import { targetColumns } from './phu-luc-02-columns.ts';
import { targetRows } from './phu-luc-02-rows.ts';
import { unitHeading } from './poverty-figures.ts';
import { type FilledRow, groupRateNote, hasFigures, povertyDrafts, unitsWithout } from './poverty-table.ts';
import { withRoundingNote } from './rounding-note.ts';
import type { PaperSettings, PovertySet } from './settings.ts';
import { tableRows } from './table-rows.ts';

export type TargetPaper = 'phu-luc-02' | 'phu-luc-03';

const subjects: Record<PovertySet, string> = {
  poor: 'giảm hộ nghèo, hộ cận nghèo',
  ethnic: 'giảm hộ nghèo dân tộc thiểu số',
};

export const targetTitle = (id: TargetPaper, book: BookView, occasion: Occasion): string => {
  const { year, settings } = occasion;
  const units = unitHeading(book.trees(year));
  return titleOf(id, occasion, `Chỉ tiêu ${subjects[settings.targets[id]]} năm ${year} theo ${units}`);
};

/** What each set's targets are: named where some units have none. */
const targetKeys: Record<PovertySet, readonly string[]> = {
  poor: ['poorDropTarget'],
  ethnic: ['ethnicPoorDropTarget'],
};

const denominatorNotes: Record<PovertySet, string> = {
  poor: 'Tỷ lệ hộ nghèo, hộ cận nghèo tính trên tổng số hộ dân cư của đơn vị.',
  ethnic:
    'Chỉ tiêu giảm và tỷ lệ hộ nghèo DTTS dự kiến cuối năm tính trên tổng số hộ dân cư, không tính trên số hộ dân tộc thiểu số.',
};

/** "7 = 6×10/100": how the two views of a target go together, by the numbers of the columns that are printed. */
const roundingUpNote = (columns: readonly ColumnNode[], set: PovertySet): string[] => {
  const numbers = new Map(leafColumns(columns).map(({ key, number }) => [key, number]));
  const stem = set === 'poor' ? 'poor' : 'ethnicPoor';
  const [drop, points, base] = [`${stem}DropTarget`, `${stem}RateDropTarget`, 'householdsPlan'].map((key) =>
    numbers.get(key),
  );
  if (drop === undefined || points === undefined || base === undefined) return [];
  return [
    `Đối với đơn vị chỉ được giao tỷ lệ giảm: số hộ giảm (cột ${drop}) = cột ${points} × cột ${base} / 100, làm tròn lên.`,
  ];
};

const notesOf = (
  filled: readonly FilledRow[],
  columns: readonly ColumnNode[],
  set: PovertySet,
  { year, settings }: { readonly year: number; readonly settings: PaperSettings },
): string[] => {
  if (!hasFigures(filled, targetKeys[set]))
    return [`Chưa giao chỉ tiêu năm ${year} cho đơn vị nào; các cột có liên quan để trống.`];
  const missing = unitsWithout(filled, targetKeys[set]);
  const hasTargets = filled.some(({ own }) => [...(own?.values() ?? [])].some(({ op }) => op === 'portion'));
  return [
    denominatorNotes[set],
    ...(hasTargets ? roundingUpNote(columns, set) : []),
    ...(filled.some(({ row }) => row.kind === 'group') ? [groupRateNote(settings)] : []),
    ...(missing === null ? [] : [`Chưa giao chỉ tiêu cho: ${missing}; số liệu ở các dòng tổng chưa đầy đủ.`]),
  ];
};

export const targetPaper = (id: TargetPaper, book: BookView, occasion: Occasion): Paper => {
  const { year, settings } = occasion;
  const set = settings.targets[id];
  const specs = targetColumns(set, year, unitHeading(book.trees(year)), settings);
  const columns = numberColumns(arrangeColumns(specs, settings.columns[id]));
  const filled = targetRows({ book, year }, set, settings);
  const label = appendixLabel(id === 'phu-luc-02' ? 2 : 3, settings);
  const title = targetTitle(id, book, occasion);
  return withRoundingNote({
    id,
    name: label,
    heading: appendixHeading(label, title, occasion),
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: hộ; %',
    columns,
    rows: placeTotal(tableRows(povertyDrafts(filled), columns), settings),
    notes: notesOf(filled, columns, set, { year, settings }),
    ending: './.',
    signature: null,
    page: landscapePage,
    properties: propertiesOf(label, title, occasion),
  });
};
