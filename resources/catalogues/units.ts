/**
 * The administrative units of Cao Bằng before and after the reform of 1/7/2025. The same code names different
 * places before and after (`budget-codes.md` §4.3), so old and new communes are different units; which became
 * which is not known (§4.4) and therefore not here.
 */
import type { RecordOf, UnitVersion } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { always, type CatalogueText, catalogue, inOrder } from './seed-file.ts';
import { communeLines2025 } from './units-from-2025.ts';
import { type DistrictList, districtLists } from './units-until-2025.ts';

export const provinceUid = 'cb';
export const provinceCatalogueName = 'cao-bang';

/** The beginning of the district level's present shape was not verified (§4.1): left open. */
const beforeReform = { validFrom: null, validTo: '2025-06-30' } as const;
const afterReform = { validFrom: '2025-07-01', validTo: null } as const;

const kindWords: Record<string, string> = { P: 'Phường', T: 'Thị trấn', X: 'Xã' };

type UnitKind = RecordOf<'unit'>['kind'];
type VersionText = Pick<
  UnitVersion,
  'unit' | 'parent' | 'position' | 'code' | 'name' | 'validFrom' | 'validTo'
>;

const version = (suffix: string, text: VersionText, poor: boolean | null = null): UnitVersion => ({
  uid: `${text.unit}@${suffix}`,
  unit: text.unit,
  validFrom: text.validFrom,
  validTo: text.validTo,
  parent: text.parent,
  position: text.position,
  code: text.code,
  name: text.name,
  poor,
  poorDecision: null,
});

const unitsOf = (versions: readonly UnitVersion[], kind: UnitKind) =>
  versions.map(({ unit }) => ({ uid: unit, kind }));

/** "01290 T Pác Miầu" → code and name with its kind word. */
const readCommune = (line: string): { code: string; name: string } => {
  const [code = '', kind = '', ...words] = line.trim().split(' ');
  const kindWord = kindWords[kind];
  if (!kindWord) throw new Error(`unknown kind of commune: ${line}`);
  return { code, name: [kindWord, ...words].join(' ') };
};

const districtVersions = (): UnitVersion[] =>
  inOrder(districtLists, ({ code, name, poor }, position) => {
    const unit = `cb.${code}`;
    return version('2020', { unit, ...beforeReform, parent: provinceUid, position, code, name }, poor);
  });

const communesOf = (district: DistrictList): UnitVersion[] =>
  inOrder(district.communes.split(';').map(readCommune), ({ code, name }, position) =>
    version('2020', {
      unit: `cb.${code}`,
      ...beforeReform,
      parent: `cb.${district.code}`,
      position,
      code,
      name,
    }),
  );

const communes2025 = (): UnitVersion[] =>
  inOrder(communeLines2025.trim().split('\n'), (line, position) => {
    const [code = '', ...words] = line.trim().split(' ');
    const name = words.join(' ');
    return version('2025', {
      unit: `cb25.${code}`,
      ...afterReform,
      parent: provinceUid,
      position,
      code,
      name,
    });
  });

export const provinceCatalogue = (): Seed => {
  const province = { unit: provinceUid, ...always, parent: null, code: '04', name: 'Tỉnh Cao Bằng' };
  return catalogue(
    { name: provinceCatalogueName, vi: 'Tỉnh Cao Bằng', en: 'Cao Bằng province' },
    {
      unit: [{ uid: provinceUid, kind: 'province' }],
      unitVersion: inOrder([province], (text, position) => version('cao-bang', { ...text, position })),
    },
  );
};

export const catalogueUntil2025 = (): Seed => {
  const districts = districtVersions();
  const communes = districtLists.flatMap(communesOf);
  const text: CatalogueText = {
    name: 'cao-bang-don-vi-2020',
    vi: 'Cao Bằng: 10 huyện, thành phố và 161 xã, phường, thị trấn (đến 30/6/2025)',
    en: 'Cao Bằng: 10 districts and 161 communes (until 30 June 2025)',
  };
  return catalogue(
    text,
    {
      unit: [...unitsOf(districts, 'district'), ...unitsOf(communes, 'commune')],
      unitVersion: [...districts, ...communes],
    },
    [provinceCatalogueName],
  );
};

export const catalogueFrom2025 = (): Seed => {
  const communes = communes2025();
  const text: CatalogueText = {
    name: 'cao-bang-don-vi-2025',
    vi: 'Cao Bằng: 56 xã, phường trực thuộc tỉnh (từ 01/7/2025)',
    en: 'Cao Bằng: 56 communes and wards directly under the province (from 1 July 2025)',
  };
  return catalogue(text, { unit: unitsOf(communes, 'commune'), unitVersion: communes }, [
    provinceCatalogueName,
  ]);
};
