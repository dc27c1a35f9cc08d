/** The columns of Phụ lục 04, parts A and B (appendices.md §3.1, §3.2), with their ids. */
import type { YearTrees } from '../domain/book-view.ts';
import type { Work } from '../domain/records.ts';
import { isLeaf, pathToRoot } from '../domain/tree.ts';
import type { CellType, Column, ColumnNode, Label, RecordContent } from './definition.ts';
import { sourceLabel } from './money-columns.ts';

type Takes = RecordContent['takes'];
type Leaf = Omit<Column, 'groups'>;

const cellTypeOf: Readonly<Record<Takes, CellType>> = {
  name: 'text',
  note: 'text',
  unit: 'text',
  documentNumber: 'text',
  workType: 'choice',
  money: 'money',
  year: 'year',
  date: 'date',
};

export const recordColumn = (
  id: string,
  label: Label,
  content: Omit<RecordContent, 'kind' | 'field'> & { readonly field?: string },
): Leaf => ({
  id,
  label,
  type: cellTypeOf[content.takes],
  editable: true,
  content: { kind: 'record', field: id, ...content },
});

const ofWork = (
  id: string,
  label: Label,
  takes: Takes,
  more: { readonly field?: keyof Work; readonly shapes?: true } = {},
): Leaf => recordColumn(id, label, { record: 'work', takes, ...more });

const ofComponent = (id: string, label: Label, field: 'name' | 'code'): Leaf =>
  recordColumn(id, label, { record: 'componentVersion', field, takes: 'name' });

const inAll: Label = { vi: 'Tổng số', en: 'Total' };
const ofWhichCentral: Label = { vi: 'Trong đó: NSTW', en: 'Of which central' };

const about = (year: number): ColumnNode[] => [
  ofComponent('name', { vi: 'Danh mục công trình', en: 'Work' }, 'name'),
  ofComponent('projectCode', { vi: 'Mã dự án', en: 'Project code' }, 'code'),
  ofWork('location', { vi: 'Địa điểm', en: 'Location' }, 'unit', { field: 'unit', shapes: true }),
  ofWork('investor', { vi: 'Chủ đầu tư', en: 'Investor' }, 'name'),
  ofWork('kind', { vi: 'Loại công trình', en: 'Kind' }, 'workType', { field: 'workType', shapes: true }),
  ofWork('capacity', { vi: 'Năng lực thiết kế', en: 'Capacity' }, 'note'),
  {
    label: { vi: 'Thời gian KC-HT', en: 'Begun and finished' },
    children: [
      ofWork('startYear', { vi: 'Khởi công', en: 'Begun' }, 'year', { shapes: true }),
      ofWork('endYear', { vi: 'Hoàn thành', en: 'Finished' }, 'year'),
    ],
  },
  {
    label: { vi: 'Quyết định đầu tư', en: 'Investment decision' },
    children: [
      ofWork('decisionNumber', { vi: 'Số', en: 'Number' }, 'documentNumber'),
      ofWork('decisionDate', { vi: 'Ngày', en: 'Date' }, 'date'),
    ],
  },
  {
    label: { vi: 'Tổng mức đầu tư', en: 'Total investment' },
    children: [
      ofWork('totalInvestment', inAll, 'money'),
      ofWork('totalInvestmentCentral', ofWhichCentral, 'money'),
    ],
  },
  {
    label: { vi: `Lũy kế vốn bố trí đến hết năm ${year - 1}`, en: `Allocated up to ${year - 1}` },
    children: [
      ofWork('allocatedBefore', inAll, 'money'),
      ofWork('allocatedBeforeCentral', ofWhichCentral, 'money'),
    ],
  },
  ofWork(
    'disbursedBefore',
    { vi: `Lũy kế giải ngân đến 31/01/${year}`, en: `Disbursed up to 31/01/${year}` },
    'money',
  ),
  ofWork('mediumTerm', { vi: 'Kế hoạch trung hạn (NSTW)', en: 'Medium-term plan (central)' }, 'money'),
];

/** Sources with nothing beneath them: a work's capital is typed by these, as Phụ lục 04 adds it up. */
const planSources = ({ sources }: YearTrees) =>
  sources.nodes.flatMap((node, at) => (isLeaf(sources, at) ? [{ node, at }] : []));

/** "NSTW" above "ĐTPT", as in the other sheets of capital. */
const headingOf = ({ sources }: YearTrees, at: number): Label | undefined => {
  const above = pathToRoot(sources, at)
    .slice(1)
    .flatMap((each) => sources.nodes[each] ?? [])
    .find(({ heading }) => heading);
  return above && sourceLabel(above);
};

interface Headed {
  readonly heading: Label | undefined;
  readonly column: Leaf;
}

/** Columns of one heading stand beneath it together. */
const underHeadings = (headed: readonly Headed[]): ColumnNode[] => {
  const nodes: ColumnNode[] = [];
  let last: { label: Label; children: ColumnNode[] } | undefined;
  for (const { heading, column } of headed) {
    if (heading && last?.label.vi === heading.vi) last.children.push(column);
    else {
      last = heading && { label: heading, children: [column] };
      nodes.push(last ?? column);
    }
  }
  return nodes;
};

const plan = (trees: YearTrees): ColumnNode[] => {
  const { year } = trees;
  const leaves = planSources(trees);
  const whole = trees.sources.nodes[0];
  if (!whole) return [];
  const amount = (id: string, label: Label, source: string, formula: string): Leaf => ({
    id,
    label,
    type: 'money',
    editable: formula === '',
    content: { kind: 'total', measure: 'allotted', source, vintage: year, leaf: formula === '', formula },
  });
  const typed = underHeadings(
    leaves.map(({ node, at }) => ({
      heading: headingOf(trees, at),
      column: amount(node.uid, sourceLabel(node), node.uid, ''),
    })),
  );
  const sum = `=${leaves.map(({ node }) => node.uid).join('+')}`;
  return [
    {
      label: { vi: `Kế hoạch vốn năm ${year}`, en: `Capital of ${year}` },
      children: [amount('planTotal', inAll, whole.uid, sum), ...typed],
    },
  ];
};

const upkeep: ColumnNode[] = [
  ofWork('inUseSince', { vi: 'Năm đưa vào sử dụng', en: 'In use since' }, 'year'),
  ofWork('maintenance', { vi: 'Nội dung duy tu, bảo dưỡng', en: 'Maintenance' }, 'note'),
  ofWork('note', { vi: 'Ghi chú', en: 'Note' }, 'note'),
];

export const workColumns = (trees: YearTrees): ColumnNode[] => [
  ...about(trees.year),
  ...plan(trees),
  ...upkeep,
];
