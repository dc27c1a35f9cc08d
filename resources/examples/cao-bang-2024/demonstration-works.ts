/**
 * INVENTED demonstration data: the works of Phụ lục 04, which is lost. Part A adds up to the plan's 139 works, 110
 * continuing and 29 new, and to its development capital; part B to its 84 works of maintenance and its recurrent
 * capital (B.IV.1.1). Every work keeps the limits of appendices.md §3.1.
 */
import type { Work } from '#shared/domain/records.ts';
import { workTypeNames } from '../../catalogues/work-types.ts';
import { MILLION } from './amounts.ts';
import { addressOf, inSentence, type NamedUnit, type Place, workPlace } from './demonstration-places.ts';
import { apportion, type Chance, chance } from './demonstration-random.ts';
import { upkeep, type WorkKind, workKinds } from './demonstration-work-kinds.ts';
import { linesOf, type PlanJson } from './plan-json.ts';
import type { Line, Output } from './printed.ts';

const year = 2024;
export const worksLine = '1.1';

export interface DemonstrationWork {
  readonly name: string;
  /** Mã dự án: seven digits as text; empty for maintenance, which has none. */
  readonly code: string;
  readonly district: NamedUnit;
  /** The year's capital, in triệu đồng. */
  readonly capital: number;
  readonly fields: Omit<Work, 'uid' | 'component'>;
}

interface Draft {
  readonly kind: WorkKind;
  readonly place: Place;
  readonly name: string;
}

/** Draws until the name is one that no other work bears. */
const namedWork = (kind: WorkKind, prefix: string, taken: Set<string>, luck: Chance): Draft => {
  for (;;) {
    const place = workPlace(luck);
    const plain = workKinds[kind].name(place, luck);
    const name = prefix === '' ? plain : `${prefix} ${inSentence(plain.replace(/^Cải tạo, nâng cấp /, ''))}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { kind, place, name };
  }
};

const day = (from: string, to: string, luck: Chance): string => {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const days = (last - first) / 86_400_000;
  return new Date(first + luck.between(0, days) * 86_400_000).toISOString().slice(0, 10);
};

const inDong = (amount: number): number => amount * MILLION;

interface Costs {
  readonly total: number;
  readonly central: number;
  readonly before: number;
  readonly beforeCentral: number;
}

/** In triệu đồng. What was and is allotted, and what is still to come, make up the investment. */
const costsOf = (capital: number, isNew: boolean, endsThisYear: boolean, luck: Chance): Costs => {
  const beforeCentral = isNew ? 0 : Math.round((capital * luck.between(60, 220)) / 100);
  const rest = endsThisYear ? 0 : Math.round((capital * luck.between(30, 120)) / 100);
  const central = Math.ceil((beforeCentral + capital + rest) / 10) * 10;
  const local = luck.between(1, 100) > 55 ? 0 : Math.ceil((central * luck.between(3, 8)) / 1000) * 10;
  const before = isNew ? 0 : beforeCentral + Math.round(local / 2);
  return { total: central + local, central, before, beforeCentral };
};

const decisionDays = (startYear: number): readonly [string, string] => {
  if (startYear === year) return ['2023-09-05', '2023-12-20'];
  return startYear === year - 1 ? ['2022-11-15', '2023-05-30'] : ['2022-06-15', '2022-10-31'];
};

const ownerOf = ({ district, commune }: Place, luck: Chance): string =>
  luck.between(1, 4) === 1
    ? `UBND ${inSentence(commune.name)}`
    : `Ban QLDA đầu tư và xây dựng ${inSentence(district.name)}`;

const blankFields = { inUseSince: null, maintenance: null, note: null } as const;

const investment = (
  { kind, place, name }: Draft,
  { capital, isNew, code }: { readonly capital: number; readonly isNew: boolean; readonly code: string },
  luck: Chance,
): DemonstrationWork => {
  const startYear = isNew ? year : luck.pick([year - 2, year - 1, year - 1]);
  const endYear = luck.between(1, 10) <= (isNew ? 3 : 6) ? year : year + 1;
  const costs = costsOf(capital, isNew, endYear === year, luck);
  const paid = isNew ? 0 : Math.round((costs.before * luck.between(820, 1000)) / 1000);
  const fields: DemonstrationWork['fields'] = {
    ...blankFields,
    year,
    part: 'investment',
    workType: `worktype.${kind}`,
    unit: place.commune.uid,
    investor: ownerOf(place, luck),
    capacity: workKinds[kind].capacity(luck),
    startYear,
    endYear,
    decisionNumber: `${luck.between(214, 3980)}/QĐ-UBND`,
    decisionDate: day(...decisionDays(startYear), luck),
    totalInvestment: inDong(costs.total),
    totalInvestmentCentral: inDong(costs.central),
    allocatedBefore: inDong(costs.before),
    allocatedBeforeCentral: inDong(costs.beforeCentral),
    disbursedBefore: inDong(paid),
    mediumTerm: inDong(costs.central),
    note: endYear === year ? `Hoàn thành năm ${year}` : null,
  };
  return { name, code, district: place.district, capital, fields };
};

const maintenance = (draft: Draft, capital: number, luck: Chance): DemonstrationWork => {
  const { kind, place, name } = draft;
  const fields: DemonstrationWork['fields'] = {
    year,
    part: 'maintenance',
    workType: `worktype.${kind}`,
    unit: place.commune.uid,
    investor: `UBND ${addressOf(place)}`,
    capacity: null,
    startYear: null,
    endYear: null,
    decisionNumber: `${luck.between(18, 460)}/QĐ-UBND`,
    decisionDate: day('2023-10-02', '2024-01-26', luck),
    totalInvestment: inDong(capital + luck.between(0, 12)),
    totalInvestmentCentral: null,
    allocatedBefore: null,
    allocatedBeforeCentral: null,
    disbursedBefore: null,
    mediumTerm: null,
    inUseSince: luck.between(2008, 2020),
    maintenance: luck.pick(upkeep[kind] ?? []),
    note: null,
  };
  return { name, code: '', district: place.district, capital, fields };
};

const lineOf = (plan: PlanJson): Line => {
  const line = linesOf(plan).find(({ code }) => code === worksLine);
  if (!line) throw new Error(`the plan has no line ${worksLine}`);
  return line;
};

const outputOf = (line: Line, index: number): Output & { readonly count: number } => {
  const output = line.outputs[index];
  if (!output?.quantity) throw new Error(`line ${line.code} counts no works`);
  return { ...output, count: output.quantity.value };
};

const countsBy = (output: Output, by: string): number[] =>
  (output.breakdowns?.find((each) => each.by === by)?.items ?? []).map(({ quantity }) => quantity.value);

/**
 * How many of each kind. The plan's own list adds up to 143 for its 139 works (finding K-010): the four too many are
 * taken from the roads, of which it has most, so that each other kind keeps the number that is printed.
 */
const kindsOf = (output: Output & { readonly count: number }): WorkKind[] => {
  const counts = countsBy(output, 'type');
  const surplus = counts.reduce((sum, count) => sum + count, 0) - output.count;
  const kinds = Object.keys(workTypeNames) as WorkKind[];
  return kinds.flatMap((kind, index) =>
    Array<WorkKind>((counts[index] ?? 0) - (kind === 'transport' ? surplus : 0)).fill(kind),
  );
};

/** The new works spread evenly over the list. */
const isNewAt = (index: number, fresh: number, count: number): boolean =>
  Math.floor(((index + 1) * fresh) / count) > Math.floor((index * fresh) / count);

const investments = (line: Line, taken: Set<string>): DemonstrationWork[] => {
  const luck = chance(139_2024);
  const output = outputOf(line, 0);
  const [, fresh = 0] = countsBy(output, 'status');
  const drafts = kindsOf(output).map((kind) => namedWork(kind, '', taken, luck));
  const sizes = drafts.map(({ kind }) => luck.between(...workKinds[kind].size));
  const capitals = apportion(line.funding.centralDevelopment?.value ?? 0, sizes);
  let code = 7_950_113;
  return drafts.map((draft, index) => {
    code += luck.between(3, 97);
    const isNew = isNewAt(index, fresh, drafts.length);
    return investment(draft, { capital: capitals[index] ?? 0, isNew, code: String(code) }, luck);
  });
};

/** Shares of the kinds among the works of maintenance; the plan does not tell them apart. */
const upkeepShares: readonly (readonly [WorkKind, number])[] = [
  ['transport', 46],
  ['irrigation', 14],
  ['water', 9],
  ['school', 9],
  ['cultureSport', 4],
  ['health', 2],
];

const maintenances = (line: Line, taken: Set<string>): DemonstrationWork[] => {
  const luck = chance(84_2024);
  const { count } = outputOf(line, 1);
  const counts = apportion(
    count,
    upkeepShares.map(([, share]) => share),
  );
  const drafts = upkeepShares.flatMap(([kind], index) =>
    Array.from({ length: counts[index] ?? 0 }, () => namedWork(kind, 'Sửa chữa, bảo dưỡng', taken, luck)),
  );
  const capitals = apportion(
    line.funding.centralRecurrent?.value ?? 0,
    drafts.map(() => luck.between(280, 780)),
  );
  return drafts.map((draft, index) => maintenance(draft, capitals[index] ?? 0, luck));
};

export const demonstrationWorks = (plan: PlanJson): DemonstrationWork[] => {
  const line = lineOf(plan);
  const taken = new Set<string>();
  return [...investments(line, taken), ...maintenances(line, taken)];
};
