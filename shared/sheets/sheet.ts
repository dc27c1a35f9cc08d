/** Turns a definition into the sheet of one year: its rows, its columns with their headings, and their indices. */
import type { YearTrees } from '../domain/book-view.ts';
import { allocation } from './allocation.ts';
import type { Column, ColumnNode, Label, Scope, Sheet, SheetDefinition, SheetId } from './definition.ts';
import { funding } from './funding.ts';
import { targets } from './targets.ts';

export const sheetDefinitions: Readonly<Record<SheetId, SheetDefinition>> = { funding, targets, allocation };

const flatten = (nodes: readonly ColumnNode[], groups: readonly Label[]): Column[] =>
  nodes.flatMap((node) =>
    'children' in node ? flatten(node.children, [...groups, node.label]) : [{ ...node, groups }],
  );

export const projectSheet = (id: SheetId, trees: YearTrees, scope: Scope = {}): Sheet => {
  const definition = sheetDefinitions[id];
  const columns = flatten(definition.columns(trees, scope), []);
  const rows = definition.rows(trees, scope);
  return {
    id,
    label: definition.label,
    year: trees.year,
    scope,
    columns,
    column: new Map(columns.map((column) => [column.id, column])),
    rows,
    rowAt: new Map(rows.map((row, at) => [row.key, at])),
  };
};
