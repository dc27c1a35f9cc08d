export { chainOfRow, changeSetRow, type Draft, inverseOf, type Stamp, type Summary } from './change-set.ts';
export { createDigest, type Digest, emptyDigest, hashOfText, isDigestKey } from './digest.ts';
export { rewind } from './rewind.ts';
