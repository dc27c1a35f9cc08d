/**
 * The columns of money that every sheet of capital shares, made from the source tree of the book: NSTW (ĐTPT,
 * SN, cộng), NSĐP (tỉnh, huyện, cộng), NSNN, huy động, tổng. A new source in the catalogue is a new column.
 */

import type { AdditiveMeasureId } from '../domain/measures.ts';
import type { Source } from '../domain/records.ts';
import { childrenOf, isLeaf, type Tree } from '../domain/tree.ts';
import type { Column, ColumnGroup, ColumnNode, Label } from './definition.ts';

export interface MoneyColumnOptions {
  readonly measure: AdditiveMeasureId;
  /** Put before each column's id: '' for the year's own capital, 'v2022.' for capital of 2022. */
  readonly prefix: string;
  readonly vintage?: number;
  readonly editable: boolean;
}

/** `centralDevelopment` for a leaf, `centralTotal` for an inner node, `total` for the root. */
export const sourceColumnId = (tree: Tree<Source>, at: number): string => {
  const source = tree.nodes[at];
  if (!source) throw new Error(`no source at ${at}`);
  if (isLeaf(tree, at)) return source.uid;
  return tree.parents[at] === -1 ? source.uid : `${source.uid}Total`;
};

const totalWord: Label = { vi: 'Cộng', en: 'Total' };

const english: Readonly<Record<string, string>> = {
  'all.': 'Total',
  'state.': 'State budget',
  'central.': 'Central budget',
  'central.development': 'Development',
  'central.recurrent': 'Recurrent',
  'local.': 'Local budget',
  'localProvincial.': 'Province',
  'localDistrict.': 'District',
  'localCommune.': 'Commune',
  'mobilised.': 'Mobilised',
};

export const sourceLabel = (source: Source): Label => ({
  vi: source.shortName,
  en: english[`${source.budget}.${source.capital ?? ''}`] ?? source.shortName,
});

const sumFormula = (tree: Tree<Source>, at: number, prefix: string): string =>
  `=${childrenOf(tree, at)
    .map((child) => prefix + sourceColumnId(tree, child))
    .join('+')}`;

const moneyColumn = (
  tree: Tree<Source>,
  at: number,
  label: Label,
  options: MoneyColumnOptions,
): Omit<Column, 'groups'> => {
  const leaf = isLeaf(tree, at);
  const { measure, prefix, vintage } = options;
  return {
    id: prefix + sourceColumnId(tree, at),
    label,
    type: 'money',
    editable: leaf && options.editable,
    content: {
      kind: 'total',
      measure,
      source: tree.nodes[at]?.uid ?? '',
      ...(vintage === undefined ? {} : { vintage }),
      leaf: leaf && options.editable,
      formula: leaf ? '' : sumFormula(tree, at, prefix),
    },
  };
};

const columnsOf = (tree: Tree<Source>, at: number, options: MoneyColumnOptions): ColumnNode[] => {
  const source = tree.nodes[at];
  if (!source) return [];
  const label = sourceLabel(source);
  if (isLeaf(tree, at)) return [moneyColumn(tree, at, label, options)];
  const children = childrenOf(tree, at).flatMap((child) => columnsOf(tree, child, options));
  if (!source.heading) return [...children, moneyColumn(tree, at, label, options)];
  const group: ColumnGroup = { label, children: [...children, moneyColumn(tree, at, totalWord, options)] };
  return [group];
};

export const moneyColumns = (tree: Tree<Source>, options: MoneyColumnOptions): ColumnNode[] =>
  tree.nodes.flatMap((_, at) => (tree.parents[at] === -1 ? columnsOf(tree, at, options) : []));
