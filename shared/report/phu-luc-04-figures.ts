/** What Phụ lục 04 says of one work: its fields as text, its costs, and the year's capital by source. */
import type { BookView, YearTrees } from '../domain/book-view.ts';
import type { Source, Work } from '../domain/records.ts';
import type { WorkPart } from '../domain/work-status.ts';
import { centralCapital, topmostSources } from './budget-sources.ts';
import { addUp, type Figure } from './cell-formulas.ts';
import { slashDate } from './official-date.ts';
import type { ListedWork } from './works-list.ts';

/** Sources of each column of the year's capital, and those of none of them. */
export interface PlanSources {
  readonly central: readonly string[];
  readonly province: readonly string[];
  readonly district: readonly string[];
  readonly other: readonly string[];
  readonly all: readonly string[];
}

const capitalOf: Record<WorkPart, NonNullable<Source['capital']>> = {
  investment: 'development',
  maintenance: 'recurrent',
};

/** The topmost sources beneath which none of the given ones lies, themselves not beneath one. */
const sourcesOutside = ({ sources }: YearTrees, chosen: readonly string[]): string[] => {
  const taken = new Set(chosen);
  const found: string[] = [];
  for (let at = 0; at < sources.nodes.length; ) {
    const node = sources.nodes[at];
    const end = sources.ends[at] ?? sources.nodes.length;
    const holds = sources.nodes.slice(at, end).some(({ uid }) => taken.has(uid));
    if (node && !holds) found.push(node.uid);
    at = holds && node && !taken.has(node.uid) ? at + 1 : end;
  }
  return found;
};

export const planSourcesOf = (trees: YearTrees, part: WorkPart): PlanSources => {
  const level = (...budgets: Source['budget'][]): string[] =>
    topmostSources(trees, ({ budget }) => budgets.includes(budget));
  const central = centralCapital(trees, capitalOf[part]);
  const province = level('localProvincial');
  const district = level('localDistrict', 'localCommune');
  const other = sourcesOutside(trees, [...central, ...province, ...district]);
  return { central, province, district, other, all: topmostSources(trees, () => true) };
};

/** The year's own capital, as it is allotted: what was carried over belongs to the lists of the years before. */
const planOf = (
  book: BookView,
  year: number,
  component: string,
  sources: PlanSources,
): Map<string, Figure | null> => {
  const sum = (of: readonly string[]): number | null =>
    addUp(of.map((source) => book.total('allotted', { year, component, source, vintage: year })));
  const total = sum(sources.all);
  const [central, province, district] = [sum(sources.central), sum(sources.province), sum(sources.district)];
  const named = addUp([central, province, district]) ?? 0;
  const beside = sum(sources.other);
  // What stands on a source that has parts, itself in none of them.
  const unstated = (total ?? 0) - named - (beside ?? 0);
  return new Map<string, Figure | null>()
    .set('planTotal', total)
    .set('planCentral', central)
    .set('planProvince', province)
    .set('planDistrict', district)
    .set('planOther', unstated === 0 ? beside : (beside ?? 0) + unstated);
};

/** Its costs, as they are typed, and the year's capital. */
export const figuresOf =
  (book: BookView, year: number, sources: PlanSources) =>
  ({ work }: ListedWork): Map<string, Figure | null> =>
    planOf(book, year, work.component, sources)
      .set('totalInvestment', work.totalInvestment)
      .set('totalInvestmentCentral', work.totalInvestmentCentral)
      .set('allocatedToDate', work.allocatedBefore)
      .set('allocatedToDateCentral', work.allocatedBeforeCentral)
      .set('disbursedToDate', work.disbursedBefore)
      .set('mediumTerm', work.mediumTerm);

/** "2023-2025"; "2023-" where the end is not known. */
const periodOf = ({ startYear, endYear }: Work): string => {
  if (startYear === null && endYear === null) return '';
  return startYear === endYear ? String(startYear) : `${startYear ?? ''}-${endYear ?? ''}`;
};

/** "1234/QĐ-UBND, 15/03/2023" */
const decisionOf = ({ decisionNumber, decisionDate, year }: Work): string => {
  const date = decisionDate === null ? '' : slashDate(decisionDate, year);
  return [decisionNumber ?? '', date].filter((each) => each !== '').join(', ');
};

export const textsOf =
  (book: BookView) =>
  ({ work, code, location }: ListedWork): Map<string, string> => {
    const type = work.workType === null ? undefined : book.records('workType').get(work.workType);
    return new Map([
      ['projectCode', code],
      ['location', location],
      ['investor', work.investor ?? ''],
      ['kind', type?.name ?? ''],
      ['capacity', work.capacity ?? ''],
      ['period', periodOf(work)],
      ['decision', decisionOf(work)],
      ['inUseSince', work.inUseSince === null ? '' : String(work.inUseSince)],
      ['maintenance', work.maintenance ?? ''],
      ['note', work.note ?? ''],
    ]);
  };
