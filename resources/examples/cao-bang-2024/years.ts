/** The two plan years, the vintages that each keeps columns for, and the date of the 2023 disbursement. */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { programmeCatalogue, programmeUid } from '../../catalogues/programme.ts';
import { keyAfter } from '../../catalogues/seed-file.ts';
import type { PlanJson } from './plan-json.ts';

/** January 2024: the adjustment period of budget year 2023 (glossary §D `adjustmentPeriod`). */
export const cutoffPeriod2023 = 202401;

/** 2023 is stated for the whole programme only (A.III): its amounts stand on a component of their own. */
export const undivided2023 = `${programmeUid}.undivided2023`;

/** The plan of 2023, known from where this plan cites it first (A.I.fn4(1)). */
const planYear2023 = (plan: PlanJson): RecordOf<'planYear'> => {
  const cited = plan.legalCitations.find(({ source }) => source === 'A.I.fn4(1)');
  return {
    uid: 'year.2023',
    year: 2023,
    status: 'approved',
    title: cited?.subject ?? '',
    documentNumber: cited?.number ?? null,
    documentDate: cited?.date ?? null,
    place: null,
    signedFor: null,
    signatoryTitle: null,
    signatoryName: null,
  };
};

const planYear2024 = ({ plan }: PlanJson): RecordOf<'planYear'> => ({
  uid: 'year.2024',
  year: plan.year.value,
  status: 'draft',
  title: plan.title,
  documentNumber: plan.number,
  documentDate: plan.date,
  place: plan.place,
  signedFor: plan.signatory.signedFor,
  signatoryTitle: plan.signatory.title,
  signatoryName: plan.signatory.name,
});

/** 2023 and 2022 in A.III.1; the year itself and those of B.III.2 in 2024. */
const vintagesOf = (plan: PlanJson): Map<number, number[]> => {
  const in2023 = plan.results2023.funding.central.byVintage.map(({ vintage }) => vintage);
  const carried = plan.plan2024.fundingSources.items.flatMap(({ vintages }) => vintages ?? []);
  const in2024 = [plan.plan.year.value, ...carried.map(({ value }) => value)];
  return new Map([
    [2023, in2023],
    [2024, in2024],
  ]);
};

const planVintages = (plan: PlanJson): RecordOf<'planVintage'>[] =>
  [...vintagesOf(plan)].flatMap(([year, vintages]) =>
    [...vintages]
      .sort((a, b) => b - a)
      .map((vintage) => ({ uid: `vintage.${year}.${vintage}`, year, vintage })),
  );

/** Behind the last project. */
const undividedVersion = (): RecordOf<'componentVersion'> => {
  const versions = programmeCatalogue().records.componentVersion ?? [];
  const projects = versions.filter(({ parent }) => parent === programmeUid);
  return {
    uid: `${undivided2023}@2023`,
    component: undivided2023,
    validFrom: '2023-01-01',
    validTo: '2023-12-31',
    parent: programmeUid,
    position: keyAfter(projects.at(-1)?.position ?? ''),
    code: '',
    name: 'Toàn Chương trình (chưa chia theo dự án)',
  };
};

export const yearRecords = (plan: PlanJson): Seed['records'] => ({
  planYear: [planYear2023(plan), planYear2024(plan)],
  planVintage: planVintages(plan),
  cutoff: [
    {
      uid: `cutoff.2023.${cutoffPeriod2023}`,
      year: 2023,
      period: cutoffPeriod2023,
      asOf: plan.results2023.disbursement.asOf.date,
      dataSource: plan.results2023.disbursement.dataSource,
    },
  ],
  component: [{ uid: undivided2023, kind: 'undivided', leadAgency: null }],
  componentVersion: [undividedVersion()],
});
