/**
 * The local integers of dimension rows. An id is never given again, and a deleted row keeps its id, so that
 * undo of the deletion finds its figures where they were.
 */
import { type DimensionName, dimensions, type Store } from '../store/index.ts';

/** Ids of one dimension in both directions, and what the content hash knows them by. */
interface Known {
  readonly ids: Map<string, number>;
  /** By id; 0 is "not used". */
  readonly uids: (string | undefined)[];
  readonly words: number[];
  /** Given in the command under way; become true and are written with it, or are forgotten with it. */
  readonly pending: Map<string, number>;
}

/** FNV-1a over the uid's code units: 32 bits that stand for it in the content hash. */
const wordOf = (uid: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < uid.length; at++) hash = Math.imul(hash ^ uid.charCodeAt(at), 0x01000193);
  return hash;
};

const add = (known: Known, uid: string, id: number): void => {
  known.uids[id] = uid;
  known.words[id] = wordOf(uid);
};

export class LocalIds {
  readonly #store: Store;
  readonly #known = new Map<DimensionName, Known>();

  constructor(store: Store) {
    this.#store = store;
  }

  of(dimension: DimensionName): ReadonlyMap<string, number> {
    return this.#load(dimension).ids;
  }

  #load(dimension: DimensionName): Known {
    const present = this.#known.get(dimension);
    if (present) return present;
    const known: Known = {
      ids: this.#store.figures.localIds(dimension),
      uids: [undefined],
      words: [0],
      pending: new Map(),
    };
    for (const [uid, id] of known.ids) add(known, uid, id);
    this.#known.set(dimension, known);
    return known;
  }

  find(dimension: DimensionName, uid: string): number | undefined {
    const { ids, pending } = this.#load(dimension);
    return ids.get(uid) ?? pending.get(uid);
  }

  /** The uid behind a local id; undefined for 0, "not used". */
  uidOf(dimension: DimensionName, id: number): string | undefined {
    return this.#load(dimension).uids[id];
  }

  /** What the content hash knows a local id by. */
  wordOf(dimension: DimensionName, id: number): number {
    return this.#load(dimension).words[id] ?? id;
  }

  /** The id that the next new row of the dimension gets. */
  next(dimension: DimensionName): number {
    const { ids, pending } = this.#load(dimension);
    return ids.size + pending.size + 1;
  }

  /** The row's id; a new one is written with the next change set, or forgotten with it. */
  reserve(dimension: DimensionName, uid: string): number {
    const present = this.find(dimension, uid);
    if (present !== undefined) return present;
    const known = this.#load(dimension);
    const id = this.next(dimension);
    known.pending.set(uid, id);
    add(known, uid, id);
    return id;
  }

  #each(visit: (known: Known, dimension: DimensionName) => void): void {
    for (const dimension of Object.keys(dimensions) as DimensionName[]) {
      const known = this.#known.get(dimension);
      if (known && known.pending.size > 0) visit(known, dimension);
    }
  }

  /**
   * The pending ids count from now on; what is returned writes them, within the transaction of the change set
   * that needs them.
   */
  acceptPending(): () => void {
    const fresh: [DimensionName, number, string][] = [];
    this.#each(({ ids, pending }, dimension) => {
      for (const [uid, id] of pending) {
        ids.set(uid, id);
        fresh.push([dimension, id, uid]);
      }
      pending.clear();
    });
    return () => {
      for (const [dimension, id, uid] of fresh) this.#store.figures.addLocalId(dimension, id, uid);
    };
  }

  /** Read anew from the store when next asked for; what is pending is gone. */
  forget(): void {
    this.#known.clear();
  }
}
