/**
 * What the measured books hold beside their figures: one country, its provinces of 179 units each, a programme
 * of 7 projects, 14 sub-projects and 60 contents, 8 sources to type into, 4 years.
 *
 * The country is there at every size, so that the trees of all sizes are equally deep: only then can the work
 * of one edit be compared exactly.
 */
import { join } from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { loadSeeds } from '#engine/seeds/index.ts';
import { draftPlanYear } from '#shared/domain/plan-year.ts';
import type { AnyRecord, RecordKind, RecordOf } from '#shared/domain/records.ts';

export const sizes = {
  S: { provinces: 1, allotted: 10_000 },
  M: { provinces: 10, allotted: 100_000 },
  L: { provinces: 63, allotted: 1_000_000 },
} as const;

export type Size = keyof typeof sizes;
export const sizeIds: readonly Size[] = ['S', 'M', 'L'];

export const years: readonly number[] = [2021, 2022, 2023, 2024];
export const unitsPerProvince = 179;
const districts = 10;
const communes = 161;
const contents = 60;
const projects = 7;
const subprojectsEach = 2;
const subprojects = projects * subprojectsEach;

/** Beside what the catalogue has until 2024 (ĐTPT, SN, tỉnh, huyện, huy động): 8 columns to type into. */
const extraSources: readonly (readonly [string, string])[] = [
  ['policyCredit', 'Vốn tín dụng chính sách'],
  ['enterprise', 'Vốn doanh nghiệp'],
  ['community', 'Vốn cộng đồng đóng góp'],
];
export const leafSources: readonly string[] = [
  'centralDevelopment',
  'centralRecurrent',
  'localProvincial',
  'localDistrict',
  'mobilised',
  ...extraSources.map(([uid]) => uid),
];

export const programme = 'ct';
export const countryUid = 'u.vn';
export const period = (year: number): number => year * 100 + 12;

export interface Content {
  readonly uid: string;
  readonly subproject: string;
  readonly project: string;
}

export interface Shape {
  readonly records: readonly { readonly kind: RecordKind; readonly record: AnyRecord }[];
  /** Uids in the order of their local ids: the first is 1. */
  readonly components: readonly string[];
  readonly units: readonly string[];
  readonly sources: readonly string[];
  readonly contents: readonly Content[];
  /** Uids of the units that amounts are allotted to. */
  readonly leafUnits: readonly string[];
}

type Row = Shape['records'][number];

const undated = { validFrom: null, validTo: null };
const positions = (count: number): string[] => generateNKeysBetween(null, null, count);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const componentRows = (
  node: Pick<RecordOf<'component'>, 'uid' | 'kind'>,
  version: Pick<RecordOf<'componentVersion'>, 'parent' | 'position' | 'code' | 'name'>,
): Row[] => [
  { kind: 'component', record: { ...node, leadAgency: null } },
  {
    kind: 'componentVersion',
    record: { uid: `${node.uid}@`, component: node.uid, ...undated, ...version },
  },
];

const componentTree = (): { rows: Row[]; contents: Content[] } => {
  const rows = componentRows(
    { uid: programme, kind: 'programme' },
    { parent: null, position: 'a0', code: '', name: 'Chương trình mục tiêu quốc gia' },
  );
  const found: Content[] = [];
  const projectKeys = positions(projects);
  const subprojectKeys = positions(subprojectsEach);
  const contentKeys = positions(contents);
  for (let at = 0; at < subprojects; at++) {
    const first = Math.floor(at / subprojectsEach);
    const second = at % subprojectsEach;
    const project = `${programme}.${first + 1}`;
    const subproject = `${project}.${second + 1}`;
    const code = `${first + 1}`;
    if (second === 0) {
      const version = {
        parent: programme,
        position: projectKeys[first] ?? '',
        code,
        name: 'Hỗ trợ phát triển',
      };
      rows.push(...componentRows({ uid: project, kind: 'project' }, version));
    }
    const name = 'Phát triển hạ tầng kinh tế - xã hội';
    const version = {
      parent: project,
      position: subprojectKeys[second] ?? '',
      code: `${code}.${second + 1}`,
      name,
    };
    rows.push(...componentRows({ uid: subproject, kind: 'subproject' }, version));
    for (let content = at; content < contents; content += subprojects) {
      const uid = `${programme}.n${twoDigits(content)}`;
      const contentVersion = {
        parent: subproject,
        position: contentKeys[content] ?? '',
        code: '',
        name: 'Nội dung',
      };
      rows.push(...componentRows({ uid, kind: 'content' }, contentVersion));
      found.push({ uid, subproject, project });
    }
  }
  return { rows, contents: found };
};

const unitRows = (
  node: RecordOf<'unit'>,
  version: Pick<RecordOf<'unitVersion'>, 'parent' | 'position' | 'code' | 'name'>,
): Row[] => [
  { kind: 'unit', record: node },
  {
    kind: 'unitVersion',
    record: { uid: `${node.uid}@`, unit: node.uid, ...undated, ...version, poor: null, poorDecision: null },
  },
];

const leafKind = (at: number): { kind: RecordOf<'unit'>['kind']; name: string } => {
  if (at < districts) return { kind: 'district', name: 'Huyện' };
  return at < districts + communes ? { kind: 'commune', name: 'Xã' } : { kind: 'agency', name: 'Sở' };
};

const unitTree = (provinces: number): { rows: Row[]; leaves: string[] } => {
  const name = 'Cả nước';
  const rows = unitRows(
    { uid: countryUid, kind: 'country' },
    { parent: null, position: 'a0', code: '', name },
  );
  const leaves: string[] = [];
  const provinceKeys = positions(provinces);
  const unitKeys = positions(unitsPerProvince);
  for (let province = 0; province < provinces; province++) {
    const code = twoDigits(province + 1);
    const above = `u.${code}`;
    const version = {
      parent: countryUid,
      position: provinceKeys[province] ?? '',
      code,
      name: `Tỉnh ${code}`,
    };
    rows.push(...unitRows({ uid: above, kind: 'province' }, version));
    for (let at = 0; at < unitsPerProvince; at++) {
      const number = String(at + 1).padStart(3, '0');
      const { kind, name } = leafKind(at);
      const uid = `${above}.${number}`;
      const leaf = {
        parent: above,
        position: unitKeys[at] ?? '',
        code: `${code}${number}`,
        name: `${name} ${number}`,
      };
      rows.push(...unitRows({ uid, kind }, leaf));
      leaves.push(uid);
    }
  }
  return { rows, leaves };
};

const sourceRows = (resources: string): Row[] => {
  const known = loadSeeds(resources, 'nguon-von').flatMap((seed) => seed.records.source ?? []);
  const extra = extraSources.map(
    ([uid, name], at): RecordOf<'source'> => ({
      uid,
      ...undated,
      parent: 'total',
      position: `b0${at}V`,
      name,
      shortName: name,
      budget: 'other',
      capital: null,
      heading: false,
    }),
  );
  return [...known, ...extra].map((record) => ({ kind: 'source', record }));
};

const yearRows = (year: number): Row[] => [
  { kind: 'planYear', record: draftPlanYear(year) },
  { kind: 'planVintage', record: { uid: `vintage.${year}.${year - 1}`, year, vintage: year - 1 } },
  {
    kind: 'cutoff',
    record: { uid: `cutoff.${year}`, year, period: period(year), asOf: `${year}-12-31`, dataSource: null },
  },
];

const uidsOf = (rows: readonly Row[], kind: RecordKind): string[] =>
  rows.filter((row) => row.kind === kind).map((row) => row.record.uid);

/** @param root the project's folder */
export const shapeOf = (size: Size, root: string): Shape => {
  const components = componentTree();
  const units = unitTree(sizes[size].provinces);
  const sources = sourceRows(join(root, 'resources'));
  return {
    records: [
      ...years.flatMap(yearRows),
      ...components.rows,
      ...units.rows,
      ...sources,
      { kind: 'setting', record: { uid: 'office', value: 'Bench' } },
    ],
    components: uidsOf(components.rows, 'component'),
    units: uidsOf(units.rows, 'unit'),
    sources: uidsOf(sources, 'source'),
    contents: components.contents,
    leafUnits: units.leaves,
  };
};
