/**
 * The file's own total is what was read of it (treasury.md M4; §7, check 3). Rows that a person left out on purpose
 * count in the file's total, too, so a difference is pointed out and not called an error.
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
    const { stated } = batch;
    const read = batch.amount + batch.leftOutAmount;
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
