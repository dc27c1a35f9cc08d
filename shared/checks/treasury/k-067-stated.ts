/**
 * The file's own total is what its detail rows come to (treasury.md M4; §7, check 3): all of them, also those that a
 * person left out on purpose, and as the file has them, in a month's own amounts as well. What became of the rows is no
 * matter here. A total can be wrong in the file itself, so a difference is pointed out and not called an error.
 */
import { explain } from '../explanation.ts';
import { commonGrain, money } from '../quantity.ts';
import { shownMonth } from '../wording.ts';
import { batchPlace, defineBatchRule } from './batches.ts';

export const statedTotalIsRead = defineBatchRule({
  code: 'K-067',
  severity: 'warning',
  title: {
    vi: 'Tổng số ghi trong tệp khớp tổng số đọc được',
    en: 'The file’s own total is what was read of it',
  },
  basis: 'design',
  check: (batch, view) => {
    const { stated, readAmount: read } = batch;
    if (stated === null || stated === read) return undefined;
    const grain = commonGrain(stated, read);
    return {
      place: batchPlace(view, batch),
      printedAt: null,
      expected: money(stated, grain),
      actual: money(read, grain),
      difference: money(read - stated, grain),
      explanation: explain('K-067', { file: batch.fileName, month: shownMonth(batch.period) }),
      parts: [],
    };
  },
});
