/**
 * The claims of a year by rule, and by what they are made of, so that an edit finds the claims that it can alter
 * without looking at the others.
 *
 * Kept for each open book. `run.ts` throws it away whenever a claim changes (an edit of an amount cannot alter it)
 * and at each full run, which is what a change of a tree's shape leads to.
 */
import type { BookView } from '../domain/book-view.ts';
import type { Claim } from '../domain/records.ts';
import { type ClaimCode, sortClaim } from './claim-sort.ts';
import { type Leaf, leafCanAlter, leavesOf } from './inputs.ts';
import type { Touch } from './rule.ts';
import { lineageOf, recordsIn } from './touch.ts';

interface IndexedLeaf {
  readonly claim: string;
  readonly leaf: Leaf;
}

interface RuleClaims {
  readonly uids: string[];
  /** Totals by component, '' for the whole; figures by indicator; lists under one key. */
  readonly leaves: Map<string, IndexedLeaf[]>;
}

type YearClaims = Map<ClaimCode, RuleClaims>;

const indices = new WeakMap<BookView, Map<number, YearClaims>>();

const totalKey = 'total ';
const documentsKey = 'documents';

const keyOf = (leaf: Leaf): string => {
  if (leaf.op === 'total') return totalKey + (leaf.component ?? '');
  return leaf.op === 'figure' ? `figure ${leaf.indicator}` : documentsKey;
};

const addClaim = (index: YearClaims, code: ClaimCode, claim: Claim): void => {
  const claims = index.get(code) ?? { uids: [], leaves: new Map<string, IndexedLeaf[]>() };
  index.set(code, claims);
  claims.uids.push(claim.uid);
  for (const leaf of claim.expression ? leavesOf(claim.expression) : []) {
    const list = claims.leaves.get(keyOf(leaf));
    if (list) list.push({ claim: claim.uid, leaf });
    else claims.leaves.set(keyOf(leaf), [{ claim: claim.uid, leaf }]);
  }
};

const makeIndex = (view: BookView, year: number): YearClaims => {
  const index: YearClaims = new Map();
  for (const claim of view.records('claim').values()) {
    if (claim.year !== year) continue;
    const code = sortClaim(claim, view);
    if (code) addClaim(index, code, claim);
  }
  return index;
};

const claimsOf = (code: ClaimCode, view: BookView, year: number): RuleClaims | undefined => {
  const years = indices.get(view) ?? new Map<number, YearClaims>();
  indices.set(view, years);
  const index = years.get(year) ?? makeIndex(view, year);
  years.set(year, index);
  return index.get(code);
};

export const forgetClaims = (view: BookView): void => {
  indices.delete(view);
};

/** The uids of the rule's claims of the year. */
export const claimUids = (code: ClaimCode, view: BookView, year: number): readonly string[] =>
  claimsOf(code, view, year)?.uids ?? [];

const keysOf = (touch: Touch, view: BookView): string[] => {
  if (touch.kind === 'figure') return [`figure ${touch.indicator}`];
  if (touch.kind === 'record') return [documentsKey];
  const lineage = lineageOf(view.trees(touch.year).components, touch.component);
  return [totalKey, ...lineage.map((uid) => totalKey + uid)];
};

const uidsInTouch = (code: ClaimCode, touch: Touch, view: BookView, year: number): string[] =>
  recordsIn(touch, 'claim')
    .filter((claim) => claim.year === year && sortClaim(claim, view) === code)
    .map((claim) => claim.uid);

const namedIn = (touch: Touch, { leaves }: RuleClaims): string[] =>
  [
    ...recordsIn(touch, 'indicator').flatMap(({ uid }) => leaves.get(`figure ${uid}`) ?? []),
    ...(recordsIn(touch, 'legalDocument').length > 0 ? (leaves.get(documentsKey) ?? []) : []),
  ].map(({ claim }) => claim);

/** The rule's claims that a change may alter: the claim itself, what it is computed from, or a name in its parts. */
export const touchedClaims = (code: ClaimCode, touch: Touch, view: BookView, year: number): string[] => {
  const own = uidsInTouch(code, touch, view, year);
  const claims = claimsOf(code, view, year);
  if (!claims) return own;
  const found = touch.kind === 'record' ? [...own, ...namedIn(touch, claims)] : own;
  for (const key of keysOf(touch, view)) {
    for (const { claim, leaf } of claims.leaves.get(key) ?? []) {
      if (leafCanAlter(leaf, touch, view)) found.push(claim);
    }
  }
  return found;
};
