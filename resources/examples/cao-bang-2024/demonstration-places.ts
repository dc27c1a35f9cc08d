/** Where invented works stand: real districts and communes of the catalogue, and names of hamlets as they sound there. */
import { catalogueUntil2025 } from '../../catalogues/units.ts';
import type { Chance } from './demonstration-random.ts';

export interface NamedUnit {
  readonly uid: string;
  /** With its kind word: "Xã Cốc Pàng". */
  readonly name: string;
}

export interface Place {
  readonly district: NamedUnit;
  readonly commune: NamedUnit;
}

const versions = catalogueUntil2025().records.unitVersion ?? [];

const unitsUnder = (parent: string): NamedUnit[] =>
  versions.filter((version) => version.parent === parent).map(({ unit, name }) => ({ uid: unit, name }));

export const districts: readonly NamedUnit[] = unitsUnder('cb');

const communes = new Map(
  districts.map(({ uid }) => [uid, unitsUnder(uid).filter(({ name }) => name.startsWith('Xã '))]),
);

/** "Xã Cốc Pàng" → "xã Cốc Pàng", for the middle of a sentence. */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** "Xã Cốc Pàng" → "Cốc Pàng" */
export const withoutKind = (name: string): string => name.replace(/^(Xã|Huyện) /, '');

/** "xã Cốc Pàng, huyện Bảo Lạc" */
export const addressOf = ({ district, commune }: Place): string =>
  `${inSentence(commune.name)}, ${inSentence(district.name)}`;

const hamlets = [
  'Nà Pài, Lũng Vài, Cốc Phát, Bản Chang, Pác Nặm, Khuổi Luông, Nà Lẹng, Thang Tả, Kéo Sy, Lũng Mần, Phia Rạc',
  'Nà Khoang, Bản Viết, Tà Sa, Khau Dề, Pò Tấu, Lũng Nọi, Nà Ngườm, Cốc Lại, Thiêng Lọc, Khuổi Vin, Nà Quang',
  'Pác Lung, Bản Khuông, Lũng Hoài, Nà Tềnh, Khau Cút, Phiêng Pẻn, Bản Lũng, Cốc Chom, Nà Bao, Lũng Pán, Rằng Rụng',
  'Nà Mùng, Bản Thuôn, Khuổi Khoang, Pác Riệu, Lũng Rì, Nà Đoỏng, Cốc Xả, Bản Pắt, Tẩư Kéo, Phja Đán, Nà Van',
].flatMap((line) => line.split(', '));

export const hamlet = (chance: Chance): string => chance.pick(hamlets);

/** Two that are not the same. */
export const hamletPair = (chance: Chance): string => {
  const from = chance.pick(hamlets);
  return `${from} - ${chance.pick(hamlets.filter((name) => name !== from))}`;
};

/**
 * Districts (huyện) by how many works each gets. Which of them are huyện nghèo is printed for two only
 * (`budget-codes.md` §4.1), so all nine have some; the city has none.
 */
const shares: Readonly<Record<string, number>> = {
  'cb.042': 18,
  'cb.043': 19,
  'cb.045': 20,
  'cb.047': 18,
  'cb.048': 12,
  'cb.049': 13,
  'cb.051': 9,
  'cb.052': 16,
  'cb.053': 14,
};

/** A place for a work: the more works a district gets, the likelier it is. */
export const workPlace = (chance: Chance): Place => {
  const drawn = chance.pick(districts.flatMap((unit) => Array<NamedUnit>(shares[unit.uid] ?? 0).fill(unit)));
  return { district: drawn, commune: chance.pick(communes.get(drawn.uid) ?? []) };
};
