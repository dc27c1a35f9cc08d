/** Fresh ids for an engine's environment: UUIDv7 (RFC 9562), so that ids made later sort later. */
import { randomBytes, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes of an id. */
const width = 16;

/** Asking the system for sixteen bytes costs as much as asking for four thousand. */
const pool = new Uint8Array(width * 256);
let used = pool.length;

const pooled = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += width;
  return pool.slice(used - width, used);
};

export const randomIds = {
  uid: (): string => v7({ rng: pooled }),
  hex: (bytes: number): string => randomBytes(bytes).toString('hex'),
};
