/**
 * What an import would do to the book, before it does anything: every row with its class and reasons, control totals,
 * questions, and what would be written. Pure: the same file, settings, decisions and facts give the same preview.
 */
import { firstPeriod, previousPeriod } from '../../domain/periods.ts';
import type { BookFacts } from '../facts.ts';
import { type RowClass, rowClasses } from '../fields.ts';
import type { Interpreted } from '../interpret/index.ts';
import type { ImportOutcome, Preview, PreviewSummary } from '../preview.ts';
import type { Reason } from '../reasons.ts';
import { implausibleUnit } from './capital.ts';
import { controlsOf } from './controls.ts';
import { figuresOf } from './file-figures.ts';
import { fileQuestionsOf, unstatedVintage } from './file-questions.ts';
import { isWritten, outcomeOf } from './outcome.ts';
import { type Comparison, PlaceJudge, placeState } from './place-states.ts';
import { PreviewRows } from './preview-rows.ts';
import { rowsOfFigure } from './provenance.ts';
import { questionsOf } from './questions.ts';
import { classesOf, syntheticClass } from './row-classes.ts';
import { fileTotals } from './totals-of-file.ts';
import { type Judged, placeWarnings, warningsOf } from './warnings.ts';

type Count = { rows: number; amount: number };
type Classes = Record<RowClass, Count>;

const noClasses = (): Classes => ({
  new: { rows: 0, amount: 0 },
  changed: { rows: 0, amount: 0 },
  same: { rows: 0, amount: 0 },
  deleted: { rows: 0, amount: 0 },
  ambiguous: { rows: 0, amount: 0 },
  invalid: { rows: 0, amount: 0 },
  ignored: { rows: 0, amount: 0 },
});

const orZero = (amount: number | undefined): number =>
  amount === undefined || Number.isNaN(amount) ? 0 : amount;

/** Rows of the file alone: their numbers add up to the rows read. */
const fileClasses = ({ comparison, classes }: Judged): Classes => {
  const counted = noClasses();
  const { interpreted } = comparison;
  for (let row = 0; row < interpreted.rowCount; row++) {
    const each = counted[rowClasses[classes.classes[row] ?? 0] ?? 'ignored'];
    each.rows += 1;
    each.amount += orZero(interpreted.totals[row]);
  }
  return counted;
};

/** What goes and what is open counts with the rows of its class; what goes on from the month before does not. */
const withSynthetic = (counted: Classes, carried: Count, { comparison, states }: Judged): Classes => {
  const { places, current, after } = comparison.figures;
  for (const place of states.synthetic) {
    const kind = syntheticClass(states, place);
    const each = kind === 'deleted' || kind === 'ambiguous' ? counted[kind] : carried;
    const gone = states.states[place] === placeState.deleted;
    each.rows += 1;
    each.amount += orZero(places.totalAt(gone ? current : after, place));
  }
  return counted;
};

const fateOf = (
  state: number | undefined,
  before: number,
  now: number,
): 'new' | 'changed' | 'same' | 'kept' => {
  if (state === placeState.kept) return 'kept';
  if (before === now) return 'same';
  return Number.isNaN(before) ? 'new' : 'changed';
};

const figureCounts = (
  { comparison, states, classes }: Judged,
  { removed }: ImportOutcome,
): PreviewSummary['figures'] => {
  const counts = { new: 0, changed: 0, same: 0, deleted: 0, kept: 0 };
  const { places, current, after } = comparison.figures;
  for (let place = 0; place < places.count; place++) {
    if (!isWritten(states, classes, place)) continue;
    for (let slot = 0; slot < places.slots.length; slot++) {
      const [before, now] = [places.at(current, place, slot), places.at(after, place, slot)];
      if (!Number.isNaN(now)) counts[fateOf(states.states[place], before, now)] += 1;
    }
  }
  return { ...counts, deleted: removed.amount.length };
};

/** Amounts of the month alone continue the figures of the month before; of no other. */
const missingMonth = ({ figures, facts }: Comparison): Reason[] => {
  const { period, previousPeriod: known = 0, catalogue } = facts;
  if (!figures.monthly || period === firstPeriod(catalogue.year)) return [];
  const needed = previousPeriod(period);
  return known === needed ? [] : [{ code: 'previousMissing', params: { period: needed }, at: null }];
};

const sumsOf = (counted: Classes): { rows: number; amount: number } => ({
  rows: Object.values(counted).reduce((sum, { rows }) => sum + rows, 0),
  amount: Object.values(counted).reduce((sum, { amount }) => sum + amount, 0),
});

export const previewOf = (interpreted: Interpreted, facts: BookFacts): Preview => {
  const ofFile = fileTotals(interpreted);
  const comparison = { interpreted, facts, figures: figuresOf(interpreted, facts, ofFile.doubtful.size) };
  const states = new PlaceJudge(comparison).judge();
  const judged: Judged = { comparison, states, classes: classesOf(comparison, states, ofFile.doubtful) };
  const outcome = outcomeOf(comparison, states, judged.classes);
  const ofPlaces = placeWarnings(judged);
  const counted = fileClasses(judged);
  const carried = { rows: 0, amount: 0 };
  const controls = controlsOf(comparison, sumsOf(counted), outcome, ofFile);
  const rows = new PreviewRows(judged, ofPlaces);
  const fileQuestions = fileQuestionsOf(interpreted, facts);
  const unit = implausibleUnit(comparison);
  const isSure = interpreted.settings.moneyUnitSure === true;
  return {
    summary: {
      rowsRead: interpreted.rowCount,
      classes: withSynthetic(counted, carried, judged),
      carried,
      figures: figureCounts(judged, outcome),
      obstacles: [...interpreted.obstacles, ...missingMonth(comparison), ...(isSure ? [] : unit)],
      warnings: [...(isSure ? unit : []), ...unstatedVintage(fileQuestions), ...warningsOf(judged, ofPlaces)],
      controls,
      questions: questionsOf(interpreted, facts),
      fileQuestions,
    },
    outcome,
    rows: (query) => rows.page(query),
    rowsOf: (place) => rowsOfFigure(comparison, place),
  };
};
