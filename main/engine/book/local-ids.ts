/**
 * The local integers of dimension rows. An id is never given again, and a deleted row keeps its id, so that
 * undo of the deletion finds its figures where they were.
 */
import type { DimensionName, Store } from '../store/index.ts';

interface Pending {
  readonly dimension: DimensionName;
  readonly uid: string;
  readonly id: number;
}

export class LocalIds {
  readonly #store: Store;
  readonly #known = new Map<DimensionName, Map<string, number>>();
  readonly #uids = new Map<DimensionName, (string | undefined)[]>();
  #pending: Pending[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  of(dimension: DimensionName): ReadonlyMap<string, number> {
    return this.#load(dimension);
  }

  #load(dimension: DimensionName): Map<string, number> {
    const known = this.#known.get(dimension) ?? this.#store.figures.localIds(dimension);
    this.#known.set(dimension, known);
    return known;
  }

  find(dimension: DimensionName, uid: string): number | undefined {
    return this.#load(dimension).get(uid) ?? this.#find(dimension, uid)?.id;
  }

  #find(dimension: DimensionName, uid: string): Pending | undefined {
    return this.#pending.find((each) => each.dimension === dimension && each.uid === uid);
  }

  /** The uid behind a local id; undefined for 0, "not used". */
  uidOf(dimension: DimensionName, id: number): string | undefined {
    return this.#reverse(dimension)[id];
  }

  #reverse(dimension: DimensionName): (string | undefined)[] {
    const known = this.#uids.get(dimension);
    const ids = this.#load(dimension);
    if (known && known.length === ids.size + 1) return known;
    const uids: (string | undefined)[] = new Array(ids.size + 1).fill(undefined);
    for (const [uid, id] of ids) uids[id] = uid;
    this.#uids.set(dimension, uids);
    return uids;
  }

  /** The row's id; a new one is written with the next change set, or forgotten with it. */
  reserve(dimension: DimensionName, uid: string): number {
    const present = this.find(dimension, uid);
    if (present !== undefined) return present;
    const pending = this.#pending.filter((each) => each.dimension === dimension).length;
    const id = this.#load(dimension).size + pending + 1;
    this.#pending.push({ dimension, uid, id });
    return id;
  }

  /** Within the transaction of the change set that needs them. */
  writePending(): void {
    for (const { dimension, id, uid } of this.#pending) this.#store.figures.addLocalId(dimension, id, uid);
  }

  keepPending(): void {
    for (const { dimension, uid, id } of this.#pending) this.#load(dimension).set(uid, id);
    this.#pending = [];
  }

  forgetPending(): void {
    this.#pending = [];
  }
}
