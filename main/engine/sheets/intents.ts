/** Turns what writing a cell means (intents, by uids) into changes (by local ids, with what was there before). */
import type { Change, FigureKey, Plain } from '#shared/changes/change.ts';
import { measureById } from '#shared/domain/measures.ts';
import type { WriteIntent } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { makeRecord } from '../seeds/index.ts';

type FigureIntent = Extract<WriteIntent, { kind: 'figure' }>;

export const figureKeyOf = (book: Book, intent: FigureIntent): FigureKey => ({
  year: intent.year,
  measure: measureById(intent.measure).code,
  period: intent.period ?? 0,
  component: intent.component === undefined ? 0 : book.localId('component', intent.component),
  unit: intent.unit === undefined ? 0 : book.localId('unit', intent.unit),
  source: intent.source === undefined ? 0 : book.localId('source', intent.source),
  vintage: intent.vintage ?? 0,
  indicator: intent.indicator === undefined ? 0 : book.localId('indicator', intent.indicator),
});

const recordOf = (
  book: Book,
  intent: Extract<WriteIntent, { kind: 'field' | 'remove' }>,
): Record<string, Plain> => {
  const record = book.records(intent.record).get(intent.uid);
  if (!record) throw new Error(`no ${intent.record} ${intent.uid}`);
  return record as unknown as Record<string, Plain>;
};

/** Undefined where the cell already holds what was typed: no change, no history. */
export const changeOf = (book: Book, intent: WriteIntent): Change | undefined => {
  switch (intent.kind) {
    case 'figure': {
      const key = figureKeyOf(book, intent);
      const before = book.valueAt(key);
      return before === intent.value ? undefined : { kind: 'figure', key, before, after: intent.value };
    }
    case 'field': {
      const before = recordOf(book, intent)[intent.field] ?? null;
      if (before === intent.value) return undefined;
      return { kind: intent.record, key: intent.uid, field: intent.field, before, after: intent.value };
    }
    case 'make':
      return makeRecord(intent.record, intent.value);
    case 'remove':
      return { kind: intent.record, key: intent.uid, field: '', before: recordOf(book, intent), after: null };
  }
};
