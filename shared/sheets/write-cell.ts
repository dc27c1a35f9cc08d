/**
 * What typing into a cell means: the figures and records to be written, or the refusal. Pure: the engine looks
 * up what was there before and makes the change set.
 */

import type { BookView } from '../domain/book-view.ts';
import { measureById } from '../domain/measures.ts';
import { type Result, refuse } from '../errors/result.ts';
import { cleanName } from '../text/normalise.ts';
import { changeVersion, componentVersionOf } from './component-version.ts';
import type { FieldContent, TotalContent } from './definition.ts';
import { mayBeTyped } from './editable.ts';
import { writeNote } from './note-cell.ts';
import { readCell, totalPlace } from './read-cell.ts';
import { writeSection } from './section-cell.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  readDong,
  type WriteContext,
  write,
} from './write-context.ts';
import { writeDisbursed } from './write-disbursed.ts';
import { indicatorField, writeComparator, writeIndicator } from './write-indicator.ts';
import { writePrinted } from './write-printed.ts';
import { writeAllotted, writeRecord } from './write-record.ts';
import { writeReported } from './write-reported.ts';
import { writeStatistic } from './write-statistic.ts';

const longestCode = 50;
/** `assigned` is given at the province, the root of the unit tree; what is allotted, at the row's unit. */
const rootUnit = (view: BookView, year: number): string | undefined => view.trees(year).units.nodes[0]?.uid;

/** Why nothing can be typed here: the column is computed, or the row adds up those beneath it. */
const refuseTyping = ({ sheet, row, column }: CellPlace, view: BookView): Result<CellWrite> => {
  if (column.editable) return refuse('rollUpCell', { row: row.label });
  const formula = readCell(sheet, row, column, view).formula ?? '';
  return refuse('computedCell', { column: column.id, formula });
};

const writeTotal = (
  { sheet, row }: CellPlace,
  content: TotalContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const value = readDong(input, context.unit, measureById(content.measure).mayBeNegative);
  if (!value.ok) return value;
  const place = totalPlace(sheet, row, content);
  const unit = place.unit ?? rootUnit(context.view, sheet.year);
  return write(value.value, { kind: 'figure', measure: content.measure, ...place, unit, value: value.value });
};

const writeField = (
  { sheet, row }: CellPlace,
  content: FieldContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const limit = content.field === 'code' ? longestCode : undefined;
  const cleaned = cleanName(input === null ? '' : String(input), limit);
  if (!cleaned.ok) return cleaned;
  const { field } = content;
  if (field === 'name' && cleaned.value === '') return refuse('invalidText', { reason: 'blank' });
  const value = cleaned.value === '' && field !== 'code' ? null : cleaned.value;
  const unknownRow = refuse('unknownRow', { sheet: sheet.id, row: row.key });
  if (sheet.id === 'targets') {
    const indicator = context.view.records('indicator').get(row.key);
    return indicator ? write(value, ...indicatorField(indicator, field, value)) : unknownRow;
  }
  if (field === 'leadAgency')
    return write(value, { kind: 'field', record: 'component', uid: row.key, field, value });
  const version = componentVersionOf(context.view, row.key, sheet.year);
  if (!version) return unknownRow;
  return write(value, ...changeVersion(context, version, sheet.year, { [field]: cleaned.value }));
};

/** Reads what was typed into one cell. Knows the column's type, the row's place, and what may be typed there. */
export const writeCell = (place: CellPlace, input: CellInput, context: WriteContext): Result<CellWrite> => {
  const { content } = place.column;
  if (!mayBeTyped(place.column, place.row)) return refuseTyping(place, context.view);
  switch (content.kind) {
    case 'total':
      if (place.sheet.id === 'works') return writeAllotted(place, content, input, context);
      return writeTotal(place, content, input, context);
    case 'indicator':
      return writeIndicator(place, content.measure, input, context);
    case 'field':
      return writeField(place, content, input, context);
    case 'comparator':
      return writeComparator(place, input, context);
    case 'printed':
      return writePrinted(place, content.of, input, context);
    case 'record':
      return writeRecord(place, content, input, context);
    case 'statistic':
      return writeStatistic(place, content, input, context);
    case 'disbursed':
      return writeDisbursed(place, content, input, context);
    case 'reported':
      return writeReported(place, input, context);
    case 'note':
      return writeNote(place, input, context);
    case 'section':
      return writeSection(place, content, input, context.view);
    case 'capital':
    case 'calc':
    case 'origin':
    case 'cited':
    case 'label':
    case 'formula':
      return refuseTyping(place, context.view);
  }
};
