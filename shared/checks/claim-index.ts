/**
 * The claims of a year by rule, and by what they are made of, so that an edit finds the claims that it can alter
 * without looking at the others.
 *
 * Kept for each open book, thrown away at each full run (which a change of a tree's shape leads to), and told by
 * `run.ts` of every claim that changes. Amounts do not matter to it.
 */
import type { BookView } from '../domain/book-view.ts';
import type { Claim } from '../domain/records.ts';
import { lineageOf } from '../domain/tree.ts';
import { type ClaimCode, sortClaim } from './claim-sort.ts';
import { type Leaf, leafCanAlter, leavesOf } from './inputs.ts';
import type { Touch } from './rule.ts';
import { recordsIn } from './touch.ts';

/** Claims with the leaves of one kind that each of them has. */
type LeafClaims = Map<string, readonly Leaf[]>;

interface RuleClaims {
  readonly uids: Set<string>;
  /** By the leaf's component; '' for the whole. */
  readonly totals: Map<string, LeafClaims>;
  /** By indicator. */
  readonly figures: Map<string, LeafClaims>;
  /** All lists, of documents and of works, stand under ''. */
  readonly lists: Map<string, LeafClaims>;
}

type YearClaims = Map<ClaimCode, RuleClaims>;

const indices = new WeakMap<BookView, Map<number, YearClaims>>();

const emptyRule = (): RuleClaims => ({
  uids: new Set(),
  totals: new Map(),
  figures: new Map(),
  lists: new Map(),
});

const fileLeaf = (claims: RuleClaims, leaf: Leaf, uid: string): void => {
  const files = {
    total: claims.totals,
    figure: claims.figures,
    documents: claims.lists,
    works: claims.lists,
  }[leaf.op];
  const key = leaf.op === 'total' ? leaf.component : leaf.op === 'figure' ? leaf.indicator : undefined;
  const file: LeafClaims = files.get(key ?? '') ?? new Map();
  files.set(key ?? '', file.set(uid, [...(file.get(uid) ?? []), leaf]));
};

const addClaim = (index: YearClaims, claim: Claim, view: BookView): void => {
  const code = sortClaim(claim, view);
  if (!code || !claim.expression) return;
  const claims = index.get(code) ?? emptyRule();
  index.set(code, claims);
  claims.uids.add(claim.uid);
  for (const leaf of leavesOf(claim.expression)) fileLeaf(claims, leaf, claim.uid);
};

const removeClaim = (index: YearClaims, uid: string): void => {
  for (const { uids, totals, figures, lists } of index.values()) {
    if (!uids.delete(uid)) continue;
    for (const files of [totals, figures, lists]) for (const file of files.values()) file.delete(uid);
  }
};

const makeIndex = (view: BookView, year: number): YearClaims => {
  const index: YearClaims = new Map();
  for (const claim of view.records('claim').values()) {
    if (claim.year === year) addClaim(index, claim, view);
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

/** Files the claim as the book has it now, or no longer. */
export const refileClaim = (view: BookView, uid: string): void => {
  const claim = view.records('claim').get(uid);
  for (const [year, index] of indices.get(view) ?? []) {
    removeClaim(index, uid);
    if (claim?.year === year) addClaim(index, claim, view);
  }
};

const none: ReadonlySet<string> = new Set();

/** The uids of the rule's claims of the year. */
export const claimUids = (code: ClaimCode, view: BookView, year: number): ReadonlySet<string> =>
  claimsOf(code, view, year)?.uids ?? none;

/** The leaves that a change can reach at all. */
const filesOf = (touch: Touch, claims: RuleClaims, view: BookView): (LeafClaims | undefined)[] => {
  if (touch.kind === 'record') return [claims.lists.get('')];
  if (touch.kind === 'figure') return [claims.figures.get(touch.indicator)];
  const lineage = lineageOf(view.trees(touch.year).components, touch.component);
  return [claims.totals.get(''), ...lineage.map((uid) => claims.totals.get(uid))];
};

/** A name in the parts of a claim. */
const namedIn = (touch: Touch, { figures, lists }: RuleClaims): string[] => {
  const files = recordsIn(touch, 'indicator').map(({ uid }) => figures.get(uid));
  if (recordsIn(touch, 'legalDocument').length > 0) files.push(lists.get(''));
  return files.flatMap((file) => [...(file?.keys() ?? [])]);
};

/** The claim itself, where it is one of the rule's before or after the change; claims that name what is changed. */
const inRecord = (code: ClaimCode, touch: Touch, view: BookView, year: number): string[] => {
  const own = recordsIn(touch, 'claim').filter(
    (claim) => claim.year === year && sortClaim(claim, view) === code,
  );
  const claims = claimsOf(code, view, year);
  return [...own.map((claim) => claim.uid), ...(claims ? namedIn(touch, claims) : [])];
};

/** The rule's claims that a change may alter: the claim itself, what it is computed from, or a name in its parts. */
export const touchedClaims = (code: ClaimCode, touch: Touch, view: BookView, year: number): string[] => {
  const found = touch.kind === 'record' ? inRecord(code, touch, view, year) : [];
  const claims = claimsOf(code, view, year);
  if (!claims || (touch.kind === 'total' && claims.totals.size === 0)) return found;
  for (const file of filesOf(touch, claims, view)) {
    for (const [uid, leaves] of file ?? []) {
      if (leaves.some((leaf) => leafCanAlter(leaf, touch, view))) found.push(uid);
    }
  }
  return found;
};
