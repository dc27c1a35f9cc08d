/**
 * The dimensions of one plan year, out of dated records. Components, sources and indicators belong to a year
 * when they were valid on any day of it (capital of a level that ended in June is still reported in December);
 * units are those of 31 December, because from the reform of 1/7/2025 on the year's lists name the new ones
 * (budget-codes.md §4.4).
 */
import type { ComponentNode, UnitNode, YearTrees } from './book-view.ts';
import type { RecordKind, RecordOf } from './records.ts';
import { buildTree } from './tree.ts';

type Records = <Kind extends RecordKind>(kind: Kind) => ReadonlyMap<string, RecordOf<Kind>>;

interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const overlapsYear = (dated: Dated, year: number): boolean =>
  (dated.validFrom === null || dated.validFrom <= `${year}-12-31`) &&
  (dated.validTo === null || dated.validTo >= `${year}-01-01`);

const validOn = (dated: Dated, date: string): boolean =>
  (dated.validFrom === null || dated.validFrom <= date) && (dated.validTo === null || dated.validTo >= date);

type Version = RecordOf<'componentVersion'>;

/** Null lies beyond every date. */
const endsSooner = (a: Version, b: Version): boolean =>
  a.validTo !== null && (b.validTo === null || a.validTo < b.validTo);

const counts = (a: Version, b: Version): boolean => {
  const [begin, other] = [a.validFrom ?? '', b.validFrom ?? ''];
  if (begin !== other) return begin > other;
  return a.validTo === b.validTo ? a.uid < b.uid : endsSooner(a, b);
};

/**
 * The version of each component that counts in the year: of several, the one that began last; of those that
 * began on one day, the one that ends first, which keeps what an earlier plan showed (`changeVersion`). It is
 * always the same one, in whatever order they were read.
 */
const componentNodes = (records: Records, year: number): ComponentNode[] => {
  const chosen = new Map<string, Version>();
  for (const version of records('componentVersion').values()) {
    if (!overlapsYear(version, year)) continue;
    const rival = chosen.get(version.component);
    if (!rival || counts(version, rival)) chosen.set(version.component, version);
  }
  const nodes: ComponentNode[] = [];
  for (const version of chosen.values()) {
    const component = records('component').get(version.component);
    if (!component) continue;
    const { parent, position, code, name } = version;
    nodes.push({
      uid: component.uid,
      kind: component.kind,
      leadAgency: component.leadAgency,
      parent,
      position,
      code,
      name,
      versionUid: version.uid,
    });
  }
  return nodes;
};

const unitNodes = (records: Records, year: number): UnitNode[] => {
  const date = `${year}-12-31`;
  const nodes: UnitNode[] = [];
  for (const version of records('unitVersion').values()) {
    const unit = records('unit').get(version.unit);
    if (!unit || !validOn(version, date)) continue;
    const { parent, position, code, name, poor } = version;
    nodes.push({ uid: unit.uid, kind: unit.kind, parent, position, code, name, poor });
  }
  return nodes;
};

/** Newest first; the year's own vintage always leads. */
const vintagesOf = (records: Records, year: number): number[] => {
  const vintages = new Set<number>([year]);
  for (const kept of records('planVintage').values()) if (kept.year === year) vintages.add(kept.vintage);
  return [...vintages].sort((a, b) => b - a);
};

const ofYear = <Kind extends 'source' | 'indicator'>(
  records: Records,
  kind: Kind,
  year: number,
): RecordOf<Kind>[] => [...records(kind).values()].filter((record) => overlapsYear(record, year));

/**
 * Builds each tree when it is first asked for: a sheet of projects need not wait for eleven thousand units.
 */
export const yearTrees = (records: Records, year: number): YearTrees => {
  let components: YearTrees['components'] | undefined;
  let units: YearTrees['units'] | undefined;
  let sources: YearTrees['sources'] | undefined;
  let indicators: YearTrees['indicators'] | undefined;
  let vintages: readonly number[] | undefined;
  return {
    year,
    get components() {
      components ??= buildTree(componentNodes(records, year));
      return components;
    },
    get units() {
      units ??= buildTree(unitNodes(records, year));
      return units;
    },
    get sources() {
      sources ??= buildTree(ofYear(records, 'source', year));
      return sources;
    },
    get indicators() {
      indicators ??= buildTree(ofYear(records, 'indicator', year));
      return indicators;
    },
    get vintages() {
      vintages ??= vintagesOf(records, year);
      return vintages;
    },
  };
};
