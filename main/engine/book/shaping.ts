/** Which changes of records reach further than the record itself. */
import type { RecordChange } from '#shared/changes/change.ts';
import type { RecordKind } from '#shared/domain/records.ts';

/** Kinds that shape a tree: a change of one of them rebuilds the totals. */
const shaping: ReadonlySet<RecordKind> = new Set([
  'component',
  'componentVersion',
  'unit',
  'unitVersion',
  'source',
  'planVintage',
]);

/** Where a row stands and how long: a new name alone moves no amount. */
const placing: ReadonlySet<string> = new Set([
  '',
  'parent',
  'position',
  'validFrom',
  'validTo',
  'vintage',
  'year',
]);

export const isShaping = (change: RecordChange): boolean =>
  shaping.has(change.kind) && placing.has(change.field);

/** What is shown of a row of some tree is no longer true. */
export const touchesTree = ({ kind }: RecordChange): boolean => shaping.has(kind) || kind === 'indicator';
