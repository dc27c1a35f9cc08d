/**
 * An amount below zero where the measure has none. It cannot be typed; an import or a damaged file can bring it.
 * Looked for where amounts are typed; anything that stands elsewhere is found by K-023 and K-024.
 */
import type { BookView, YearTrees } from '../../domain/book-view.ts';
import type { AdditiveMeasureId } from '../../domain/measures.ts';
import { childrenOf, isLeaf, leafNodes, lineageOf } from '../../domain/tree.ts';
import { defineRule } from '../define-rule.ts';
import { explain } from '../explanation.ts';
import { fundingRowOf, fundingSheetOf, totalPlace } from '../places.ts';
import { commonGrain, money } from '../quantity.ts';
import type { FindingDraft, TotalTouch } from '../rule.ts';
import { componentName, sourceName, unitName } from '../wording.ts';
import { isLeafSource, leafSources } from './budget-lines.ts';

interface Amount {
  readonly measure: AdditiveMeasureId;
  readonly component: string;
  /** Absent for what is given: it is not given by unit. */
  readonly unit: string | undefined;
  readonly source: string;
  readonly vintage: number;
}

const leafRows = (trees: YearTrees): string[] =>
  fundingSheetOf(trees)
    .rows.filter((row) => row.leaf)
    .map((row) => row.key);

const leafComponents = ({ components }: YearTrees): string[] => leafNodes(components).map(({ uid }) => uid);

const amountOf = ({ measure, ...place }: Amount, view: BookView, year: number): number | null =>
  view.total(measure, { year, ...place });

/** What lies beneath a unit and is not blank, the unit itself included. */
function* byUnit(amount: Amount, units: readonly number[], view: BookView, year: number): Generator<Amount> {
  const tree = view.trees(year).units;
  for (const at of units) {
    const each = { ...amount, unit: tree.nodes[at]?.uid };
    if (amountOf(each, view, year) === null) continue;
    yield each;
    yield* byUnit(amount, childrenOf(tree, at), view, year);
  }
}

type FlatPlace = Pick<Amount, 'source' | 'vintage'>;

const flatPlaces = (trees: YearTrees): FlatPlace[] =>
  leafSources(trees).flatMap((source) => trees.vintages.map((vintage) => ({ source, vintage })));

function* allotted(place: FlatPlace, view: BookView, year: number): Generator<Amount> {
  const trees = view.trees(year);
  const roots = [...trees.units.nodes.keys()].filter((at) => trees.units.parents[at] === -1);
  for (const component of leafComponents(trees)) {
    const amount: Amount = { measure: 'allotted', component, unit: undefined, ...place };
    if (amountOf(amount, view, year) !== null) yield* byUnit(amount, roots, view, year);
  }
}

/** Nothing where no amount is below zero, as in nearly every book: then there is nothing to look for. */
function* allAmounts(view: BookView, year: number): Generator<Amount> {
  const trees = view.trees(year);
  const [assignedBelow, allottedBelow] = [
    view.hasNegative('assigned', year),
    view.hasNegative('allotted', year),
  ];
  const rows = assignedBelow ? leafRows(trees) : [];
  for (const place of flatPlaces(trees)) {
    for (const component of rows) yield { measure: 'assigned', component, unit: undefined, ...place };
    if (allottedBelow) yield* allotted(place, view, year);
  }
}

const touchedAmounts = (touch: TotalTouch, trees: YearTrees): Amount[] => {
  const { measure, component, source, vintage } = touch;
  if (!isLeafSource(trees, source) || vintage === undefined || !trees.vintages.includes(vintage)) return [];
  if (measure === 'assigned') {
    const row = component === undefined ? undefined : fundingRowOf(trees, component);
    const { rows, rowAt } = fundingSheetOf(trees);
    if (row === undefined || !rows[rowAt.get(row) ?? -1]?.leaf) return [];
    return [{ measure, component: row, unit: undefined, source, vintage }];
  }
  const at = component === undefined ? undefined : trees.components.indexOf.get(component);
  if (measure !== 'allotted' || component === undefined || at === undefined) return [];
  if (!isLeaf(trees.components, at)) return [];
  return lineageOf(trees.units, touch.unit).map((unit) => ({ measure, component, unit, source, vintage }));
};

const draft = (amount: Amount, dong: number, view: BookView, year: number): FindingDraft => {
  const trees = view.trees(year);
  const { measure, component, source, vintage, unit } = amount;
  const grain = commonGrain(dong);
  return {
    place: totalPlace(view, measure, { year, component, source, vintage, unit }) ?? {
      sheet: measure === 'allotted' ? 'allocation' : 'funding',
      row: unit ?? component,
      column: source,
    },
    printedAt: null,
    expected: money(0, grain),
    actual: money(dong, grain),
    difference: money(dong, grain),
    explanation: explain('K-022', {
      row: componentName(trees, component),
      source: sourceName(trees, source),
      vintage,
      unit: unit === undefined ? '' : unitName(trees, unit),
    }),
    parts: [],
  };
};

/** A unit is named only where none beneath it is below zero too. */
const hasNegativeUnit = (amount: Amount, view: BookView, year: number): boolean => {
  const tree = view.trees(year).units;
  const at = amount.unit === undefined ? undefined : tree.indexOf.get(amount.unit);
  if (at === undefined) return false;
  return childrenOf(tree, at).some((child) => {
    const beneath = amountOf({ ...amount, unit: tree.nodes[child]?.uid }, view, year);
    return beneath !== null && beneath < 0;
  });
};

export const noNegativeAmount = defineRule<Amount>({
  code: 'K-022',
  severity: 'error',
  title: { vi: 'Vốn giao và vốn phân bổ không âm', en: 'Capital assigned and allotted is not negative' },
  basis: 'design',
  inputs: { measures: ['assigned', 'allotted'], records: [] },
  subjects: allAmounts,
  touchedBy: (touch, view, year) =>
    touch.kind === 'total' && touch.year === year ? touchedAmounts(touch, view.trees(year)) : [],
  keyOf: ({ measure, component, unit, source, vintage }) =>
    `${measure}/${component}/${unit ?? ''}/${source}/${vintage}`,
  check: (amount, view, year) => {
    if (!view.hasNegative(amount.measure, year)) return undefined;
    const dong = amountOf(amount, view, year);
    if (dong === null || dong >= 0 || hasNegativeUnit(amount, view, year)) return undefined;
    return draft(amount, dong, view, year);
  },
});
