/**
 * Units by what people call them: "Huyện Bảo Lạc", "Bảo Lạc", "Xã Hưng Đạo, Huyện Bảo Lạc", with or without marks.
 * A name that several units of the year bear (budget-codes.md §4.3) is told with the unit above.
 */
import type { BookView, UnitNode, YearTrees } from '../domain/book-view.ts';
import { childrenOf, pathToRoot, type Tree } from '../domain/tree.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { fold } from '../text/fold.ts';
import { excerpt } from '../text/typed-text.ts';

type Units = Tree<UnitNode>;

/** Folded: what stands before the name proper. */
const kindWords = /^(?:thanh pho|thi tran|thi xa|tinh|huyen|quan|phuong|xa|tp\.?|tt\.?) +/;

const bareName = (folded: string): string => folded.replace(kindWords, '');

interface Names {
  readonly full: ReadonlyMap<string, readonly UnitNode[]>;
  readonly bare: ReadonlyMap<string, readonly UnitNode[]>;
}

const known = new WeakMap<Units, Names>();

const file = (into: Map<string, UnitNode[]>, name: string, node: UnitNode): void => {
  const filed = into.get(name);
  if (filed) filed.push(node);
  else into.set(name, [node]);
};

const isPlace = ({ kind }: UnitNode): boolean => kind !== 'country' && kind !== 'agency';

const namesOf = (units: Units): Names => {
  const present = known.get(units);
  if (present) return present;
  const full = new Map<string, UnitNode[]>();
  const bare = new Map<string, UnitNode[]>();
  for (const node of units.nodes.filter(isPlace)) {
    const name = fold(node.name);
    file(full, name, node);
    file(bare, bareName(name), node);
  }
  const made = { full, bare };
  known.set(units, made);
  return made;
};

const parentOf = (units: Units, { uid }: UnitNode): UnitNode | undefined =>
  units.nodes[units.parents[units.indexOf.get(uid) ?? -1] ?? -1];

/** A name that the unit shares with no other one of the year. */
export const unitLabel = (units: Units, node: UnitNode): string => {
  const namesakes = namesOf(units).full.get(fold(node.name)) ?? [];
  const parent = parentOf(units, node);
  return namesakes.length > 1 && parent ? `${node.name}, ${parent.name}` : node.name;
};

/** Where the year's list does not have it any more, as an earlier one called it. */
export const unitName = (view: BookView, year: number, uid: string): string => {
  const { units } = view.trees(year);
  const node = units.nodes[units.indexOf.get(uid) ?? -1];
  if (node) return unitLabel(units, node);
  for (const version of view.records('unitVersion').values()) if (version.unit === uid) return version.name;
  return uid;
};

const named = (units: Units, name: string): readonly UnitNode[] => {
  const { full, bare } = namesOf(units);
  return full.get(name) ?? bare.get(name) ?? [];
};

const isBeneath = (units: Units, node: UnitNode, name: string): boolean =>
  pathToRoot(units, units.indexOf.get(node.uid) ?? -1)
    .slice(1)
    .flatMap((at) => units.nodes[at] ?? [])
    .some((above) => [fold(above.name), bareName(fold(above.name))].includes(name));

/** What stands directly beneath the province: the districts or, from July 2025 on, the communes. */
const topNames = (units: Units): string =>
  childrenOf(units, 0)
    .map((at) => units.nodes[at])
    .filter((node) => node !== undefined && isPlace(node))
    .map((node) => node?.name ?? '')
    .slice(0, 15)
    .join(', ');

/** @returns null for the whole province: blank, or its own name */
export const parseUnit = ({ units }: YearTrees, text: string): Result<string | null> => {
  const [name = '', ...above] = text.split(',').map(fold);
  if (name === '') return ok(null);
  const found = named(units, name).filter((node) => above.every((each) => isBeneath(units, node, each)));
  const [only, another] = found;
  if (!only) return refuse('unknownUnitName', { text: excerpt(text), known: topNames(units) });
  if (another) {
    const candidates = found.map((node) => unitLabel(units, node)).join('; ');
    return refuse('ambiguousName', { text: excerpt(text), candidates });
  }
  return ok(only.uid === units.nodes[0]?.uid ? null : only.uid);
};

/** Every district and commune, as `parseUnit` reads it, in the order of the list. */
export const unitChoices = ({ units }: YearTrees): string[] =>
  units.nodes
    .filter((node) => node.kind === 'district' || node.kind === 'commune')
    .map((node) => unitLabel(units, node));
