/** Typing into the row of a work or of a document: fields of its record, and the place of a work's capital. */
import type { BookView } from '../domain/book-view.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { parseDate, parseYear } from '../text/date.ts';
import { cleanName, cleanNote } from '../text/normalise.ts';
import { changeVersion, componentVersionOf } from './component-version.ts';
import type { RecordContent, TotalContent } from './definition.ts';
import { numberFields, tidyNumber } from './document-number.ts';
import { heldAt, typedSources } from './held.ts';
import type { CellValue } from './read-cell.ts';
import { shownField } from './read-record.ts';
import { parseUnit } from './unit-names.ts';
import { parseWorkType } from './work-types.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  readDong,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

const longestCode = 50;
const longestNote = 2_000;

type Stored = string | number | null;

const blankAsNull = (read: Result<string>): Result<Stored> =>
  read.ok ? ok(read.value === '' ? null : read.value) : read;

/** What the field takes out of what was typed. */
const readTyped = (
  year: number,
  { takes }: RecordContent,
  input: CellInput,
  context: WriteContext,
): Result<Stored> => {
  const { view, unit } = context;
  const text = input === null ? '' : String(input);
  switch (takes) {
    case 'money':
      return readDong(input, unit, false);
    case 'year':
      return parseYear(text);
    case 'date':
      return parseDate(text);
    case 'workType':
      return parseWorkType(view, year, text);
    case 'unit':
      return parseUnit(view.trees(year), text);
    case 'note':
      return blankAsNull(cleanNote(text, longestNote));
    case 'documentNumber':
      return blankAsNull(tidyNumber(text));
    case 'name':
      return blankAsNull(cleanName(text));
  }
};

/** Where nothing is known of the work's place, its capital stands at the province, the root of the tree. */
export const placeOfWork = (view: BookView, year: number, unit: string | null): string | undefined =>
  unit ?? view.trees(year).units.nodes[0]?.uid;

interface Moved {
  readonly year: number;
  readonly component: string;
  /** Null: the whole province. */
  readonly unit: string | null;
  /** See `HeldQuery`. */
  readonly newPlace?: string | undefined;
}

/** What is allotted to a work follows it to its new place, source by source and vintage by vintage. */
export const moveAllotted = (view: BookView, { year, component, unit, newPlace }: Moved): WriteIntent[] => {
  const goal = placeOfWork(view, year, unit);
  if (goal === undefined) return [];
  const allotted = (place: { source: string; vintage: number; unit: string }, value: number | null) =>
    ({ kind: 'figure', measure: 'allotted', year, component, ...place, value }) as const;
  return typedSources(view, year).flatMap((source) =>
    view.trees(year).vintages.flatMap((vintage) => {
      const held = heldAt(view, { year, component, source, vintage, newPlace });
      const leaving = held.filter((each) => each.unit !== goal);
      if (leaving.length === 0) return [];
      const sum = held.reduce((total, { amount }) => total + amount, 0);
      return [
        ...leaving.map((each) => allotted({ source, vintage, unit: each.unit }, null)),
        allotted({ source, vintage, unit: goal }, sum),
      ];
    }),
  );
};

const fieldsOf = (
  { sheet, row }: CellPlace,
  { record, field, takes }: RecordContent & { readonly record: 'work' | 'legalDocument' },
  value: Stored,
  { view, newPlaces }: WriteContext,
): WriteIntent[] => {
  const uid = row.record ?? row.key;
  const set = (name: string, now: Stored): WriteIntent => ({
    kind: 'field',
    record,
    uid,
    field: name,
    value: now,
  });
  if (takes === 'unit') {
    const unit = value === null ? null : String(value);
    const before = newPlaces?.get(row.key);
    const newPlace = before === undefined ? undefined : placeOfWork(view, sheet.year, before);
    const moved = { year: sheet.year, component: row.key, unit, newPlace };
    return [set(field, unit), ...moveAllotted(view, moved)];
  }
  if (record !== 'legalDocument') return [set(field, value)];
  if (takes === 'documentNumber')
    return Object.entries(numberFields(String(value ?? ''))).map(([name, now]) => set(name, now));
  return [set(field, field === 'kind' ? (value ?? '') : value)];
};

const writeVersion = (
  { sheet, row }: CellPlace,
  { field }: RecordContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const typed = cleanName(input === null ? '' : String(input), field === 'code' ? longestCode : undefined);
  if (!typed.ok) return typed;
  if (field === 'name' && typed.value === '') return refuse('invalidText', { reason: 'blank' });
  const version = componentVersionOf(context.view, row.key, sheet.year);
  if (!version) return refuse('unknownRow', { sheet: sheet.id, row: row.key });
  return write(
    typed.value === '' ? null : typed.value,
    ...changeVersion(context, version, sheet.year, { [field]: typed.value }),
  );
};

export const writeRecord = (
  place: CellPlace,
  content: RecordContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const { record } = content;
  if (record === 'componentVersion') return writeVersion(place, content, input, context);
  const typed = readTyped(place.sheet.year, content, input, context);
  if (!typed.ok) return typed;
  const after: CellValue = shownField(context.view, place.sheet.year, content.takes, typed.value);
  return write(after, ...fieldsOf(place, { ...content, record }, typed.value, context));
};

/** The place that the work will have once the whole request is written. */
const placeAfter = ({ sheet, row }: CellPlace, { view, newPlaces }: WriteContext): string | undefined => {
  const moved = newPlaces?.get(row.key);
  const unit = moved === undefined ? (view.records('work').get(row.record ?? '')?.unit ?? null) : moved;
  return placeOfWork(view, sheet.year, unit);
};

/** A work's capital of one source: all of it stands at the work's place, whatever stood elsewhere before. */
export const writeAllotted = (
  place: CellPlace,
  { source, vintage = place.sheet.year }: TotalContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const read = readDong(input, context.unit, false);
  if (!read.ok) return read;
  const { year } = place.sheet;
  const component = place.row.key;
  const goal = placeAfter(place, context);
  const at = (unit: string | undefined, value: number | null) =>
    ({ kind: 'figure', measure: 'allotted', year, component, source, vintage, unit, value }) as const;
  const elsewhere = heldAt(context.view, { year, component, source, vintage }).filter(
    ({ unit }) => unit !== goal,
  );
  return write(read.value, ...elsewhere.map(({ unit }) => at(unit, null)), at(goal, read.value));
};
