/** `imports/targets`: what codes and names of a file can stand for, in printed order, to be chosen from. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { isLeaf, pathToRoot, type Tree, type TreeNode } from '#shared/domain/tree.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { componentLabel, unitLabel } from '#shared/sheets/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Output = OutputOf<'imports/targets'>;
type Target = Output['targets']['component'][number];

interface Named extends TreeNode {
  readonly name: string;
  readonly code?: string;
}

const targetsOf = <Node extends Named>(tree: Tree<Node>, labelOf: (node: Node) => string): Target[] =>
  tree.nodes.map((node, at) => ({
    uid: node.uid,
    code: node.code ?? '',
    name: node.name,
    label: labelOf(node),
    level: tree.depths[at] ?? 0,
    leaf: isLeaf(tree, at),
  }));

const targets = ({ session }: BookContext, input: InputOf<'imports/targets'>): Result<Output> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { components, units, sources } = session.book.trees(year.value);
  return ok({
    year: year.value,
    targets: {
      // Sub-projects of several projects are called alike: their code tells them apart.
      component: targetsOf(components, (node) =>
        node.code === '' ? componentLabel(node) : `${node.code} · ${componentLabel(node)}`,
      ),
      unit: targetsOf(units, (node) => unitLabel(units, node)),
      // Kinds of capital are called alike under each budget: they are told with what stands above, but for the whole.
      source: targetsOf(sources, (node) =>
        pathToRoot(sources, sources.indexOf.get(node.uid) ?? 0)
          .map((at) => sources.nodes[at]?.name ?? '')
          .slice(0, node.parent === null ? 1 : -1)
          .reverse()
          .join(' – '),
      ),
    },
  });
};

export const importTargetHandlers: Pick<Handlers, 'imports/targets'> = { 'imports/targets': targets };
