/**
 * What the generated files speak of: a catalogue of works, units and sources as an import knows it. Synthetic here;
 * `bookWorld` takes that of a real book. All codes are invented for the tests and stand nowhere else.
 */
import type { YearTrees } from '#shared/domain/book-view.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Catalogue, KnownComponent, KnownSource, KnownUnit } from '#shared/treasury/facts.ts';
import type { MatchDecision } from '#shared/treasury/settings.ts';
import { createRandom, pick, type Random, seedFor } from '../../bench/random.ts';

export interface World {
  readonly catalogue: Catalogue;
  /** Indices of the catalogue. Works that have a code and a place. */
  readonly works: readonly number[];
  readonly headings: readonly number[];
  readonly districts: readonly number[];
  readonly sources: readonly number[];
  /** Code of a source in the Treasury's files, by uid: what the book remembers from an earlier import. */
  readonly sourceCodes: ReadonlyMap<string, string>;
}

const budgetYear = 2024;
const firsts = ['Nà', 'Bản', 'Lũng', 'Khuổi', 'Pác', 'Cốc', 'Phia', 'Nặm', 'Thua', 'Co', 'Sác', 'Kéo'];
const seconds = [
  'Lầu',
  'Vài',
  'Cải',
  'Sưa',
  'Mò',
  'Tiến',
  'Hoà',
  'Thuỷ',
  'Đuốc',
  'Rằng',
  'Ngườm',
  'Ỏ',
  'Quý',
  'Đẩy',
];
const works = [
  'Đường giao thông',
  'Trường tiểu học',
  'Công trình nước sinh hoạt',
  'Nhà văn hóa xóm',
  'Mương thủy lợi',
];
const districtNames = [
  'Bảo Lâm',
  'Bảo Lạc',
  'Hà Quảng',
  'Trùng Khánh',
  'Hạ Lang',
  'Quảng Hòa',
  'Nguyên Bình',
  'Thạch An',
];
const communeNames = [
  'Hưng Đạo',
  'Đức Long',
  'Quang Trung',
  'Phan Thanh',
  'Cô Ba',
  'Lý Bôn',
  'Sơn Lộ',
  'Thị Hoa',
];

const sources: readonly KnownSource[] = [
  { uid: 'total', name: 'Tổng các nguồn vốn', shortName: 'Tổng', parent: -1, leaf: false },
  { uid: 'central', name: 'Ngân sách trung ương', shortName: 'NSTW', parent: 0, leaf: false },
  { uid: 'centralDevelopment', name: 'Vốn đầu tư phát triển', shortName: 'ĐTPT', parent: 1, leaf: true },
  { uid: 'centralRecurrent', name: 'Vốn sự nghiệp', shortName: 'SN', parent: 1, leaf: true },
  { uid: 'local', name: 'Ngân sách địa phương', shortName: 'NSĐP', parent: 0, leaf: false },
  { uid: 'localProvincial', name: 'Ngân sách cấp tỉnh', shortName: 'Tỉnh', parent: 4, leaf: true },
  { uid: 'localDistrict', name: 'Ngân sách cấp huyện', shortName: 'Huyện', parent: 4, leaf: true },
];

/** Invented. Zeros in front, so that they can be lost (M8). */
const invented = ['041', '042', '051', '052', '061', '062', '063', '064'];

const codesOf = (known: readonly KnownSource[]): Map<string, string> => {
  const leaves = known.filter(({ leaf }) => leaf);
  return new Map(leaves.map(({ uid }, at) => [uid, invented[at] ?? `07${at}`]));
};

const remembered = (codes: ReadonlyMap<string, string>): MatchDecision[] =>
  [...codes].map(([target, text]) => ({ dimension: 'source', field: 'budgetSourceCode', text, target }));

const unitsOf = (): KnownUnit[] => {
  const units: KnownUnit[] = [{ uid: 'u', kind: 'province', code: '', name: 'Tỉnh Cao Bằng', parent: -1 }];
  for (const [at, name] of districtNames.entries()) {
    const parent = units.length;
    units.push({ uid: `u.${at}`, kind: 'district', code: `04${at}`, name: `Huyện ${name}`, parent: 0 });
    for (const [commune, own] of communeNames.slice(0, 3 + (at % 5)).entries())
      units.push({
        uid: `u.${at}.${commune}`,
        kind: 'commune',
        code: `01${at}${String(commune * 3).padStart(2, '0')}`,
        name: `Xã ${own}`,
        parent,
      });
  }
  return units;
};

const headings: readonly KnownComponent[] = [
  {
    uid: 'ct',
    kind: 'programme',
    code: '',
    name: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững',
    parent: -1,
    unit: -1,
  },
  {
    uid: 'ct.1',
    kind: 'project',
    code: '1',
    name: 'Hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo',
    parent: 0,
    unit: -1,
  },
  {
    uid: 'ct.2',
    kind: 'project',
    code: '2',
    name: 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo',
    parent: 0,
    unit: -1,
  },
  {
    uid: 'ct.3',
    kind: 'project',
    code: '3',
    name: 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng',
    parent: 0,
    unit: -1,
  },
];

const nameOfWork = (random: Random, at: number, unit: KnownUnit, district: KnownUnit | undefined): string => {
  const place = () => `${pick(random, firsts)} ${pick(random, seconds)}`;
  const number = at % 7 === 0 ? ` giai đoạn ${1 + (at % 3)}` : '';
  const beneath =
    district && district.kind === 'district'
      ? `, ${district.name.toLowerCase().replace(/(?<= )\p{L}/gu, (letter) => letter.toUpperCase())}`
      : '';
  return `${pick(random, works)} ${place()} - ${place()}${number}, ${unit.name.replace('Xã', 'xã')}${beneath}`;
};

/** @param count works of it */
export const makeWorld = (seed: number, count: number): World => {
  const random = createRandom(seedFor(seed, 'world'));
  const units = unitsOf();
  const communes = units.flatMap((unit, at) => (unit.kind === 'commune' ? [at] : []));
  const components: KnownComponent[] = [...headings];
  for (let at = 0; at < count; at++) {
    const place = pick(random, communes);
    const unit = units[place];
    if (!unit) throw new Error('no commune');
    // Every fifth code begins with a zero.
    const code = at % 5 === 0 ? `0${650_000 + at}` : String(7_600_000 + at);
    const name = nameOfWork(random, at, unit, units[unit.parent]);
    components.push({ uid: `w.${at}`, kind: 'work', code, name, parent: 1, unit: place });
  }
  const codes = codesOf(sources);
  const matches = remembered(codes);
  const vintages = [budgetYear, budgetYear - 1];
  return worldOf({ year: budgetYear, components, units, sources, vintages, matches }, codes);
};

const worldOf = (catalogue: Catalogue, sourceCodes: ReadonlyMap<string, string>): World => ({
  catalogue,
  sourceCodes,
  works: catalogue.components.flatMap(({ kind, code, unit }, at) =>
    kind === 'work' && code !== '' && unit >= 0 ? [at] : [],
  ),
  headings: catalogue.components.flatMap(({ kind, parent, name }, at) =>
    (kind === 'project' || kind === 'subproject') && parent >= 0 && name !== '' ? [at] : [],
  ),
  districts: catalogue.units.flatMap(({ kind }, at) => (kind === 'district' ? [at] : [])),
  sources: catalogue.sources.flatMap(({ leaf }, at) => (leaf ? [at] : [])),
});

/** The catalogue of one year of a real book. */
export const bookWorld = (trees: YearTrees, records: ReadonlyMap<string, RecordOf<'work'>>): World => {
  const { components, units, sources: known, year, vintages } = trees;
  const unitOf = new Map(
    [...records.values()]
      .filter((work) => work.year === year)
      .map(({ component, unit }) => [component, unit]),
  );
  const parentOf = (parents: ArrayLike<number>, at: number): number => parents[at] ?? -1;
  const list = known.nodes.map(({ uid, name, shortName }, at) => ({
    ...{ uid, name, shortName, parent: parentOf(known.parents, at) },
    leaf: !known.nodes.some((_each, other) => parentOf(known.parents, other) === at),
  }));
  const codes = codesOf(list);
  return worldOf(
    {
      year,
      components: components.nodes.map(({ uid, kind, code, name }, at) => ({
        ...{ uid, kind, code, name, parent: parentOf(components.parents, at) },
        unit: units.indexOf.get(unitOf.get(uid) ?? '') ?? -1,
      })),
      units: units.nodes.map(({ uid, kind, code, name }, at) => ({
        ...{ uid, kind, code, name, parent: parentOf(units.parents, at) },
      })),
      sources: list,
      vintages,
      matches: remembered(codes),
    },
    codes,
  );
};
