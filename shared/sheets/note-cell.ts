/** A remark beside a row: printed in the column "Ghi chú" of the sheet's paper. */
import type { BookView } from '../domain/book-view.ts';
import type { RecordOf } from '../domain/records.ts';
import type { Result } from '../errors/result.ts';
import { cleanNote } from '../text/normalise.ts';
import type { Row, Sheet } from './definition.ts';
import { type CellInput, type CellPlace, type CellWrite, type WriteContext, write } from './write-context.ts';

export const noteOf = (sheet: Pick<Sheet, 'id' | 'year'>, row: Pick<Row, 'key'>, view: BookView) => {
  for (const note of view.records('note').values()) {
    if (note.row === row.key && note.sheet === sheet.id && note.year === sheet.year) return note;
  }
  return undefined;
};

export const writeNote = (
  { sheet, row }: CellPlace,
  input: CellInput,
  { view, newUid }: WriteContext,
): Result<CellWrite> => {
  const cleaned = cleanNote(input === null ? '' : String(input));
  if (!cleaned.ok) return cleaned;
  const text = cleaned.value;
  const present = noteOf(sheet, row, view);
  if (text === '')
    return present ? write(null, { kind: 'remove', record: 'note', uid: present.uid }) : write(null);
  if (present)
    return write(text, { kind: 'field', record: 'note', uid: present.uid, field: 'text', value: text });
  const value: RecordOf<'note'> = { uid: newUid(), year: sheet.year, sheet: sheet.id, row: row.key, text };
  return write(text, { kind: 'make', record: 'note', value });
};
