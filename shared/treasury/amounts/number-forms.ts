/** How the text amounts of one column are written, from all of them together (treasury.md §6 R2). */
import type { NumberForm } from '../settings.ts';
import { cellKind, kindAt, type Table } from '../table.ts';
import { formsReading, hasMark, type MarkedForm } from './read-marks.ts';
import { amountReadings, numberInText } from './read-text.ts';

export interface AmbiguousForm {
  /** Index of the kept row, with its text. */
  readonly row: number;
  readonly text: string;
  /** Of the text, the Vietnamese reading first; one alone where another row of the column contradicts it. */
  readonly readings: readonly string[];
}

export interface NumberForms {
  /** Null where no text amount is there, or where it is ambiguous. */
  readonly form: NumberForm | null;
  /** Nobody can know from the column: `1.234` alone, or rows that contradict each other. */
  readonly ambiguous: AmbiguousForm | null;
}

interface Evidence {
  texts: number;
  /** First row that only this form reads. */
  readonly rowOf: Map<MarkedForm, number>;
  /** First row with marks that both read, and differently. */
  undecided: number;
}

const weigh = (evidence: Evidence, row: number, text: string): void => {
  const number = numberInText(text);
  if (!number) return;
  evidence.texts++;
  if (!hasMark(number.body)) return;
  const [first, second] = formsReading(number.body);
  if (first && second) {
    if (evidence.undecided < 0) evidence.undecided = row;
  } else if (first && !evidence.rowOf.has(first)) evidence.rowOf.set(first, row);
};

const gather = (table: Table, column: number, rows: Iterable<number>): Evidence => {
  const evidence: Evidence = { texts: 0, rowOf: new Map(), undecided: -1 };
  const cells = table.columns[column];
  if (!cells) return evidence;
  for (const row of rows) {
    if (kindAt(cells, row) === cellKind.text)
      weigh(evidence, row, table.strings[cells.texts[row] ?? -1] ?? '');
  }
  return evidence;
};

const example = (table: Table, column: number, row: number): AmbiguousForm => {
  const text = table.strings[table.columns[column]?.texts[row] ?? -1] ?? '';
  return { row, text, readings: amountReadings(text, undefined, 'dong').split('; ') };
};

/** @param rows indices of kept rows to look at: details, and totals, which tell more */
export const numberFormsOf = (table: Table, column: number, rows: Iterable<number>): NumberForms => {
  const { texts, rowOf, undecided } = gather(table, column, rows);
  const [only, contradicting] = rowOf;
  if (contradicting) {
    return { form: null, ambiguous: example(table, column, Math.max(contradicting[1], only?.[1] ?? 0)) };
  }
  if (only) return { form: only[0], ambiguous: null };
  if (undecided >= 0) return { form: null, ambiguous: example(table, column, undecided) };
  return { form: texts > 0 ? 'plain' : null, ambiguous: null };
};
