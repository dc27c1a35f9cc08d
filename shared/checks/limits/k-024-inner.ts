/**
 * Amounts that stand on a row or a source which is only a sum of those beneath it: they count in the total, no
 * row shows them, and they cannot be typed over. A new row beneath a filled one can leave such an amount behind.
 */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import { childrenOf, isLeaf } from '../../domain/tree.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { fundingSheetOf, totalPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft } from '../rule.ts';
import { componentName, measureLabel, sourceName } from '../wording.ts';

interface InnerNode {
  readonly measure: 'assigned' | 'allotted';
  readonly dimension: 'component' | 'source';
  readonly uid: string;
}

/** What is given is typed at the rows of the funding sheet; contents and works beneath them are allotted. */
const isInner = (trees: YearTrees, { measure, dimension, uid }: InnerNode): boolean => {
  if (dimension === 'component' && measure === 'assigned') {
    const { rowAt, rows } = fundingSheetOf(trees);
    return rows[rowAt.get(uid) ?? -1]?.leaf === false;
  }
  const tree = dimension === 'component' ? trees.components : trees.sources;
  const at = tree.indexOf.get(uid);
  return at !== undefined && !isLeaf(tree, at);
};

/** What the node has beyond its children; null where it has nothing. */
const own = ({ measure, dimension, uid }: InnerNode, view: BookView, year: number): number | null => {
  const trees = view.trees(year);
  const tree = dimension === 'component' ? trees.components : trees.sources;
  const at = tree.indexOf.get(uid);
  const whole = view.total(measure, { year, [dimension]: uid });
  if (at === undefined || whole === null) return null;
  return childrenOf(tree, at).reduce(
    (rest, child) => rest - (view.total(measure, { year, [dimension]: tree.nodes[child]?.uid }) ?? 0),
    whole,
  );
};

const draft = (node: InnerNode, amount: number, view: BookView, year: number): FindingDraft => {
  const { measure, dimension, uid } = node;
  const trees = view.trees(year);
  const grain = commonGrain(amount);
  return {
    place: totalPlace(view, measure, { year, [dimension]: uid }) ?? {
      sheet: 'funding',
      row: uid,
      column: '',
    },
    printedAt: null,
    expected: money(0, grain),
    actual: money(amount, grain),
    difference: money(amount, grain),
    explanation: explain('K-024', {
      row: dimension === 'component' ? componentName(trees, uid) : sourceName(trees, uid),
    }),
    parts: [{ label: measureLabel([measure]), quantity: money(amount, grain), place: null }],
  };
};

const nodesOf = (measure: InnerNode['measure'], trees: YearTrees): InnerNode[] =>
  (['component', 'source'] as const)
    .flatMap((dimension) => {
      const { nodes } = dimension === 'component' ? trees.components : trees.sources;
      return nodes.map(({ uid }) => ({ measure, dimension, uid }));
    })
    .filter((node) => isInner(trees, node));

export const amountsAtLeavesOnly = defineRule<InnerNode>({
  code: 'K-024',
  severity: 'error',
  title: { vi: 'Số tiền chỉ nằm ở dòng chi tiết', en: 'Amounts stand at the lowest rows only' },
  basis: 'design',
  inputs: { measures: ['assigned', 'allotted'], records: [] },
  subjects: (view, year) => [
    ...nodesOf('assigned', view.trees(year)),
    ...nodesOf('allotted', view.trees(year)),
  ],
  /** What stands at a leaf counts in the node and in its child alike: only an amount on the node itself tells. */
  touchedBy: (touch, view, year) => {
    if (touch.kind !== 'total' || touch.year !== year) return [];
    const { measure } = touch;
    if (measure !== 'assigned' && measure !== 'allotted') return [];
    const nodes: InnerNode[] = [
      { measure, dimension: 'component', uid: touch.component ?? '' },
      { measure, dimension: 'source', uid: touch.source ?? '' },
    ];
    return nodes.filter((node) => isInner(view.trees(year), node));
  },
  keyOf: ({ measure, dimension, uid }) => `${measure}/${dimension}/${uid}`,
  check: (node, view, year) => {
    const amount = own(node, view, year);
    return amount === null || amount === 0 ? undefined : draft(node, amount, view, year);
  },
});
