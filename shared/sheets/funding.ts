/**
 * Dự án & vốn: the component tree down to the sub-project, with capital assigned by source and vintage.
 *
 * The year's own capital comes first with plain column ids (`centralDevelopment`); each earlier vintage has a
 * group of its own (`v2022.centralDevelopment`); where there is more than one vintage, a last group adds them up
 * (`all.centralDevelopment`). Beside the totals stands what the document prints (`printed.total`).
 */
import type { ComponentNode, YearTrees } from '../domain/book-view.ts';
import type { ComponentKind } from '../domain/records.ts';
import { buildTree, type Tree } from '../domain/tree.ts';
import type { ColumnNode, Label, Row, SheetDefinition } from './definition.ts';
import { moneyColumns } from './money-columns.ts';
import { rowsOf } from './rows.ts';

/** Vốn giao is typed at a sub-project, or at a project that has none; contents and works are allotted. */
const shownKinds: readonly ComponentKind[] = ['programme', 'project', 'subproject', 'undivided'];

const ordinalOf = (code: string): string => code.split('.').at(-1) ?? code;

/** As the plan prints it: "Dự án 1: …", "Tiểu dự án 2: …". */
export const componentLabel = (node: Pick<ComponentNode, 'kind' | 'code' | 'name'>): string => {
  if (node.code === '') return node.name;
  if (node.kind === 'project') return `Dự án ${node.code}: ${node.name}`;
  if (node.kind === 'subproject') return `Tiểu dự án ${ordinalOf(node.code)}: ${node.name}`;
  return node.name;
};

export const assignedTo = (year: number): Label => ({ vi: `Vốn giao năm ${year}`, en: `Capital of ${year}` });
export const carriedFrom = (vintage: number): Label => ({
  vi: `Vốn năm ${vintage} kéo dài`,
  en: `Carried over from ${vintage}`,
});
const allVintages: Label = { vi: 'Tổng các năm vốn', en: 'All vintages' };

const vintageGroups = (trees: YearTrees): ColumnNode[] =>
  trees.vintages.map((vintage) => {
    const own = vintage === trees.year;
    const prefix = own ? '' : `v${vintage}.`;
    const label = own ? assignedTo(vintage) : carriedFrom(vintage);
    return {
      label,
      children: moneyColumns(trees.sources, { measure: 'assigned', prefix, vintage, editable: true }),
    };
  });

const allGroup = (trees: YearTrees): ColumnNode[] =>
  trees.vintages.length < 2
    ? []
    : [
        {
          label: allVintages,
          children: moneyColumns(trees.sources, { measure: 'assigned', prefix: 'all.', editable: false }),
        },
      ];

const printedColumns: readonly { of: string; label: Label }[] = [
  { of: 'centralTotal', label: { vi: 'NSTW', en: 'Central' } },
  { of: 'stateBudgetTotal', label: { vi: 'NSNN', en: 'State' } },
  { of: 'total', label: { vi: 'Tổng', en: 'Total' } },
];

const printedGroup: ColumnNode = {
  label: { vi: 'Số in trong văn bản', en: 'As printed' },
  children: printedColumns.map(({ of, label }) => ({
    id: `printed.${of}`,
    label,
    type: 'money',
    editable: true,
    content: { kind: 'printed', of },
  })),
};

const nameColumns: ColumnNode[] = [
  {
    id: 'code',
    label: { vi: 'Mã', en: 'Code' },
    type: 'text',
    editable: true,
    content: { kind: 'field', field: 'code' },
  },
  {
    id: 'name',
    label: { vi: 'Tên', en: 'Name' },
    type: 'text',
    editable: true,
    content: { kind: 'field', field: 'name' },
  },
];

const lastColumns: ColumnNode[] = [
  {
    id: 'share',
    label: { vi: 'Tỷ trọng', en: 'Share' },
    type: 'percent',
    editable: false,
    content: { kind: 'formula', op: 'share', of: 'total' },
  },
  printedGroup,
  {
    id: 'leadAgency',
    label: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
    type: 'text',
    editable: true,
    content: { kind: 'field', field: 'leadAgency' },
  },
];

/** Its leaves are the lines that capital is given to. */
export const budgetTree = ({ components }: YearTrees): Tree<ComponentNode> =>
  buildTree(components.nodes.filter((node) => shownKinds.includes(node.kind)));

const rows = (trees: YearTrees): Row[] =>
  rowsOf(budgetTree(trees), {
    label: componentLabel,
    typed: (node, leaf) => leaf && node.kind !== 'programme',
  });

export const funding: SheetDefinition = {
  id: 'funding',
  label: { vi: 'Dự án & vốn', en: 'Projects & funding' },
  scope: [],
  nests: false,
  columns: (trees) => [...nameColumns, ...vintageGroups(trees), ...allGroup(trees), ...lastColumns],
  rows,
};
