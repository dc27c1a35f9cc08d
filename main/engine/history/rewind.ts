/**
 * What leads from today's contents back to those of an earlier revision: for each figure and record that has
 * changed since, one step from what it is to what it was. What came and went in between leaves nothing.
 */
import {
  type Change,
  type FigureChange,
  figureKeyText,
  isFigureChange,
  type Plain,
  type RecordChange,
} from '#shared/changes/change.ts';
import type { RecordKind } from '#shared/domain/records.ts';
import type { Store } from '../store/index.ts';

type PlainRecord = { readonly [field: string]: Plain };

interface RecordState {
  readonly kind: RecordKind;
  readonly key: string;
  readonly now: PlainRecord | null;
  past: PlainRecord | null;
}

export type FindRecord = (kind: RecordKind, uid: string) => PlainRecord | null;

/** Takes one change of a record back; changes come newest first. */
const takeBack = (state: RecordState, change: RecordChange): void => {
  if (change.field === '') state.past = change.before as PlainRecord | null;
  else if (state.past) state.past = { ...state.past, [change.field]: change.before };
};

const stepsOf = ({ kind, key, now, past }: RecordState): RecordChange[] => {
  if (now === null || past === null) {
    return now === past ? [] : [{ kind, key, field: '', before: now, after: past }];
  }
  return Object.keys(past)
    .filter((field) => JSON.stringify(now[field] ?? null) !== JSON.stringify(past[field] ?? null))
    .map((field) => ({ kind, key, field, before: now[field] ?? null, after: past[field] ?? null }));
};

export const rewind = (store: Store, head: number, revision: number, find: FindRecord): Change[] => {
  const figures = new Map<string, FigureChange>();
  const records = new Map<string, RecordState>();
  for (let at = head; at > revision; at--) {
    for (const change of store.history.changesOf(at).reverse()) {
      if (isFigureChange(change)) {
        const name = figureKeyText(change.key);
        const newest = figures.get(name) ?? { ...change, before: change.after };
        figures.set(name, { ...newest, after: change.before });
        continue;
      }
      const name = `${change.kind}\n${change.key}`;
      const now = find(change.kind, change.key);
      const state = records.get(name) ?? { kind: change.kind, key: change.key, now, past: now };
      records.set(name, state);
      takeBack(state, change);
    }
  }
  const changed = [...figures.values()].filter(({ before, after }) => before !== after);
  return [...changed, ...[...records.values()].flatMap(stepsOf)];
};
