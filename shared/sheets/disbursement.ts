/**
 * Giải ngân: the lines of the programme, beneath each lowest line the units that report, with their capital and what
 * the Treasury has paid out up to the chosen month (Phụ lục 05; appendices.md §4).
 *
 * Every unit directly beneath the province has a row beneath every line, whether or not it has figures: rows neither
 * come nor go while figures are typed, and any unit can be typed. What no unit reports stands in a row of its own,
 * "Chưa chia theo đơn vị"; a line is always the sum of the rows beneath it. Capital that is not divided by project
 * (kind `undivided`) is not divided by unit either, so its line is typed itself.
 */
import type { YearTrees } from '../domain/book-view.ts';
import { firstPeriod } from '../domain/periods.ts';
import { childrenOf, isWithin, leafNodes } from '../domain/tree.ts';
import { monthText } from '../text/month.ts';
import type {
  Column,
  ColumnNode,
  DisbursedContent,
  Label,
  Row,
  Scope,
  SheetDefinition,
} from './definition.ts';
import { assignedTo, budgetTree, carriedFrom, componentLabel } from './funding.ts';
import { labelColumn } from './label-column.ts';
import { sourceLabel } from './money-columns.ts';
import { rowsOf } from './rows.ts';

type Leaf = Omit<Column, 'groups'>;
type Vintage = number | 'unstated';

export const unitRowKey = (component: string, unit: string): string => `${component}|${unit}`;

/** What Phụ lục 05 adds up: the State budget. Mobilised money is typed beside it. */
export const stateBudgetSource = ({ sources }: YearTrees): string =>
  (sources.nodes.find(({ budget }) => budget === 'state') ?? sources.nodes[0])?.uid ?? '';

const vintagesOf = ({ vintages }: YearTrees): Vintage[] => [...vintages, 'unstated'];

const vintagePrefix = (vintage: Vintage, year: number): string => {
  if (vintage === 'unstated') return 'v0.';
  return vintage === year ? '' : `v${vintage}.`;
};

const vintageLabel = (vintage: Vintage, year: number): Label => {
  if (vintage === 'unstated') return { vi: 'Vốn chưa ghi theo năm', en: 'Vintage not stated' };
  return vintage === year ? assignedTo(vintage) : carriedFrom(vintage);
};

const columnOf = (part: DisbursedContent['part'], vintage: Vintage, source: string, year: number): string =>
  `${part === 'all' ? 'cum' : 'advance'}.${vintagePrefix(vintage, year)}${source}`;

/** The column in which an amount is typed; undefined for a vintage that the year keeps no column for. */
export const disbursedColumn = (
  trees: YearTrees,
  part: DisbursedContent['part'],
  source: string,
  vintage: number | undefined,
): string | undefined =>
  vintage !== undefined && !trees.vintages.includes(vintage)
    ? undefined
    : columnOf(part, vintage ?? 'unstated', source, trees.year);

const money = (id: string, label: Label, content: Column['content'], editable = false): Leaf => ({
  id,
  label,
  type: 'money',
  editable,
  content,
});

const total: Label = { vi: 'Cộng (NSNN)', en: 'Total (State budget)' };

const vintageColumns = (trees: YearTrees, part: DisbursedContent['part'], vintage: Vintage): ColumnNode => {
  const { year } = trees;
  const other = part === 'all' ? 'advance' : 'all';
  const state = stateBudgetSource(trees);
  const sources = leafNodes(trees.sources);
  const typed = sources.map((source) =>
    money(
      columnOf(part, vintage, source.uid, year),
      sourceLabel(source),
      {
        kind: 'disbursed',
        part,
        source: source.uid,
        vintage,
        sums: [],
        beside: columnOf(other, vintage, source.uid, year),
      },
      true,
    ),
  );
  const added = sources.filter(({ uid }) => isWithin(trees.sources, uid, state));
  const sums = added.map(({ uid }) => columnOf(part, vintage, uid, year));
  const sum = money(columnOf(part, vintage, 'total', year), total, {
    kind: 'disbursed',
    part,
    source: state,
    vintage,
    sums,
  });
  return { label: vintageLabel(vintage, year), children: [...typed, sum] };
};

/** The sum first, as in Phụ lục 05; then what it is made of. */
const partColumns = (trees: YearTrees, part: DisbursedContent['part'], label: Label): ColumnNode[] => {
  const vintages = vintagesOf(trees);
  const sums = vintages.map((vintage) => columnOf(part, vintage, 'total', trees.year));
  const content: DisbursedContent = { kind: 'disbursed', part, source: stateBudgetSource(trees), sums };
  return [
    money(part === 'all' ? 'cum' : 'advance', label, content),
    ...vintages.map((vintage) => vintageColumns(trees, part, vintage)),
  ];
};

const capitalColumns = (trees: YearTrees): ColumnNode => {
  const source = stateBudgetSource(trees);
  const capital = (id: string, label: Label, vintages: 'all' | 'own' | 'carried'): Leaf =>
    money(id, label, { kind: 'capital', source, vintages });
  return {
    label: { vi: 'Kế hoạch vốn', en: 'Capital' },
    children: [
      capital('plan', { vi: 'Tổng số (NSNN)', en: 'Total (State budget)' }, 'all'),
      capital('planCarried', { vi: 'Vốn năm trước kéo dài', en: 'Carried over' }, 'carried'),
      capital('planOwn', assignedTo(trees.year), 'own'),
    ],
  };
};

const calc = (id: string, label: Label, type: 'money' | 'percent', content: Column['content']): Leaf => ({
  id,
  label,
  type,
  editable: false,
  content,
});

/** Of which capital it is (treasury.md M15): what column Kế hoạch vốn shows in the row. */
const ofCapital: Label = {
  vi: 'Tỷ lệ giải ngân (%): dự án so với vốn giao, đơn vị so với vốn phân bổ',
  en: 'Rate (%): of the capital assigned to a line, of that allotted to a unit',
};

const progressColumns = (trees: YearTrees): ColumnNode => ({
  label: { vi: 'Tiến độ', en: 'Progress' },
  children: [
    money(
      'cumBefore',
      { vi: 'Lũy kế đến tháng trước', en: 'Up to last month' },
      { kind: 'disbursed', part: 'all', source: stateBudgetSource(trees), before: true, sums: [] },
    ),
    calc('month', { vi: 'Giải ngân trong tháng', en: 'In the month' }, 'money', {
      kind: 'calc',
      op: 'difference',
      of: ['cum', 'cumBefore'],
    }),
    calc('rate', ofCapital, 'percent', {
      kind: 'calc',
      op: 'ratio',
      of: ['cum', 'plan'],
    }),
    calc(
      'rateChange',
      {
        vi: 'Tỷ lệ tăng so với tháng trước (điểm %, cùng mẫu số)',
        en: 'Change of the rate on last month (points, of the same)',
      },
      'percent',
      { kind: 'calc', op: 'ratio', of: ['month', 'plan'] },
    ),
  ],
});

const columns = (trees: YearTrees, scope: Scope): ColumnNode[] => {
  const month = monthText(scope.period ?? firstPeriod(trees.year));
  const upTo: Label = { vi: `Lũy kế giải ngân đến hết ${month}`, en: `Disbursed up to ${month}` };
  const advanced: Label = { vi: 'Trong đó: tạm ứng chưa thu hồi', en: 'Of which: advances outstanding' };
  const all: Label = { vi: 'Tổng số (NSNN)', en: 'Total (State budget)' };
  return [
    labelColumn({ vi: 'Dự án, tiểu dự án / Đơn vị', en: 'Project, sub-project / Unit' }),
    capitalColumns(trees),
    { label: upTo, children: partColumns(trees, 'all', all) },
    { label: advanced, children: partColumns(trees, 'advance', all) },
    progressColumns(trees),
    {
      id: 'note',
      label: { vi: 'Ghi chú', en: 'Note' },
      type: 'text',
      editable: true,
      content: { kind: 'note' },
    },
  ];
};

const notDivided = 'Chưa chia theo đơn vị';

/** The reporting units of a line, first what none of them reports. */
export const unitRows = ({ units }: YearTrees, line: Row): Row[] => {
  const [root] = units.nodes;
  if (!root) return [];
  const beneath = childrenOf(units, 0).flatMap((at) => units.nodes[at] ?? []);
  return [{ ...root, name: notDivided }, ...beneath].map(({ uid, name }) => ({
    key: unitRowKey(line.key, uid),
    parent: line.key,
    level: line.level + 1,
    label: name,
    leaf: true,
    typed: true,
    sum: '',
    place: { component: line.key, units: [uid], ...(uid === root.uid ? { own: true } : {}) },
  }));
};

/** The lines of the programme with the rows beneath each lowest one, which then adds them up. */
export const linesWith = (trees: YearTrees, beneathOf: (line: Row) => Row[]): Row[] => {
  const { components, units } = trees;
  const isUndivided = ({ key }: Row): boolean =>
    components.nodes[components.indexOf.get(key) ?? -1]?.kind === 'undivided';
  const root = units.nodes[0]?.uid;
  const lines = rowsOf(budgetTree(trees), {
    label: componentLabel,
    typed: (node, leaf) => leaf && node.kind !== 'programme',
  });
  return lines.flatMap((row): Row[] => {
    const place = { component: row.key };
    if (!row.typed) return [{ ...row, place }];
    const beneath = isUndivided(row) || childrenOf(units, 0).length === 0 ? [] : beneathOf(row);
    if (beneath.length === 0)
      return [{ ...row, place: root === undefined ? place : { ...place, units: [root] } }];
    const sum = `=SUM(${beneath.map(({ key }) => key).join(';')})`;
    return [{ ...row, leaf: false, typed: false, sum, place }, ...beneath];
  });
};

const rows = (trees: YearTrees): Row[] => linesWith(trees, (line) => unitRows(trees, line));

export const disbursement: SheetDefinition = {
  id: 'disbursement',
  label: { vi: 'Giải ngân', en: 'Disbursement' },
  scope: ['period'],
  nests: false,
  columns,
  rows,
};
