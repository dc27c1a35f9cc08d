/** The three things that can happen to a record: it is made, a field of it changes, it is deleted. */
import type { AnyRecord, RecordKind, RecordOf } from '../domain/records.ts';
import type { Plain, RecordChange } from './change.ts';

const whole = (record: AnyRecord): Plain => record as unknown as Plain;

export const makeRecord = (kind: RecordKind, record: AnyRecord): RecordChange => ({
  kind,
  key: record.uid,
  field: '',
  before: null,
  after: whole(record),
});

/** @param record as it stands: what undo brings back */
export const deleteRecord = (kind: RecordKind, record: AnyRecord): RecordChange => ({
  kind,
  key: record.uid,
  field: '',
  before: whole(record),
  after: null,
});

/** Empty where the field already holds the value: no change, no history. */
export const changeField = <Kind extends RecordKind, Field extends keyof RecordOf<Kind> & string>(
  kind: Kind,
  record: RecordOf<Kind>,
  field: Field,
  after: RecordOf<Kind>[Field],
): RecordChange[] => {
  const before = record[field];
  if (before === after) return [];
  return [{ kind, key: record.uid, field, before: before as Plain, after: after as Plain }];
};
