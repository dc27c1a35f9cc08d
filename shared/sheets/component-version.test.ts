/** How a component changes from a year on, while the plans of earlier years stay as they were. */
import { describe, expect, it } from 'vitest';
import type { BookView } from '../domain/book-view.ts';
import { draftPlanYear } from '../domain/plan-year.ts';
import type { ComponentVersion, RecordKind, RecordOf } from '../domain/records.ts';
import { yearTrees } from '../domain/year-trees.ts';
import { changeVersion, componentVersionOf } from './component-version.ts';

const version: ComponentVersion = {
  uid: 'p@2021',
  component: 'p',
  validFrom: '2021-01-01',
  validTo: null,
  parent: null,
  position: 'a0',
  code: '1',
  name: 'Cũ',
};

const viewOf = (planYears: readonly number[], versions: readonly ComponentVersion[]): BookView => {
  const lists: { readonly [Kind in RecordKind]?: readonly RecordOf<Kind>[] } = {
    planYear: planYears.map(draftPlanYear),
    component: [{ uid: 'p', kind: 'project', leadAgency: null }],
    componentVersion: versions,
  };
  const records = <Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> => {
    const list = (lists[kind] ?? []) as readonly RecordOf<Kind>[];
    return new Map(list.map((record) => [record.uid, record]));
  };
  return {
    records,
    trees: (year) => yearTrees(records, year),
    total: () => null,
    figure: () => null,
    leaf: () => null,
    hasNegative: () => false,
  };
};

const change = (planYears: readonly number[], year: number, fields: Parameters<typeof changeVersion>[3]) =>
  changeVersion({ view: viewOf(planYears, [version]), newUid: () => 'kept' }, version, year, fields);

const renamed = { kind: 'field', record: 'componentVersion', uid: 'p@2021', field: 'name', value: 'Mới' };

describe('the version that a year shows', () => {
  it('is none where the component ended, or is not known', () => {
    const view = viewOf([2023], [{ ...version, validTo: '2023-12-31' }]);
    expect(componentVersionOf(view, 'p', 2023)?.uid).toBe('p@2021');
    expect(componentVersionOf(view, 'p', 2024)).toBeUndefined();
    expect(componentVersionOf(view, 'q', 2023)).toBeUndefined();
  });
});

describe('a change of a version', () => {
  it('is made in place where no earlier plan year shows it', () => {
    expect(change([2023, 2024], 2023, { name: 'Mới' })).toEqual([renamed]);
    expect(change([2019, 2024], 2024, { name: 'Mới' })).toEqual([renamed]);
  });

  it('keeps what an earlier plan year shows', () => {
    const kept = { ...version, uid: 'kept', validTo: '2023-12-31' };
    expect(change([2023, 2024], 2024, { name: 'Mới' })).toEqual([
      { kind: 'make', record: 'componentVersion', value: kept },
      renamed,
    ]);
    const view = viewOf([2023, 2024], [{ ...version, name: 'Mới' }, kept]);
    expect([2022, 2023, 2024, 2025].map((year) => componentVersionOf(view, 'p', year)?.name)).toEqual([
      'Cũ',
      'Cũ',
      'Mới',
      'Mới',
    ]);
  });

  it('is none where everything is as it was', () => {
    expect(change([2023, 2024], 2024, { name: 'Cũ', code: '1', parent: null })).toEqual([]);
  });
});
