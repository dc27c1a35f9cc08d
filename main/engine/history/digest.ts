/**
 * The content hash of a book: a keyed multiset hash over (key, value) of all base rows. Each row is mixed to
 * 128 bits and the rows are added up lane by lane modulo 2³², so that adding, changing and taking away one row
 * costs the same however large the book is, and the order of rows does not matter.
 *
 * It is there to notice damage (SQLite does not see a flipped bit in an amount) and to prove that undo leads
 * back; it is no defence against somebody who wants to deceive.
 */
import type { FigureKey } from '#shared/changes/change.ts';
import { type AnyRecord, type RecordKind, recordKinds, recordSchemas } from '#shared/domain/records.ts';
import type { DimensionName } from '../store/index.ts';

const lanes = 4;

/** Seeds for texts that belong to no book's key: the first digits of π in hexadecimal. */
const textSeeds = Uint32Array.of(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344);

/** What a book without content hashes to. */
export const emptyDigest: Buffer = Buffer.alloc(lanes * 4);

/** Murmur3's constants and finaliser (public domain), one seed a lane. */
const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

const absorb = (hash: number, word: number): number => {
  let k = Math.imul(word, c1);
  k = (k << 15) | (k >>> 17);
  let mixed = hash ^ Math.imul(k, c2);
  mixed = (mixed << 13) | (mixed >>> 19);
  return (Math.imul(mixed, 5) + 0xe6546b64) | 0;
};

const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const figureWords = 10;
const words = new Int32Array(figureWords);

/**
 * What a local id stands for, as 32 bits of its uid: the hash must notice when two rows of a dimension change
 * places, and must not depend on the order in which a book gave its local ids.
 */
export type Identify = (dimension: DimensionName, id: number) => number;

/** The words of one figure, from its key and value; the value as two halves (it may be negative, up to 2⁵³). */
const loadFigure = (key: FigureKey, value: number, identify: Identify): void => {
  words[0] = key.year;
  words[1] = key.measure;
  words[2] = key.period;
  words[3] = identify('component', key.component);
  words[4] = identify('unit', key.unit);
  words[5] = identify('source', key.source);
  words[6] = key.vintage;
  words[7] = identify('indicator', key.indicator);
  const high = Math.floor(value / 0x1_0000_0000);
  words[8] = high;
  words[9] = value - high * 0x1_0000_0000;
};

const addWords = (state: Uint32Array, seeds: Uint32Array, count: number, sign: 1 | -1): void => {
  for (let lane = 0; lane < lanes; lane++) {
    let hash = seeds[lane] ?? 0;
    for (let at = 0; at < count; at++) hash = absorb(hash, words[at] ?? 0);
    state[lane] = (state[lane] ?? 0) + sign * finish(hash ^ count);
  }
};

const toBytes = (state: Uint32Array): Buffer => {
  const bytes = Buffer.alloc(lanes * 4);
  for (let lane = 0; lane < lanes; lane++) bytes.writeUInt32BE(state[lane] ?? 0, lane * 4);
  return bytes;
};

const addText = (state: Uint32Array, seeds: Uint32Array, text: string, sign: 1 | -1): void => {
  for (let lane = 0; lane < lanes; lane++) {
    let hash = seeds[lane] ?? 0;
    for (let at = 0; at < text.length; at++) hash = absorb(hash, text.charCodeAt(at));
    state[lane] = (state[lane] ?? 0) + sign * finish(hash ^ text.length);
  }
};

/** 16 bytes for a text: to know it again and to notice damage, not to keep a secret. */
export const hashOfText = (text: string): Buffer => {
  const state = new Uint32Array(lanes);
  addText(state, textSeeds, text, 1);
  return toBytes(state);
};

export interface Digest {
  readonly addFigure: (key: FigureKey, value: number) => void;
  readonly removeFigure: (key: FigureKey, value: number) => void;
  readonly addRecord: (kind: RecordKind, record: AnyRecord) => void;
  readonly removeRecord: (kind: RecordKind, record: AnyRecord) => void;
  /** 16 bytes: what is stored with a revision. */
  readonly bytes: () => Buffer;
  readonly restore: (bytes: Uint8Array) => void;
}

const fields = new Map(recordKinds.map((kind) => [kind, Object.keys(recordSchemas[kind].shape)]));

/** One text for one record, whatever the order in which its fields were set. */
const recordText = (kind: RecordKind, record: AnyRecord): string => {
  const values = new Map<string, unknown>(Object.entries(record));
  return JSON.stringify([kind, ...(fields.get(kind) ?? []).map((field) => values.get(field) ?? null)]);
};

/** 128 random bits in hexadecimal, drawn when the book is made, so that no two books hash alike. */
export const isDigestKey = (key: string): boolean => /^[0-9a-f]{32}$/.test(key);

const seedsOf = (key: string): Uint32Array => {
  if (!isDigestKey(key)) throw new Error('the book has no digest key');
  const seeds = new Uint32Array(lanes);
  for (let lane = 0; lane < lanes; lane++)
    seeds[lane] = Number.parseInt(key.slice(lane * 8, lane * 8 + 8), 16);
  return seeds;
};

export const createDigest = (key: string, identify: Identify): Digest => {
  const seeds = seedsOf(key);
  const state = new Uint32Array(lanes);
  const figure = (at: FigureKey, value: number, sign: 1 | -1): void => {
    loadFigure(at, value, identify);
    addWords(state, seeds, figureWords, sign);
  };
  return {
    addFigure: (at, value) => figure(at, value, 1),
    removeFigure: (at, value) => figure(at, value, -1),
    addRecord: (kind, record) => addText(state, seeds, recordText(kind, record), 1),
    removeRecord: (kind, record) => addText(state, seeds, recordText(kind, record), -1),
    bytes: () => toBytes(state),
    restore: (bytes) => {
      const view = Buffer.from(bytes);
      for (let lane = 0; lane < lanes; lane++) state[lane] = view.readUInt32BE(lane * 4);
    },
  };
};
