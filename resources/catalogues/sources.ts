/**
 * Sources of capital (glossary §C). No district level after 30/6/2025 and no commune column before it
 * (`budget-codes.md` §6); the trees of a plan year are those valid on 31 December of that year.
 */
import type { Source } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { catalogue, inOrder } from './seed-file.ts';

type Described = Omit<Source, 'parent' | 'position' | 'validFrom' | 'validTo'> & {
  readonly validFrom?: string;
  readonly validTo?: string;
};

interface Branch {
  readonly source: Described;
  readonly parts: readonly Branch[];
}

type BranchText = Pick<Source, 'uid' | 'name' | 'shortName' | 'budget' | 'heading'>;

const branch = (source: BranchText, parts: readonly Branch[]): Branch => ({
  source: { ...source, capital: null },
  parts,
});

const central = (uid: string, capital: Source['capital'], name: string, shortName: string): Branch => ({
  source: { uid, name, shortName, budget: 'central', capital, heading: false },
  parts: [],
});

const local = (uid: Source['budget'], name: string, shortName: string, validity = {}): Branch => ({
  source: { uid, name, shortName, budget: uid, capital: null, heading: false, ...validity },
  parts: [],
});

const stateBudget = branch(
  { uid: 'stateBudget', name: 'Ngân sách nhà nước', shortName: 'NSNN', budget: 'state', heading: false },
  [
    branch(
      { uid: 'central', name: 'Ngân sách trung ương', shortName: 'NSTW', budget: 'central', heading: true },
      [
        central('centralDevelopment', 'development', 'Vốn đầu tư phát triển', 'ĐTPT'),
        central('centralRecurrent', 'recurrent', 'Vốn sự nghiệp', 'SN'),
      ],
    ),
    branch(
      { uid: 'local', name: 'Ngân sách địa phương', shortName: 'NSĐP', budget: 'local', heading: true },
      [
        local('localProvincial', 'Ngân sách cấp tỉnh', 'Tỉnh'),
        local('localDistrict', 'Ngân sách cấp huyện', 'Huyện', { validTo: '2025-06-30' }),
        local('localCommune', 'Ngân sách cấp xã', 'Xã', { validFrom: '2025-07-01' }),
      ],
    ),
  ],
);

const root = branch(
  { uid: 'total', name: 'Tổng các nguồn vốn', shortName: 'Tổng', budget: 'all', heading: false },
  [stateBudget, local('mobilised', 'Vốn huy động', 'Huy động')],
);

const recordsOf = (branches: readonly Branch[], parent: string | null): Source[] =>
  inOrder(branches, ({ source, parts }, position) => {
    const { uid, name, shortName, budget, capital, heading } = source;
    const validity = { validFrom: source.validFrom ?? null, validTo: source.validTo ?? null };
    const record = { uid, ...validity, parent, position, name, shortName, budget, capital, heading };
    return [record, ...recordsOf(parts, uid)];
  }).flat();

export const sourceCatalogue = (): Seed =>
  catalogue(
    {
      name: 'nguon-von',
      vi: 'Nguồn vốn: ngân sách trung ương, ngân sách địa phương, huy động',
      en: 'Sources of capital: central budget, local budget, mobilised',
    },
    { source: recordsOf([root], null) },
  );
