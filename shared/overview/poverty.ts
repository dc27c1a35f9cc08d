/** Poor households by unit, at the beginning and at the end of the year (Phụ lục 01–03). */
import type { BookView } from '../domain/book-view.ts';
import { povertyUnits } from '../domain/poverty.ts';
import { countAtStart, countOf } from '../report/poverty-figures.ts';
import { rateOf } from './amounts.ts';

export interface PovertyCount {
  readonly households: number | null;
  readonly poor: number | null;
  readonly nearPoor: number | null;
  /** Of all households, in per cent. */
  readonly poorRate: number | null;
}

export interface OverviewPoverty {
  /** Uid; null for all units together. */
  readonly unit: string | null;
  readonly name: string;
  readonly start: PovertyCount;
  readonly end: PovertyCount;
}

const countAt = (
  view: BookView,
  year: number,
  moment: 'start' | 'end',
  units: readonly string[],
): PovertyCount => {
  const counting = { book: view, year };
  const count = (code: 'households' | 'poor' | 'nearPoor'): number | null =>
    moment === 'start' ? countAtStart(counting, code, units) : countOf(counting, 'result', code, units);
  const [households, poor] = [count('households'), count('poor')];
  return { households, poor, nearPoor: count('nearPoor'), poorRate: rateOf(poor, households) };
};

/** All units together, then each in printed order; nothing where nobody has counted anything. */
export const povertyOf = (view: BookView, year: number): OverviewPoverty[] => {
  const units = povertyUnits(view.trees(year));
  const rowOf = (unit: string | null, name: string, uids: readonly string[]): OverviewPoverty => ({
    ...{ unit, name },
    start: countAt(view, year, 'start', uids),
    end: countAt(view, year, 'end', uids),
  });
  const all = rowOf(
    null,
    '',
    units.map(({ uid }) => uid),
  );
  if (all.start.poor === null && all.end.poor === null) return [];
  return [all, ...units.map(({ uid, name }) => rowOf(uid, name, [uid]))];
};
