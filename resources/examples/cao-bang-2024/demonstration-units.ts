/**
 * INVENTED demonstration data: who is given capital of each line. The agencies are those that the plan names (B.VI.2,
 * footnote 10); which of them leads which line it does not print, so the shares here are made up.
 */
import type { UnitVersion } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { inOrder } from '../../catalogues/seed-file.ts';
import { catalogueUntil2025, provinceUid } from '../../catalogues/units.ts';
import { districts } from './demonstration-places.ts';

const agencies = {
  labour: 'Sở Lao động - Thương binh và Xã hội',
  agriculture: 'Sở Nông nghiệp và Phát triển nông thôn',
  health: 'Sở Y tế',
  construction: 'Sở Xây dựng',
  information: 'Sở Thông tin và Truyền thông',
} as const;
type Agency = keyof typeof agencies;

const agencyUid = (agency: Agency): string => `demo.agency.${agency}`;

/** Like the districts they end with the reform of 2025: what came after is not known (`budget-codes.md` §6). */
const agencyVersion = (agency: Agency, position: string): UnitVersion => ({
  uid: `${agencyUid(agency)}@2020`,
  unit: agencyUid(agency),
  validFrom: null,
  validTo: '2025-06-30',
  parent: provinceUid,
  position,
  code: '',
  name: agencies[agency],
  poor: null,
  poorDecision: null,
});

const lastDistrict = (): string | null =>
  catalogueUntil2025()
    .records.unitVersion?.filter(({ parent }) => parent === provinceUid)
    .at(-1)?.position ?? null;

export const demonstrationUnits = (): Required<Pick<Seed['records'], 'unit' | 'unitVersion'>> => {
  const all = Object.keys(agencies) as Agency[];
  return {
    unit: all.map((agency) => ({ uid: agencyUid(agency), kind: 'agency' })),
    unitVersion: inOrder(all, agencyVersion, lastDistrict()),
  };
};

/** Of what is divided among districts; the city has few poor households. */
const districtShares: Readonly<Record<string, number>> = {
  'cb.040': 2,
  'cb.042': 16,
  'cb.043': 15,
  'cb.045': 16,
  'cb.047': 14,
  'cb.048': 8,
  'cb.049': 9,
  'cb.051': 7,
  'cb.052': 12,
  'cb.053': 8,
};

type Shares = Readonly<Record<string, number>>;

const only = (...uids: readonly string[]): Shares =>
  Object.fromEntries(uids.map((uid) => [uid, districtShares[uid] ?? 0]));

const everyDistrict: Shares = only(...districts.map(({ uid }) => uid));
const rural: Shares = only(...districts.map(({ uid }) => uid).filter((uid) => uid !== 'cb.040'));

const given = (agency: Agency, share: number): Shares => ({ [agencyUid(agency)]: share });

const management: Shares = {
  ...given('labour', 40),
  ...given('agriculture', 5),
  ...given('health', 5),
  ...given('construction', 5),
  ...given('information', 5),
  ...everyDistrict,
};

const byLine: Readonly<Record<string, Shares>> = {
  '1.1': rural,
  /** B.IV.1.2 names both. */
  '1.2': only('cb.045', 'cb.047'),
  '2': everyDistrict,
  '3.1': { ...given('agriculture', 8), ...everyDistrict },
  '3.2': { ...given('health', 30), ...rural },
  '4.1': { ...given('labour', 45), ...everyDistrict },
  '4.2': { ...given('labour', 40), ...rural },
  '4.3': { ...given('labour', 60), ...everyDistrict },
  '5': rural,
  '6.1': { ...given('information', 45), ...everyDistrict },
  '6.2': { ...given('labour', 20), ...given('information', 20), ...everyDistrict },
  '7.1': management,
  '7.2': management,
};

/** Development capital of project 4 builds in few places. */
const ofDevelopment: Readonly<Record<string, Shares>> = {
  '4.1': { ...given('labour', 45), ...only('cb.042', 'cb.045', 'cb.047') },
  '4.3': given('labour', 1),
};

/** Uids of units, each with its share of a line's capital of that source. */
export const unitShares = (line: string, source: string): [unit: string, share: number][] => {
  const shares = (source === 'centralDevelopment' ? ofDevelopment[line] : undefined) ?? byLine[line];
  if (!shares) throw new Error(`nobody is given capital of line ${line}`);
  return Object.entries(shares);
};
