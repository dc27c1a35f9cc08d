/**
 * What the example holds beyond what the plan prints, all of it INVENTED: the appendices of the plan are lost, and
 * without their rows no appendix could be shown. It comes from the files `demonstration-*.ts`; each figure adds up to
 * what the plan prints. `demonstrationSentence` stands in the book and on every page printed from it.
 */
import type { AnyRecord } from '#shared/domain/records.ts';
import type { Seed } from '#shared/domain/seed.ts';
import { demonstrationUid } from '#shared/report/demonstration.ts';
import { demonstrationCapitalFigures } from './demonstration-capital.ts';
import { demonstrationCutoffs, demonstrationDisbursement } from './demonstration-disbursement.ts';
import { demonstrationPovertyFigures, demonstrationPovertyNotes } from './demonstration-poverty.ts';
import { demonstrationUnits } from './demonstration-units.ts';
import { demonstrationWorkParts } from './demonstration-work-records.ts';
import type { PlanJson } from './plan-json.ts';
import { undivided2023 } from './years.ts';

export const demonstrationSentence =
  'Có SỐ LIỆU MINH HỌA do chương trình tự tạo, không phải số liệu chính thức; không dùng để ban hành.';

type Parts = Pick<Seed, 'records' | 'figures'>;

const merged = (parts: readonly Parts[]): Parts => {
  const lists = new Map<string, AnyRecord[]>();
  for (const [kind, list] of parts.flatMap(({ records }) => Object.entries(records))) {
    lists.set(kind, [...(lists.get(kind) ?? []), ...(list ?? [])]);
  }
  return {
    records: Object.fromEntries(lists) as Seed['records'],
    figures: parts.flatMap(({ figures }) => figures),
  };
};

const demonstrationParts = (plan: PlanJson): Parts[] => [
  { records: demonstrationUnits(), figures: [] },
  demonstrationWorkParts(plan),
  { records: { note: demonstrationPovertyNotes() }, figures: demonstrationPovertyFigures(plan) },
  { records: {}, figures: demonstrationCapitalFigures(plan) },
  { records: { cutoff: demonstrationCutoffs(plan) }, figures: demonstrationDisbursement(plan) },
  { records: { setting: [{ uid: demonstrationUid, value: demonstrationSentence }] }, figures: [] },
];

/**
 * What the plan prints of 2023 for the whole programme stands on a component of its own; here it is divided among the
 * lines instead, so that neither is counted twice. The cut-offs say what of them is invented.
 */
const withoutUndivided = ({ records, figures }: Parts): Parts => ({
  records: {
    ...records,
    component: records.component?.filter(({ uid }) => uid !== undivided2023) ?? [],
    componentVersion: records.componentVersion?.filter(({ component }) => component !== undivided2023) ?? [],
    cutoff: [],
  },
  figures: figures.filter(({ component }) => component !== undivided2023),
});

/** What the plan prints, with the invented data beside it. */
export const withDemonstration = (printed: Parts, plan: PlanJson): Parts =>
  merged([withoutUndivided(printed), ...demonstrationParts(plan)]);
