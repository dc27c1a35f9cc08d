/** Indicators, their figures and the reading of their targets, from all parts of the plan. */
import type { Seed, SeedFigure } from '#shared/domain/seed.ts';
import { flattened, indicatorRecords, type StatedFigure } from './indicator-entry.ts';
import { outputEntries } from './outputs.ts';
import type { PlanJson } from './plan-json.ts';
import { povertyEntries } from './poverty.ts';
import { dimensionEntries, mainResultEntries } from './targets.ts';

/** One list of siblings for each heading of the catalogue `chieu-thieu-hut`. */
const families = (plan: PlanJson) => [
  povertyEntries(plan),
  mainResultEntries(plan),
  ...dimensionEntries(plan),
  outputEntries(plan),
];

export const indicatorParts = (plan: PlanJson): Pick<Seed['records'], 'indicator' | 'targetForm'> => ({
  indicator: families(plan).flatMap(indicatorRecords),
  targetForm: families(plan)
    .flatMap(flattened)
    .flatMap(({ forms }) => forms),
});

export const statedFigures = (plan: PlanJson): StatedFigure[] =>
  families(plan)
    .flatMap(flattened)
    .flatMap(({ figures }) => figures);

export const indicatorFigures = (plan: PlanJson): SeedFigure[] =>
  statedFigures(plan).map(({ figure }) => figure);
