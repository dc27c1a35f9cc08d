/** Capital and disbursement of the programme's lines, and where the capital comes from. */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { ComponentKind, Source } from '../domain/records.ts';
import { leafNodes, pathToRoot } from '../domain/tree.ts';
import { budgetTree, componentLabel } from '../sheets/index.ts';
import { capitalOf, disbursedOf, type Rates, ratesOf } from './amounts.ts';

export interface OverviewComponent {
  /** Uid; the key of its row in the sheets. */
  readonly component: string;
  readonly kind: ComponentKind;
  readonly label: string;
  /** Distance from the programme, which is 0. */
  readonly level: number;
  /** In đồng. */
  readonly assigned: number | null;
  readonly allotted: number | null;
  readonly disbursed: number | null;
  readonly rates: Rates;
}

/** In printed order. */
export const componentsOf = (view: BookView, year: number, period: number): OverviewComponent[] => {
  const tree = budgetTree(view.trees(year));
  return tree.nodes.map((node, at) => {
    const place = { year, component: node.uid };
    const assigned = capitalOf(view, 'assigned', place);
    const allotted = capitalOf(view, 'allotted', place);
    const disbursed = disbursedOf(view, place, period);
    return {
      component: node.uid,
      kind: node.kind,
      label: componentLabel(node),
      level: tree.depths[at] ?? 0,
      ...{ assigned, allotted, disbursed },
      rates: ratesOf(disbursed, { assigned, allotted }),
    };
  });
};

export interface OverviewFunding {
  /** Those that any line has capital of, in printed order; what nothing lies beneath. */
  readonly sources: readonly { readonly source: string; readonly label: string }[];
  /** Projects, and capital that is not divided by project. */
  readonly rows: readonly {
    readonly component: string;
    readonly label: string;
    /** Vốn giao by source, in their order, in đồng; mobilised money too. */
    readonly amounts: readonly (number | null)[];
  }[];
}

/** "NSTW ĐTPT", "NSĐP Tỉnh": a short name says little without its heading. */
const sourceLabel = ({ sources }: YearTrees, { uid, shortName }: Source): string =>
  pathToRoot(sources, sources.indexOf.get(uid) ?? -1)
    .flatMap((at) => sources.nodes[at] ?? [])
    .filter((node) => node.uid !== uid && node.heading)
    .reduce((label, heading) => `${heading.shortName} ${label}`, shortName);

const isProject = ({ kind }: { readonly kind: ComponentKind }): boolean =>
  kind === 'project' || kind === 'undivided';

export const fundingOf = (view: BookView, year: number): OverviewFunding => {
  const trees = view.trees(year);
  const assigned = (component: string | undefined, source: string): number | null =>
    view.total('assigned', { year, component, source });
  const used = leafNodes(trees.sources).filter(({ uid }) => assigned(undefined, uid) !== null);
  return {
    sources: used.map((source) => ({ source: source.uid, label: sourceLabel(trees, source) })),
    rows: budgetTree(trees)
      .nodes.filter(isProject)
      .map((node) => ({
        component: node.uid,
        label: componentLabel(node),
        amounts: used.map(({ uid }) => assigned(node.uid, uid)),
      })),
  };
};
