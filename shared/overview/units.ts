/**
 * Units by how much of what was allotted to them is paid out. Capital is assigned to the province as a whole, so a
 * unit's rate is of vốn phân bổ, whatever the rates of the programme are of.
 */
import type { BookView } from '../domain/book-view.ts';
import { childrenOf, leafNodes } from '../domain/tree.ts';
import { budgetTree, unitRowKey } from '../sheets/index.ts';
import { capitalOf, disbursedOf, type Place, rateOf } from './amounts.ts';

export interface OverviewUnit {
  readonly unit: string;
  readonly name: string;
  /** What no unit beneath the province has. */
  readonly undivided: boolean;
  /** In đồng. */
  readonly allotted: number | null;
  readonly disbursed: number | null;
  /** Of what was allotted, in per cent. */
  readonly rate: number | null;
  /** 1 for the highest rate; equal rates share one. Null without a rate, and for what is undivided. */
  readonly rank: number | null;
  /** A row of sheet Giải ngân that tells of it; null where none has a figure. */
  readonly row: string | null;
}

type Unranked = Omit<OverviewUnit, 'rank'>;

/** The first line that anything of the unit stands in. */
const rowOf = (view: BookView, place: Place, unit: string, period: number): string | null => {
  const lines = leafNodes(budgetTree(view.trees(place.year))).filter(({ kind }) => kind !== 'undivided');
  const line = lines.find(({ uid }) => {
    const here = { ...place, component: uid };
    return disbursedOf(view, here, period) !== null || capitalOf(view, 'allotted', here) !== null;
  });
  return line ? unitRowKey(line.uid, unit) : null;
};

const readUnit = (
  view: BookView,
  { uid, name }: { readonly uid: string; readonly name: string },
  [year, period, own]: readonly [year: number, period: number, own: boolean],
): Unranked => {
  const place = { year, unit: uid, own };
  const allotted = capitalOf(view, 'allotted', place);
  const disbursed = disbursedOf(view, place, period);
  const row = allotted === null && disbursed === null ? null : rowOf(view, place, uid, period);
  return { unit: uid, name, undivided: own, allotted, disbursed, rate: rateOf(disbursed, allotted), row };
};

/** The sign of a.rate − b.rate, from the amounts: rounded rates would make ties that are none. */
const compareRates = (a: Unranked, b: Unranked): number => {
  const sign = (amount: number | null): bigint => ((amount ?? 0) < 0 ? -1n : 1n);
  const left = BigInt(a.disbursed ?? 0) * BigInt(b.allotted ?? 0);
  const right = BigInt(b.disbursed ?? 0) * BigInt(a.allotted ?? 0);
  const difference = (left - right) * sign(a.allotted) * sign(b.allotted);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
};

/** The highest rate first; then those without a rate, in printed order; last what is not divided by unit. */
export const unitsOf = (view: BookView, year: number, period: number): OverviewUnit[] => {
  const { units } = view.trees(year);
  const [root] = units.nodes;
  if (!root) return [];
  const all = childrenOf(units, 0)
    .flatMap((at) => units.nodes[at] ?? [])
    .map((unit) => readUnit(view, unit, [year, period, false]));
  const rated = all.filter(({ rate }) => rate !== null).sort((a, b) => compareRates(b, a));
  const ranked = rated.map((unit) => ({
    ...unit,
    rank: rated.findIndex((other) => compareRates(other, unit) === 0) + 1,
  }));
  const others = all.filter(({ rate }) => rate === null).map((unit) => ({ ...unit, rank: null }));
  const rest = { ...readUnit(view, root, [year, period, true]), rank: null };
  const hasRest = rest.allotted !== null || rest.disbursed !== null;
  return [...ranked, ...others, ...(hasRest ? [rest] : [])];
};
