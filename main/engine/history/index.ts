export {
  chainOfRow,
  changeSetRow,
  type Draft,
  inverseOf,
  inverseSince,
  type Stamp,
  type Summary,
} from './change-set.ts';
export { createDigest, type Digest, isDigestKey } from './digest.ts';
