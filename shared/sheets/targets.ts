/**
 * Chỉ tiêu: indicators by dimension and the outputs of the projects, with comparator, baseline, target, result.
 * An output and its breakdowns are rows of the same tree: the parts stand under the split that they belong to.
 */
import { buildTree } from '../domain/tree.ts';
import type { Column, ColumnNode, Label, SheetDefinition } from './definition.ts';
import { rowsOf } from './rows.ts';

type Leaf = Omit<Column, 'groups'>;

const text = (id: 'name' | 'code' | 'unitName' | 'scope' | 'place', label: Label): Leaf => ({
  id,
  label,
  type: 'text',
  editable: true,
  content: { kind: 'field', field: id },
});

const number = (id: 'baseline' | 'target' | 'result', label: Label): Leaf => ({
  id,
  label,
  type: 'number',
  editable: true,
  content: { kind: 'indicator', measure: id },
});

const columns: ColumnNode[] = [
  text('name', { vi: 'Chỉ tiêu', en: 'Indicator' }),
  text('unitName', { vi: 'Đơn vị tính', en: 'Unit' }),
  number('baseline', { vi: 'Đầu kỳ', en: 'Baseline' }),
  {
    label: { vi: 'Kế hoạch', en: 'Plan' },
    children: [
      {
        id: 'comparator',
        label: { vi: 'So sánh', en: 'Comparator' },
        type: 'choice',
        editable: true,
        content: { kind: 'comparator' },
      },
      number('target', { vi: 'Chỉ tiêu', en: 'Target' }),
    ],
  },
  number('result', { vi: 'Kết quả', en: 'Result' }),
  {
    id: 'achieved',
    label: { vi: 'Đạt', en: 'Achieved' },
    type: 'text',
    editable: false,
    content: { kind: 'formula', op: 'achieved' },
  },
  text('scope', { vi: 'Phạm vi', en: 'Scope' }),
  text('place', { vi: 'Mục trong kế hoạch', en: 'Section' }),
];

export const targets: SheetDefinition = {
  id: 'targets',
  label: { vi: 'Chỉ tiêu', en: 'Targets' },
  scope: [],
  nests: true,
  columns: () => columns,
  rows: ({ indicators }) =>
    rowsOf(buildTree(indicators.nodes.filter(({ kind }) => kind !== 'statistic')), {
      label: (node) => node.name,
      typed: (node) => node.valueType !== null,
    }),
};
