/** Turns a definition into the sheet of one year: its rows, its columns with their headings, and their indices. */
import type { YearTrees } from '../domain/book-view.ts';
import { allocation } from './allocation.ts';
import type {
  Column,
  ColumnNode,
  Label,
  Records,
  Scope,
  Sheet,
  SheetDefinition,
  SheetId,
} from './definition.ts';
import { disbursement } from './disbursement.ts';
import { documents } from './documents.ts';
import { funding } from './funding.ts';
import { poverty } from './poverty.ts';
import { reconciliation } from './reconciliation.ts';
import { targets } from './targets.ts';
import { text } from './text.ts';
import { works } from './works.ts';

export const sheetDefinitions: Readonly<Record<SheetId, SheetDefinition>> = {
  funding,
  allocation,
  targets,
  poverty,
  works,
  disbursement,
  reconciliation,
  documents,
  text,
};

const flatten = (nodes: readonly ColumnNode[], groups: readonly Label[]): Column[] =>
  nodes.flatMap((node) =>
    'children' in node ? flatten(node.children, [...groups, node.label]) : [{ ...node, groups }],
  );

/** A sheet of trees alone (funding, say) is made without a book. */
const noRecords: Records = { records: () => new Map() };

export const projectSheet = (
  id: SheetId,
  trees: YearTrees,
  scope: Scope = {},
  records: Records = noRecords,
): Sheet => {
  const definition = sheetDefinitions[id];
  const columns = flatten(definition.columns(trees, scope), []);
  const rows = definition.rows(trees, scope, records);
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
