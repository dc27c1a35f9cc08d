/**
 * Phân bổ: the unit tree, with what is allotted of one component (chosen above the grid) by source.
 */
import type { YearTrees } from '../domain/book-view.ts';
import { isLeaf } from '../domain/tree.ts';
import type { Scope, SheetDefinition } from './definition.ts';
import { labelColumn } from './label-column.ts';
import { moneyColumns } from './money-columns.ts';
import { rowsOf } from './rows.ts';

/** Amounts are typed where both the unit and the chosen component have nothing beneath them. */
const componentIsLeaf = (trees: YearTrees, scope: Scope): boolean => {
  const at = scope.component === undefined ? undefined : trees.components.indexOf.get(scope.component);
  return at !== undefined && isLeaf(trees.components, at);
};

export const allocation: SheetDefinition = {
  id: 'allocation',
  label: { vi: 'Phân bổ', en: 'Allocation' },
  scope: ['component'],
  nests: false,
  columns: (trees, scope) => [
    labelColumn({ vi: 'Đơn vị', en: 'Unit' }),
    ...moneyColumns(trees.sources, {
      measure: 'allotted',
      prefix: '',
      vintage: trees.year,
      editable: componentIsLeaf(trees, scope),
    }),
  ],
  rows: (trees, scope) => {
    const typed = componentIsLeaf(trees, scope);
    return rowsOf(trees.units, { label: (node) => node.name, typed: (_, leaf) => leaf && typed });
  },
};
