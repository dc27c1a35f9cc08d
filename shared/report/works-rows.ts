/**
 * Rows of a list of works: "TỔNG SỐ", then groups within groups down to the works, each heading with the number of
 * works beneath it (appendices.md §3.3), so that no text can quote another count than the list has.
 */
import type { YearTrees } from '../domain/book-view.ts';
import { workStatus } from '../domain/work-status.ts';
import { formatUnits } from '../text/format-number.ts';
import type { Figure } from './cell-formulas.ts';
import { roman } from './roman.ts';
import type { RowDraft } from './table-rows.ts';
import type { ListedWork } from './works-list.ts';

/** A way to divide works; groups come in the order of `order`. */
export interface Grouping {
  readonly keyOf: (work: ListedWork) => string;
  readonly order: (work: ListedWork) => number;
  readonly label: (work: ListedWork) => string;
  /** A line beneath the group that names some of its works: "Trong đó: hoàn thành trong năm". */
  readonly ofWhich?: { readonly label: string; readonly includes: (work: ListedWork) => boolean };
}

/** A form without works counts none. */
export const counted = (name: string, works: number): string =>
  works === 0 ? name : `${name} (${formatUnits(works, 0)} công trình)`;

/** What has no place in an order comes last. */
const last = Number.MAX_SAFE_INTEGER;

const statusOrder = ['continuing', 'new'] as const;
const statusLabels = {
  continuing: 'Công trình chuyển tiếp',
  new: 'Công trình khởi công mới',
  unknown: 'Công trình chưa ghi năm khởi công',
} as const;

export const byStatus: Grouping = {
  keyOf: ({ work }) => workStatus(work) ?? 'unknown',
  order: ({ work }) => {
    const status = workStatus(work);
    return status === null ? last : statusOrder.indexOf(status);
  },
  label: ({ work }) => statusLabels[workStatus(work) ?? 'unknown'],
  ofWhich: {
    label: 'Trong đó: hoàn thành trong năm',
    includes: ({ work }) => workStatus(work) === 'continuing' && work.endYear === work.year,
  },
};

export const byDistrict = ({ units }: YearTrees): Grouping => ({
  keyOf: ({ district }) => units.nodes[district]?.uid ?? 'none',
  order: ({ district }) => (district < 0 ? last : district),
  label: ({ district }) => units.nodes[district]?.name ?? 'Chưa ghi địa điểm',
});

export const byLine = ({ components }: YearTrees, labelOf: (index: number) => string): Grouping => ({
  keyOf: ({ line }) => components.nodes[line]?.uid ?? 'none',
  order: ({ line }) => (line < 0 ? last : line),
  label: ({ line }) => (line < 0 ? 'Chưa thuộc dự án, tiểu dự án' : labelOf(line)),
});

export interface WorksTable {
  readonly groupings: readonly Grouping[];
  /** Marks of the levels of groups, outermost first; works beneath numbers get "1.1". */
  readonly marks: readonly ('letter' | 'roman' | 'number')[];
  /** All but the mark and the name, which the rows bring. */
  readonly textsOf: (work: ListedWork) => Map<string, string>;
  readonly figuresOf: (work: ListedWork) => ReadonlyMap<string, Figure | null>;
  /** Keys of the columns of money: a heading has the sum of its works in each. */
  readonly summed: readonly string[];
  /** Rates of a heading, made of its sums. */
  readonly ratesOf?: (sums: ReadonlyMap<string, Figure | null>) => ReadonlyMap<string, Figure | null>;
}

interface Filled {
  readonly listed: ListedWork;
  readonly figures: ReadonlyMap<string, Figure | null>;
}

/** Excel takes no more than 255 ranges in one SUM: a longer scattered list is a plain value. */
const mostRuns = 200;

const isWritable = (filled: readonly Filled[], chosen: readonly Filled[]): boolean => {
  const among = new Set(chosen);
  let runs = 0;
  let inside = false;
  for (const each of filled) {
    if (among.has(each) && !inside) runs++;
    inside = among.has(each);
  }
  return runs <= mostRuns;
};

const amount = (figure: Figure | null | undefined): number | null =>
  typeof figure === 'number' ? figure : null;

const sumsOf = (table: WorksTable, filled: readonly Filled[]): ReadonlyMap<string, Figure | null> => {
  const sums = new Map<string, Figure | null>();
  for (const key of table.summed) {
    let sum: number | null = null;
    for (const { figures } of filled) {
      const value = amount(figures.get(key));
      if (value !== null) sum = (sum ?? 0) + value;
    }
    sums.set(key, sum);
  }
  return table.ratesOf ? new Map([...sums, ...table.ratesOf(sums)]) : sums;
};

const markOf = (kind: WorksTable['marks'][number], ordinal: number): string => {
  if (kind === 'roman') return roman(ordinal);
  return kind === 'letter' ? String.fromCharCode(64 + ordinal) : String(ordinal);
};

const heading = (
  table: WorksTable,
  filled: readonly Filled[],
  place: Pick<RowDraft, 'key' | 'level' | 'style' | 'sumOf'>,
  [mark, name]: readonly [string, string],
): RowDraft => ({
  ...place,
  texts: new Map([
    ['seq', mark],
    ['name', counted(name, filled.length)],
  ]),
  figures: sumsOf(table, filled),
});

const workRow = (table: WorksTable, { listed, figures }: Filled, level: number, mark: string): RowDraft => ({
  key: listed.work.component,
  level,
  style: 'detail',
  texts: table.textsOf(listed).set('seq', mark).set('name', listed.name),
  figures,
  sumOf: [],
});

const keyOfWork = ({ listed }: Filled): string => listed.work.component;

const ofWhichRow = (
  table: WorksTable,
  { ofWhich }: Grouping,
  filled: readonly Filled[],
  place: Pick<RowDraft, 'key' | 'level'>,
): RowDraft[] => {
  const chosen = ofWhich ? filled.filter(({ listed }) => ofWhich.includes(listed)) : [];
  if (!ofWhich || chosen.length === 0) return [];
  const sumOf = isWritable(filled, chosen) ? chosen.map(keyOfWork) : [];
  return [heading(table, chosen, { ...place, style: 'detail', sumOf }, ['', ofWhich.label])];
};

const divide = (filled: readonly Filled[], grouping: Grouping): Filled[][] => {
  const groups = new Map<string, Filled[]>();
  for (const each of filled) {
    const key = grouping.keyOf(each.listed);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const orderOf = ([first]: Filled[]): number => (first ? grouping.order(first.listed) : last);
  return [...groups.values()].sort((a, b) => orderOf(a) - orderOf(b));
};

interface Parent {
  readonly key: string;
  readonly depth: number;
  readonly mark: string;
}

interface Block {
  /** Rows directly beneath the parent: what it is the sum of. */
  readonly keys: readonly string[];
  readonly rows: readonly RowDraft[];
}

const worksBlock = (table: WorksTable, filled: readonly Filled[], { depth, mark }: Parent): Block => {
  const dotted = table.marks[depth - 1] === 'number';
  const rows = filled.map((each, index) =>
    workRow(table, each, depth + 1, dotted ? `${mark}.${index + 1}` : String(index + 1)),
  );
  return { keys: filled.map(keyOfWork), rows };
};

const block = (table: WorksTable, filled: readonly Filled[], parent: Parent): Block => {
  const grouping = table.groupings[parent.depth];
  if (!grouping) return worksBlock(table, filled, parent);
  const level = parent.depth + 1;
  const keys: string[] = [];
  const rows: RowDraft[] = [];
  for (const [index, group] of divide(filled, grouping).entries()) {
    const [first] = group;
    if (!first) continue;
    const key = `${parent.key}/${grouping.keyOf(first.listed)}`;
    const mark = markOf(table.marks[parent.depth] ?? 'number', index + 1);
    const inner = block(table, group, { key, depth: level, mark });
    const place = { key, level, style: 'group', sumOf: inner.keys } as const;
    keys.push(key);
    rows.push(heading(table, group, place, [mark, grouping.label(first.listed)]));
    rows.push(...ofWhichRow(table, grouping, group, { key: `${key}/ofWhich`, level: level + 1 }));
    for (const row of inner.rows) rows.push(row);
  }
  return { keys, rows };
};

export const worksRows = (table: WorksTable, works: readonly ListedWork[]): RowDraft[] => {
  const filled = works.map((listed): Filled => ({ listed, figures: table.figuresOf(listed) }));
  const inner = block(table, filled, { key: 'total', depth: 0, mark: '' });
  const place = { key: 'total', level: 0, style: 'total', sumOf: inner.keys } as const;
  return [heading(table, filled, place, ['', 'TỔNG SỐ']), ...inner.rows];
};
