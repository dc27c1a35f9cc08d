import { describe, expect, it } from 'vitest';
import type { RecordKind, RecordOf } from './records.ts';
import { yearTrees } from './year-trees.ts';

type Records = { readonly [Kind in RecordKind]?: readonly RecordOf<Kind>[] };

const treesOf = (records: Records, year: number) =>
  yearTrees(<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> => {
    const list = (records[kind] ?? []) as readonly RecordOf<Kind>[];
    return new Map(list.map((record) => [record.uid, record]));
  }, year);

const version = (
  component: string,
  validFrom: string | null,
  validTo: string | null,
  rest: Partial<RecordOf<'componentVersion'>> = {},
): RecordOf<'componentVersion'> => ({
  uid: `${component}@${validFrom}`,
  component,
  validFrom,
  validTo,
  parent: null,
  position: 'a0',
  code: '',
  name: component,
  ...rest,
});

const unitVersion = (
  unit: string,
  validFrom: string | null,
  validTo: string | null,
  name = unit,
): RecordOf<'unitVersion'> => ({
  uid: `${unit}@${validFrom}`,
  unit,
  validFrom,
  validTo,
  parent: null,
  position: 'a0',
  code: '',
  name,
  poor: null,
  poorDecision: null,
});

const project = (uid: string): RecordOf<'component'> => ({ uid, kind: 'project', leadAgency: 'Sở' });

const names = (trees: ReturnType<typeof yearTrees>): string[] =>
  trees.components.nodes.map((node) => node.name);

describe('components of a year', () => {
  it.each([
    [null, null, [2023, 2024, 2025]],
    ['2024-01-01', null, [2024, 2025]],
    ['2024-12-31', null, [2024, 2025]],
    [null, '2024-01-01', [2023, 2024]],
    [null, '2023-12-31', [2023]],
    ['2024-03-01', '2024-05-31', [2024]],
    ['2025-01-01', '2023-12-31', []],
  ])('from %s to %s: any day of the year will do', (from, to, years) => {
    const records = { component: [project('p')], componentVersion: [version('p', from, to)] };
    expect([2023, 2024, 2025].filter((year) => names(treesOf(records, year)).length > 0)).toEqual(years);
  });

  it('count with the version that began last, where several are valid', () => {
    const records = {
      component: [project('p')],
      componentVersion: [
        version('p', '2024-07-01', null, { name: 'new' }),
        version('p', null, '2024-06-30', { name: 'old' }),
      ],
    };
    expect(names(treesOf(records, 2023))).toEqual(['old']);
    expect(names(treesOf(records, 2024))).toEqual(['new']);
    expect(
      names(treesOf({ ...records, componentVersion: [...records.componentVersion].reverse() }, 2024)),
    ).toEqual(['new']);
  });

  it('bring kind and lead agency from the component, and need it', () => {
    const records = {
      component: [project('p')],
      componentVersion: [version('p', null, null), version('stray', null, null)],
    };
    expect(treesOf(records, 2024).components.nodes).toMatchObject([
      { uid: 'p', kind: 'project', leadAgency: 'Sở' },
    ]);
  });
});

describe('the version of a component', () => {
  const records = {
    component: [project('p')],
    componentVersion: [version('p', null, '2023-12-31'), version('p', '2024-01-01', null)],
  };
  const shown = (year: number, of: Records = records) => treesOf(of, year).components.nodes[0]?.versionUid;

  it('is known in each year', () => {
    expect([2023, 2024, 2025].map((year) => shown(year))).toEqual(['p@null', 'p@2024-01-01', 'p@2024-01-01']);
  });

  it('is the one that ends first, of two that began on one day', () => {
    const kept = version('p', null, '2023-12-31', { uid: 'kept' });
    const changed = version('p', null, null, { uid: 'changed' });
    for (const componentVersion of [
      [kept, changed],
      [changed, kept],
    ]) {
      const of = { ...records, componentVersion };
      expect([2023, 2024].map((year) => shown(year, of))).toEqual(['kept', 'changed']);
    }
  });

  it('is the same one, in whatever order two of one day are read', () => {
    const twins = ['x', 'y'].map((uid) => version('p', null, null, { uid }));
    const both = [twins, [...twins].reverse()].map((componentVersion) => ({ ...records, componentVersion }));
    expect(both.map((of) => shown(2024, of))).toEqual(['x', 'x']);
  });
});

describe('units of a year', () => {
  it('are those of its last day', () => {
    const records = {
      unit: [
        { uid: 'district', kind: 'district' as const },
        { uid: 'commune', kind: 'commune' as const },
      ],
      unitVersion: [unitVersion('district', null, '2025-06-30'), unitVersion('commune', '2025-07-01', null)],
    };
    const unitsOf = (year: number) => treesOf(records, year).units.nodes.map((node) => node.uid);
    expect(unitsOf(2024)).toEqual(['district']);
    expect(unitsOf(2025)).toEqual(['commune']);
  });

  it('are there once, even where two versions overlap', () => {
    const records = {
      unit: [{ uid: 'u', kind: 'commune' as const }],
      unitVersion: [unitVersion('u', null, null, 'old'), unitVersion('u', '2024-01-01', null, 'new')],
    };
    expect(treesOf(records, 2024).units.nodes).toHaveLength(1);
  });
});

describe('vintages of a year', () => {
  const kept = (year: number, vintage: number) => ({ uid: `v.${year}.${vintage}`, year, vintage });

  it('begin with its own, then the newest', () => {
    const records = { planVintage: [kept(2024, 2021), kept(2024, 2023), kept(2023, 2020)] };
    expect(treesOf(records, 2024).vintages).toEqual([2024, 2023, 2021]);
    expect(treesOf({}, 2024).vintages).toEqual([2024]);
    expect(treesOf({ planVintage: [kept(2024, 2024)] }, 2024).vintages).toEqual([2024]);
  });
});
