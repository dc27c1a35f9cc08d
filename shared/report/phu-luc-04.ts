/**
 * Phụ lục 04: the works of the plan year, part A of investment and part B of maintenance (appendices.md §3). Two tables
 * of one appendix; a part without works is left out, and an appendix without any is the blank form of part A.
 */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { WorkPart } from '../domain/work-status.ts';
import { componentLabel, workTypesOf } from '../sheets/index.ts';
import {
  appendixHeading,
  appendixLabel,
  type Occasion,
  placeTotal,
  propertiesOf,
  titleOf,
} from './appendix.ts';
import { arrangeColumns, numberColumns } from './columns.ts';
import { landscapePage, type Paper } from './paper.ts';
import { investmentColumns, maintenanceColumns, moneyKeys } from './phu-luc-04-columns.ts';
import { figuresOf, planSourcesOf, textsOf } from './phu-luc-04-figures.ts';
import { withRoundingNote } from './rounding-note.ts';
import type { PaperSettings } from './settings.ts';
import { runSteps, type Steps } from './steps.ts';
import { tableRowSteps } from './table-rows.ts';
import { type ListedWork, listWorks } from './works-list.ts';
import { byDistrict, byLine, byStatus, type Grouping, type WorksTable, worksRows } from './works-rows.ts';

type WorksTableId = 'phu-luc-04' | 'phu-luc-04b';

const idOf: Record<WorkPart, WorksTableId> = { investment: 'phu-luc-04', maintenance: 'phu-luc-04b' };
const letterOf: Record<WorkPart, string> = { investment: 'A', maintenance: 'B' };
const capitalNames: Record<WorkPart, string> = {
  investment: 'Vốn đầu tư phát triển',
  maintenance: 'Vốn sự nghiệp',
};

/** " - Tiểu dự án 1, Dự án 1" where all works belong to one of them. */
const lineSuffix = ({ components }: YearTrees, works: readonly ListedWork[]): string => {
  const lines = new Set(works.map(({ line }) => line));
  const [only = -1] = lines;
  const node = components.nodes[only];
  if (lines.size !== 1 || !node || !/^\d+(\.\d+)?$/.test(node.code)) return '';
  const [project = '', subproject] = node.code.split('.');
  return subproject === undefined ? ` - Dự án ${project}` : ` - Tiểu dự án ${subproject}, Dự án ${project}`;
};

const usualTitle = (part: WorkPart, trees: YearTrees, works: readonly ListedWork[]): string =>
  part === 'investment'
    ? `Danh mục công trình đầu tư năm ${trees.year}${lineSuffix(trees, works)}`
    : `Danh mục công trình duy tu, bảo dưỡng năm ${trees.year}`;

type Division = Pick<WorksTable, 'groupings' | 'marks'>;

/** Works of several (sub)projects are divided by them first: A, B; then I, II and 1, 2. */
const divisionOf = (
  part: WorkPart,
  trees: YearTrees,
  works: readonly ListedWork[],
  settings: PaperSettings,
): Division => {
  const district = byDistrict(trees);
  const inLine: Record<PaperSettings['worksOrder'], Grouping[]> = {
    status: [byStatus, district],
    unit: [district, byStatus],
  };
  const groupings = part === 'maintenance' ? [district] : inLine[settings.worksOrder];
  const marks = (['roman', 'number'] as const).slice(0, groupings.length);
  if (new Set(works.map(({ line }) => line)).size <= 1) return { groupings, marks };
  const labelOf = (index: number): string => {
    const node = trees.components.nodes[index];
    return node ? componentLabel(node) : '';
  };
  return { groupings: [byLine(trees, labelOf), ...groupings], marks: ['letter', ...marks] };
};

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** What the text of the plan quotes, counted from this very list. */
const kindsNote = (book: BookView, year: number, works: readonly ListedWork[]): string[] => {
  const countOf = (type: string | null): number => works.filter(({ work }) => work.workType === type).length;
  const listed = workTypesOf(book, year).map(({ uid, name }) => ({
    name: lowerFirst(name),
    count: countOf(uid),
  }));
  const others = works.length - listed.reduce((sum, { count }) => sum + count, 0);
  if (works.length === 0) return [`Danh mục năm ${year} chưa có công trình nào.`];
  const all = [...listed, { name: 'chưa ghi loại', count: others }].filter(({ count }) => count > 0);
  return [`Số công trình phân theo loại: ${all.map(({ name, count }) => `${name} ${count}`).join('; ')}.`];
};

interface Part {
  readonly part: WorkPart;
  readonly works: readonly ListedWork[];
}

const partsOf = (book: BookView, year: number): Part[] => {
  const all = (['investment', 'maintenance'] as const).map((part) => ({
    part,
    works: listWorks(book, year, part),
  }));
  const filled = all.filter(({ works }) => works.length > 0);
  return filled.length > 0 ? filled : all.slice(0, 1);
};

const worksTable = (
  book: BookView,
  occasion: Occasion,
  { part, works }: Part,
): Omit<WorksTable, 'summed'> => {
  const { year, settings } = occasion;
  const trees = book.trees(year);
  const sources = planSourcesOf(trees, part);
  return {
    ...divisionOf(part, trees, works, settings),
    textsOf: textsOf(book),
    figuresOf: figuresOf(book, year, sources),
  };
};

const partPaper = function* (book: BookView, occasion: Occasion, each: Part, place: Place): Steps<Paper> {
  const { year, settings } = occasion;
  const { part, works } = each;
  const trees = book.trees(year);
  const id = idOf[part];
  const table = worksTable(book, occasion, each);
  const hasOther = (): boolean =>
    works.some((listed) => (table.figuresOf(listed).get('planOther') ?? null) !== null);
  const specs =
    part === 'investment'
      ? investmentColumns(trees, settings)
      : maintenanceColumns(trees, settings, hasOther());
  const columns = numberColumns(arrangeColumns(specs, settings.columns[id]));
  yield;
  const drafts = worksRows({ ...table, summed: moneyKeys(specs) }, works);
  yield;
  const rows = yield* tableRowSteps(drafts, columns);
  yield;
  const label = appendixLabel(4, settings);
  const title = titleOf(id, occasion, usualTitle(part, trees, works));
  return withRoundingNote({
    id,
    name: place.alone ? label : `${label} - Phần ${letterOf[part]}`,
    ...(place.first ? {} : { continues: true as const }),
    heading: appendixHeading(label, title, occasion, `Phần ${letterOf[part]}: ${capitalNames[part]}`),
    moneyUnit: 1_000_000,
    unitLine: 'Đơn vị tính: triệu đồng',
    columns,
    rows: placeTotal(rows, settings),
    notes: kindsNote(book, year, works),
    ending: place.last ? './.' : null,
    signature: null,
    page: { ...landscapePage, size: settings.worksPage },
    properties: propertiesOf(label, title, occasion),
  });
};

interface Place {
  readonly first: boolean;
  readonly last: boolean;
  readonly alone: boolean;
}

/** A province may list thousands of works. */
export const phuLuc04Steps = function* (book: BookView, occasion: Occasion): Steps<Paper[]> {
  const parts = partsOf(book, occasion.year);
  const papers: Paper[] = [];
  for (const [index, part] of parts.entries()) {
    const place = {
      first: index === 0,
      last: index === parts.length - 1,
      alone: parts.length === 1,
    };
    papers.push(yield* partPaper(book, occasion, part, place));
  }
  return papers;
};

export const phuLuc04 = (book: BookView, occasion: Occasion): Paper[] =>
  runSteps(phuLuc04Steps(book, occasion));

export const phuLuc04Title = (book: BookView, occasion: Occasion): string => {
  const [first] = partsOf(book, occasion.year);
  const part = first?.part ?? 'investment';
  return titleOf(idOf[part], occasion, usualTitle(part, book.trees(occasion.year), first?.works ?? []));
};
