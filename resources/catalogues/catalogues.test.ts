import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RecordOf } from '#shared/domain/records.ts';
import { parseSeed, type Seed } from '#shared/domain/seed.ts';
import { buildTree } from '#shared/domain/tree.ts';
import { allCatalogues, umbrellaName } from './catalogues.ts';
import { seedFileText } from './seed-file.ts';

const here = new URL('./', import.meta.url);
const files = readdirSync(here).filter((file) => file.endsWith('.json'));
const textOf = (file: string): string => readFileSync(new URL(file, here), 'utf8');
const seeds = new Map<string, Seed>(
  files.map((file) => [file.replace(/\.json$/, ''), parseSeed(JSON.parse(textOf(file)))]),
);
const seedOf = (name: string): Seed => {
  const seed = seeds.get(name);
  if (!seed) throw new Error(`no catalogue ${name}`);
  return seed;
};

type Dated = { readonly validFrom: string | null; readonly validTo: string | null };
const validOn = (date: string) => (each: Dated) =>
  (each.validFrom === null || each.validFrom <= date) && (each.validTo === null || each.validTo >= date);

const unitVersions = [...seeds.values()].flatMap(({ records }) => records.unitVersion ?? []);
const unitsOn = (date: string) =>
  buildTree(unitVersions.filter(validOn(date)).map((version) => ({ ...version, uid: version.unit })));

describe('every catalogue', () => {
  test.each(files)('%s is what the generator writes, in NFC', (file) => {
    const made = allCatalogues().find(({ name }) => `${name}.json` === file);
    expect(made).toBeDefined();
    expect(made && seedFileText(made)).toBe(textOf(file));
    expect(textOf(file).normalize('NFC')).toBe(textOf(file));
  });

  test('there is a file for each that the generator makes', () => {
    const made = allCatalogues().map(({ name }) => `${name}.json`);
    expect(made.sort((a, b) => (a < b ? -1 : 1))).toEqual(files.sort((a, b) => (a < b ? -1 : 1)));
  });

  test.each([...seeds])('%s bears its file name, has no figures and no office', (name, seed) => {
    expect(seed.name).toBe(name);
    expect(seed.figures).toEqual([]);
    expect(seed.office).toBeNull();
  });

  test('no uid occurs twice, not even in two catalogues or kinds', () => {
    const uids = [...seeds.values()].flatMap(({ records }) =>
      Object.values(records).flatMap((rows) => rows.map(({ uid }) => uid)),
    );
    expect(uids.length).toBeGreaterThan(400);
    expect(uids.filter((uid, index) => uids.indexOf(uid) !== index)).toEqual([]);
  });

  test('what one includes exists, and the umbrella includes all others', () => {
    for (const { includes } of seeds.values())
      for (const name of includes) expect(seeds.has(name)).toBe(true);
    expect(new Set([...seedOf(umbrellaName).includes, umbrellaName])).toEqual(new Set(seeds.keys()));
  });

  test('siblings have different order keys', () => {
    const rows = [...seeds.values()].flatMap(({ name, records }) => [
      ...(records.componentVersion ?? []).map((each) => ({ ...each, seed: name })),
      ...(records.unitVersion ?? []).map((each) => ({ ...each, seed: name })),
      ...(records.source ?? []).map((each) => ({ ...each, seed: name })),
      ...(records.indicator ?? []).map((each) => ({ ...each, seed: name })),
    ]);
    const keys = rows.map(({ seed, parent, position }) => `${seed} ${parent} ${position}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the programme', () => {
  const { component = [], componentVersion = [] } = seedOf('ctmtqg-giam-ngheo-2021-2025').records;
  const plan = JSON.parse(
    readFileSync(new URL('../../tests/fixtures/plan-2024.json', import.meta.url), 'utf8'),
  ).plan2024.projects as { code: string; name: string; subprojects: { code: string; name: string }[] }[];

  test('its projects and sub-projects are named and numbered as plan 2024 prints them', () => {
    const printed = plan.flatMap((project) => [
      { code: project.code, name: project.name, parent: 'gnbv2125' },
      ...project.subprojects.map(({ code, name }) => ({ code, name, parent: `gnbv2125.${project.code}` })),
    ]);
    const held = componentVersion
      .filter(({ parent }) => parent !== null)
      .map(({ code, name, parent }) => ({ code, name, parent }));
    expect(held).toEqual(printed);
  });

  test('each version belongs to a component and each parent exists', () => {
    const uids = new Set(component.map(({ uid }) => uid));
    expect(componentVersion.every((each) => uids.has(each.component))).toBe(true);
    expect(componentVersion.every(({ parent }) => parent === null || uids.has(parent))).toBe(true);
    expect(component.filter(({ kind }) => kind === 'project')).toHaveLength(7);
    expect(component.filter(({ kind }) => kind === 'subproject')).toHaveLength(11);
  });

  test('it lasts until capital of 2021-2025 may no longer be disbursed', () => {
    expect(componentVersion.every(({ validTo }) => validTo === '2026-12-31')).toBe(true);
  });
});

describe('the sources', () => {
  const { source = [] } = seedOf('nguon-von').records;
  const uidsOn = (date: string) => buildTree(source.filter(validOn(date))).nodes.map(({ uid }) => uid);

  test('until the reform there is a district level, afterwards a commune level', () => {
    const common = ['total', 'stateBudget', 'central', 'centralDevelopment', 'centralRecurrent', 'local'];
    expect(uidsOn('2024-12-31')).toEqual([...common, 'localProvincial', 'localDistrict', 'mobilised']);
    expect(uidsOn('2025-12-31')).toEqual([...common, 'localProvincial', 'localCommune', 'mobilised']);
  });

  test('central budget is the only one told apart by kind of capital', () => {
    const kinds = source.filter(({ capital }) => capital !== null);
    expect(kinds.map(({ uid, budget, capital }) => [uid, budget, capital])).toEqual([
      ['centralDevelopment', 'central', 'development'],
      ['centralRecurrent', 'central', 'recurrent'],
    ]);
    expect(source.filter(({ heading }) => heading).map(({ uid }) => uid)).toEqual(['central', 'local']);
  });
});

describe('the units of Cao Bằng', () => {
  /** budget-codes.md §4.1. */
  const communesByDistrict = {
    'cb.040': 11,
    'cb.042': 13,
    'cb.043': 17,
    'cb.045': 21,
    'cb.047': 21,
    'cb.048': 13,
    'cb.049': 19,
    'cb.051': 15,
    'cb.052': 17,
    'cb.053': 14,
  };
  const isKind = (word: string) => (version: RecordOf<'unitVersion'>) => version.name.startsWith(`${word} `);
  const old = seedOf('cao-bang-don-vi-2020').records.unitVersion ?? [];
  const communes = old.filter(({ code }) => code.length === 5);

  test('161 communes until the reform, by district and by kind', () => {
    const counts = Object.fromEntries(
      Object.keys(communesByDistrict).map((district) => [
        district,
        communes.filter(({ parent }) => parent === district).length,
      ]),
    );
    expect(counts).toEqual(communesByDistrict);
    expect(communes.filter(isKind('Phường'))).toHaveLength(8);
    expect(communes.filter(isKind('Thị trấn'))).toHaveLength(14);
    expect(communes.filter(isKind('Xã'))).toHaveLength(139);
  });

  test('a district’s communes and the districts stand in the order of their codes', () => {
    const { nodes } = unitsOn('2024-12-31');
    const codes = (parent: string) => nodes.filter((node) => node.parent === parent).map(({ code }) => code);
    for (const parent of ['cb', ...Object.keys(communesByDistrict)]) {
      expect(codes(parent)).toEqual([...codes(parent)].sort((a, b) => (a < b ? -1 : 1)));
    }
  });

  test('the province has 10 districts on 31/12/2024 and 56 communes of its own on 31/12/2025', () => {
    const before = unitsOn('2024-12-31');
    expect(before.nodes).toHaveLength(1 + 10 + 161);
    expect(before.nodes.filter(({ parent }) => parent === 'cb')).toHaveLength(10);
    expect(before.parents.filter((parent) => parent < 0)).toHaveLength(1);
    const after = unitsOn('2025-12-31');
    expect(after.nodes).toHaveLength(1 + 56);
    expect(after.nodes.filter(({ parent }) => parent === 'cb')).toHaveLength(56);
  });

  test('every parent exists, on both sides of 1/7/2025', () => {
    const known = new Set(unitVersions.map(({ unit }) => unit));
    expect(unitVersions.filter(({ parent }) => parent !== null && !known.has(parent))).toEqual([]);
    expect(unitsOn('2025-06-30').nodes).toHaveLength(172);
    expect(unitsOn('2025-07-01').nodes).toHaveLength(57);
  });

  test('the new units reuse 56 old codes, and none of them is the old unit', () => {
    const after = seedOf('cao-bang-don-vi-2025').records.unitVersion ?? [];
    const oldCodes = new Set(communes.map(({ code }) => code));
    expect(after.filter(({ code }) => oldCodes.has(code))).toHaveLength(56);
    const oldUnits = new Set(old.map(({ unit }) => unit));
    expect(after.filter(({ unit }) => oldUnits.has(unit))).toEqual([]);
  });

  test('only the two districts that plan 2024 names are called poor; of the others nobody has said', () => {
    const poor = unitVersions.filter((version) => version.poor !== null);
    expect(poor.map(({ name, poor, poorDecision }) => [name, poor, poorDecision])).toEqual([
      ['Huyện Hà Quảng', true, null],
      ['Huyện Trùng Khánh', true, null],
    ]);
  });
});

test('nine headings of indicators, the six dimensions in the order of the plan', () => {
  const { indicator = [] } = seedOf('chieu-thieu-hut').records;
  expect(indicator.every(({ kind, parent }) => kind === 'group' && parent === null)).toBe(true);
  expect(buildTree(indicator).nodes.map(({ uid }) => uid)).toEqual([
    'group.objectives',
    'group.mainResults',
    'group.employment',
    'group.health',
    'group.education',
    'group.housing',
    'group.water',
    'group.information',
    'group.outputs',
  ]);
});

test('eight kinds of works', () => {
  expect((seedOf('loai-cong-trinh').records.workType ?? []).map(({ name }) => name)).toEqual([
    'Giao thông',
    'Điện',
    'Trường học',
    'Y tế',
    'Văn hóa thể thao',
    'Thủy lợi',
    'Nước sinh hoạt',
    'Khác',
  ]);
});
