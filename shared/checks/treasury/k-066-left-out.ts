/**
 * Rows of the file that stayed behind because nobody said what they stand for, or whose amounts could not be read
 * (treasury.md R6; §7, check 4): their amounts are missing from the plan.
 */
import type { ImportBatch } from '../../domain/records.ts';
import { explain } from '../explanation.ts';
import { blank, commonGrain, money } from '../quantity.ts';
import type { FindingPart } from '../rule.ts';
import { shownMonth } from '../wording.ts';
import { batchPlace, defineBatchRule } from './batches.ts';

const partOf = ({ sheet, row, text, amount }: ImportBatch['leftOut'][number]): FindingPart => ({
  label: {
    vi: `${sheet}, dòng ${row}: ${text}`,
    en: `${sheet}, row ${row}: ${text}`,
  },
  quantity: amount === null ? blank : money(amount, commonGrain(amount)),
  place: null,
});

export const nothingLeftOut = defineBatchRule({
  code: 'K-066',
  severity: 'warning',
  title: {
    vi: 'Mọi dòng số liệu của tệp đều đã được nhập',
    en: 'Every row of figures of the file was imported',
  },
  basis: 'design',
  check: (batch, view) => {
    const rows = batch.rowsAmbiguous + batch.rowsInvalid;
    if (rows === 0 && batch.leftOutAmount === 0) return undefined;
    const read = batch.amount + batch.leftOutAmount;
    const grain = commonGrain(batch.amount, batch.leftOutAmount);
    return {
      place: batchPlace(view, batch),
      printedAt: null,
      expected: money(read, grain),
      actual: money(batch.amount, grain),
      difference: money(-batch.leftOutAmount, grain),
      explanation: explain('K-066', {
        file: batch.fileName,
        month: shownMonth(batch.period),
        rows: Math.max(rows, batch.leftOut.length),
      }),
      parts: batch.leftOut.map(partOf),
    };
  },
});
