/**
 * Đối chiếu: the investor's figure beside the Treasury's, up to the chosen month (treasury.md M15): lines of the
 * programme, beneath each lowest one its works one by one, then the reporting units with what is not of works.
 *
 * All works of the year's list and all units have a row, whether or not they have figures: rows neither come nor go
 * while figures are typed. What is typed says neither source nor vintage: the investor reports one amount
 * (`write-reported.ts`). Rates name what they are of: capital assigned to a line, or allotted beneath it.
 */
import type { YearTrees } from '../domain/book-view.ts';
import { firstPeriod } from '../domain/periods.ts';
import { monthText } from '../text/month.ts';
import type { Column, ColumnNode, Content, Label, Row, Scope, SheetDefinition } from './definition.ts';
import { worksBeneath } from './disbursed-cell.ts';
import { linesWith, stateBudgetSource, unitRows } from './disbursement.ts';
import { labelColumn } from './label-column.ts';

type Leaf = Omit<Column, 'groups'>;

const leaf = (id: string, label: Label, type: Leaf['type'], content: Content, editable = false): Leaf => ({
  id,
  label,
  type,
  editable,
  content,
});

const capitalColumns = (source: string): ColumnNode => ({
  label: { vi: 'Kế hoạch vốn (NSNN)', en: 'Capital (State budget)' },
  children: [
    leaf('assigned', { vi: 'Vốn giao', en: 'Assigned' }, 'money', {
      ...{ kind: 'capital', source, vintages: 'all', measure: 'assigned' },
    }),
    leaf('allotted', { vi: 'Vốn phân bổ', en: 'Allotted' }, 'money', {
      ...{ kind: 'capital', source, vintages: 'all', measure: 'allotted' },
    }),
  ],
});

const figureColumns = (source: string, scope: Scope, year: number): ColumnNode => {
  const month = monthText(scope.period ?? firstPeriod(year));
  return {
    label: {
      vi: `Lũy kế giải ngân đến hết ${month} (NSNN)`,
      en: `Disbursed up to ${month} (State budget)`,
    },
    children: [
      leaf('treasury', { vi: 'Số của Kho bạc', en: 'Treasury' }, 'money', {
        ...{ kind: 'disbursed', part: 'all', source, sums: [] },
      }),
      leaf('reported', { vi: 'Số của chủ đầu tư', en: 'Investor' }, 'money', { kind: 'reported' }, true),
      leaf(
        'difference',
        { vi: 'Chênh lệch (chủ đầu tư − Kho bạc)', en: 'Difference (investor − Treasury)' },
        'money',
        { kind: 'calc', op: 'difference', of: ['reported', 'treasury'] },
      ),
    ],
  };
};

const rate = (id: string, label: Label, of: string): Leaf =>
  leaf(id, label, 'percent', { kind: 'calc', op: 'ratio', of: ['treasury', of] });

const rateColumns: ColumnNode = {
  label: { vi: 'Tỷ lệ giải ngân theo số của Kho bạc (%)', en: 'Rate by the figure of the Treasury (%)' },
  children: [
    rate('rateAssigned', { vi: 'So với vốn giao', en: 'Of assigned' }, 'assigned'),
    rate('rateAllotted', { vi: 'So với vốn phân bổ', en: 'Of allotted' }, 'allotted'),
  ],
};

const columns = (trees: YearTrees, scope: Scope): ColumnNode[] => {
  const source = stateBudgetSource(trees);
  return [
    labelColumn({ vi: 'Dự án, tiểu dự án / Công trình, đơn vị', en: 'Project, sub-project / Work, unit' }),
    capitalColumns(source),
    figureColumns(source, scope, trees.year),
    rateColumns,
    leaf('origin', { vi: 'Nguồn số liệu', en: 'Source of figures' }, 'text', { kind: 'origin' }),
    leaf('note', { vi: 'Ghi chú', en: 'Note' }, 'text', { kind: 'note' }, true),
  ];
};

const workRows = (trees: YearTrees, line: Row, works: readonly string[]): Row[] =>
  works.flatMap((uid): Row[] => {
    const node = trees.components.nodes[trees.components.indexOf.get(uid) ?? -1];
    if (!node) return [];
    return [
      {
        key: uid,
        parent: line.key,
        level: line.level + 1,
        label: node.name,
        leaf: true,
        typed: true,
        sum: '',
        place: { component: uid },
      },
    ];
  });

const withoutWorks = (row: Row): Row => ({ ...row, place: { ...row.place, withoutWorks: true } });

const rows = (trees: YearTrees): Row[] =>
  linesWith(trees, (line) => {
    const works = worksBeneath(trees, line.key);
    const units = unitRows(trees, line);
    return works.length === 0 ? units : [...workRows(trees, line, works), ...units.map(withoutWorks)];
  });

export const reconciliation: SheetDefinition = {
  id: 'reconciliation',
  label: { vi: 'Đối chiếu', en: 'Reconciliation' },
  scope: ['period'],
  nests: false,
  columns,
  rows,
};
