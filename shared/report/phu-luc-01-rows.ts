/** Phụ lục 01's rows: both ends of the year, the fall between them and what was asked of it (appendices.md §1.1, §1.4). */
import { divide, multiply, type Rational, subtract } from '../text/decimal.ts';
import type { Figure } from './cell-formulas.ts';
import {
  type CountCode,
  type Counting,
  countAtStart,
  countOf,
  ownPoints,
  type PovertyRow,
  pointsOfAll,
  poorGoal,
  povertyRows,
  unitTarget,
} from './poverty-figures.ts';
import { type FilledRow, withMeans } from './poverty-table.ts';
import { percentOf, pointsBetween, whole } from './rate-cell.ts';
import type { PaperSettings } from './settings.ts';
import { typedNotes } from './typed-notes.ts';

const isBelow = (drop: Rational, asked: Rational): boolean => subtract(drop, asked).num < 0n;

/** What was asked of the row: its own figure where it has one, else what its units come to. */
const askedOf = (counting: Counting, row: PovertyRow): Rational | null => {
  const [only] = row.units;
  if (row.kind === 'unit' && only !== undefined) return unitTarget(counting, poorGoal, only).points;
  const own = row.kind === 'total' ? ownPoints(counting, poorGoal) : null;
  return own ?? pointsOfAll(counting, poorGoal, row.units);
};

const difference = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : from - to;

const countedOf = (counting: Counting, row: PovertyRow): Map<string, Figure | null> => {
  const start = (code: CountCode): number | null => countAtStart(counting, code, row.units);
  const end = (code: CountCode): number | null => countOf(counting, 'result', code, row.units);
  const [householdsStart, poorStart, nearPoorStart] = [start('households'), start('poor'), start('nearPoor')];
  const [householdsEnd, poorEnd, nearPoorEnd] = [end('households'), end('poor'), end('nearPoor')];
  const ethnicPoorEnd = end('ethnicPoor');
  const [rateStart, rateEnd] = [percentOf(poorStart, householdsStart), percentOf(poorEnd, householdsEnd)];
  return new Map<string, Figure | null>([
    ['householdsStart', householdsStart],
    ['poorStart', poorStart],
    ['poorRateStart', rateStart],
    ['nearPoorStart', nearPoorStart],
    ['nearPoorRateStart', percentOf(nearPoorStart, householdsStart)],
    ['householdsEnd', householdsEnd],
    ['poorEnd', poorEnd],
    ['poorRateEnd', rateEnd],
    ['nearPoorEnd', nearPoorEnd],
    ['nearPoorRateEnd', percentOf(nearPoorEnd, householdsEnd)],
    ['ethnicPoorEnd', ethnicPoorEnd],
    ['ethnicPoorRateEnd', percentOf(ethnicPoorEnd, householdsEnd)],
    ['poorDrop', difference(poorStart, poorEnd)],
    ['poorRateDrop', pointsBetween(rateStart, rateEnd)],
    ['poorRateDropPlan', askedOf(counting, row)],
  ]);
};

const falls = ['poorDrop', 'poorRateDrop'] as const;

/** Units of which one end of the year is missing make no fall of their group: it would be the missing ones' poor. */
const withWholeFalls = (filled: readonly FilledRow[]): FilledRow[] => {
  const unitRows = new Map(filled.map((each) => [each.row.key, each]));
  const isWhole = (row: PovertyRow): boolean =>
    row.units.every((unit) => (unitRows.get(unit)?.figures.get('poorRateDrop') ?? null) !== null);
  return filled.map((each) =>
    each.row.kind === 'unit' || isWhole(each.row)
      ? each
      : {
          ...each,
          figures: new Map([...each.figures, ...falls.map((key): [string, null] => [key, null])]),
        },
  );
};

const rational = (figure: Figure | null | undefined): Rational | null =>
  typeof figure === 'number' ? whole(figure) : (figure ?? null);

/**
 * "Không đạt" where the fall is smaller than what was asked of the very unit; what was typed follows it. Groups get no
 * verdict: what is asked of them here is what their units come to, not what the plan says of them.
 */
const withAchievement = (each: FilledRow, typed: string): FilledRow => {
  const drop = rational(each.figures.get('poorRateDrop'));
  const asked = rational(each.figures.get('poorRateDropPlan'));
  if (drop === null || asked === null) return { ...each, note: typed };
  const achievement = divide(multiply(drop, whole(100)), asked);
  const verdict = each.row.kind !== 'group' && isBelow(drop, asked) ? ['Không đạt'] : [];
  const note = [...verdict, ...(typed === '' ? [] : [typed])].join('. ');
  return { ...each, figures: new Map([...each.figures, ['achievement', achievement]]), note };
};

export const phuLuc01Rows = (counting: Counting, settings: PaperSettings): FilledRow[] => {
  const notes = typedNotes(counting.book, counting.year, 'poverty');
  const counted = povertyRows(counting.book.trees(counting.year)).map(
    (row): FilledRow => ({ row, figures: countedOf(counting, row), note: '' }),
  );
  const averaged = withMeans(withWholeFalls(counted), ['poorRateDrop', 'poorRateDropPlan'], settings);
  return averaged.map((each) => withAchievement(each, notes.get(each.row.key) ?? ''));
};
