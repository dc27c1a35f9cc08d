/** What the checks of imports share: the batches of a year that count. */
import type { BookView } from '../../domain/book-view.ts';
import type { ImportBatch } from '../../domain/records.ts';
import { currentBatches } from '../../treasury/current-batch.ts';
import { type AnyRule, defineRule } from '../define-rule.ts';
import type { FindingDraft, FindingPlace, Rule } from '../rule.ts';
import { recordsIn } from '../touch.ts';

/** Those that no newer one stands in the place of. */
export const batchesOf = (view: BookView, year: number): ImportBatch[] =>
  currentBatches([...view.records('importBatch').values()].filter((batch) => batch.year === year));

/** The last month for which a file of the Treasury was imported. */
export const lastTreasuryMonth = (view: BookView, year: number): number | undefined => {
  const months = batchesOf(view, year)
    .filter(({ origin }) => origin === 'treasury')
    .map(({ period }) => period);
  return months.length === 0 ? undefined : Math.max(...months);
};

/** In Đối chiếu of its month, where the sources of figures are named. */
export const batchPlace = (view: BookView, { year, period }: ImportBatch): FindingPlace => ({
  sheet: 'reconciliation',
  row: view.trees(year).components.nodes[0]?.uid ?? '',
  column: 'origin',
  period,
});

interface BatchRule extends Pick<Rule, 'code' | 'severity' | 'title' | 'basis'> {
  readonly check: (batch: ImportBatch, view: BookView) => FindingDraft | undefined;
}

/** A rule that looks at one batch at a time. A new one may stand in the place of any other: all are looked at again. */
export const defineBatchRule = ({ check, ...rule }: BatchRule): AnyRule =>
  defineRule<string>({
    ...rule,
    inputs: { measures: [], records: ['importBatch'] },
    subjects: (view, year) => batchesOf(view, year).map(({ uid }) => uid),
    touchedBy: (touch, view) => [
      ...recordsIn(touch, 'importBatch').map(({ uid }) => uid),
      ...view.records('importBatch').keys(),
    ],
    keyOf: (uid) => uid,
    check: (uid, view, year) => {
      const batch = batchesOf(view, year).find((each) => each.uid === uid);
      return batch && check(batch, view);
    },
  });
