/**
 * Records in memory by kind and uid, read from the store when a kind is first asked for. A change set is tried
 * on an overlay first; only after its commit does the overlay become the truth.
 */
import type { RecordChange } from '#shared/changes/change.ts';
import type { AnyRecord, RecordKind, RecordOf } from '#shared/domain/records.ts';
import type { Store } from '../store/index.ts';

type Overlay = Map<RecordKind, Map<string, AnyRecord | null>>;

export interface RecordStep {
  readonly kind: RecordKind;
  readonly before: AnyRecord | undefined;
  readonly after: AnyRecord | undefined;
}

export class RecordCache {
  readonly #store: Store;
  readonly #kinds = new Map<RecordKind, Map<string, AnyRecord>>();

  constructor(store: Store) {
    this.#store = store;
  }

  all<Kind extends RecordKind>(kind: Kind): ReadonlyMap<string, RecordOf<Kind>> {
    const records: ReadonlyMap<string, unknown> = this.#load(kind);
    return records as ReadonlyMap<string, RecordOf<Kind>>;
  }

  #load(kind: RecordKind): Map<string, AnyRecord> {
    const present = this.#kinds.get(kind);
    if (present) return present;
    const records = new Map<string, AnyRecord>();
    for (const record of this.#store.records.readAll(kind)) records.set(record.uid, record);
    this.#kinds.set(kind, records);
    return records;
  }

  #current(overlay: Overlay, kind: RecordKind, uid: string): AnyRecord | undefined {
    const tried = overlay.get(kind)?.get(uid);
    return tried === undefined ? this.#load(kind).get(uid) : (tried ?? undefined);
  }

  /** What each change does to its whole record, in order; the cache itself stays as it is. */
  preview(changes: readonly RecordChange[]): { steps: RecordStep[]; accept: () => void } {
    const overlay: Overlay = new Map();
    const steps = changes.map((change) => {
      const before = this.#current(overlay, change.kind, change.key);
      const after = changed(change, before);
      const kind = overlay.get(change.kind) ?? new Map<string, AnyRecord | null>();
      overlay.set(change.kind, kind);
      kind.set(change.key, after ?? null);
      return { kind: change.kind, before, after };
    });
    return { steps, accept: () => this.#accept(overlay) };
  }

  /** Read anew from the store when next asked for. */
  forget(): void {
    this.#kinds.clear();
  }

  #accept(overlay: Overlay): void {
    for (const [kind, records] of overlay) {
      const target = this.#load(kind);
      for (const [uid, record] of records) {
        if (record === null) target.delete(uid);
        else target.set(uid, record);
      }
    }
  }
}

const changed = (change: RecordChange, before: AnyRecord | undefined): AnyRecord | undefined => {
  if (change.field === '') return change.after === null ? undefined : (change.after as unknown as AnyRecord);
  if (!before) throw new Error(`no ${change.kind} ${change.key}`);
  const was = Object.entries(before).find(([field]) => field === change.field)?.[1];
  if (JSON.stringify(was ?? null) !== JSON.stringify(change.before)) {
    throw new Error(`${change.kind} ${change.key}.${change.field} is not what the change started from`);
  }
  return { ...before, [change.field]: change.after } as AnyRecord;
};
