/**
 * The lines on which capital given is compared with its use: rows of "Dự án & vốn".
 *
 * Where capital of a year stands undivided ("chưa chia theo dự án") beside projects, one side may be stated by
 * project and the other not, so the row that holds both is the only one that can be compared.
 */
import type { YearTrees } from '../../domain/book-view.ts';
import { isLeaf, leafNodes } from '../../domain/tree.ts';
import type { Row } from '../../sheets/index.ts';
import { fundingRowOf, fundingSheetOf } from '../places.ts';

interface BudgetLine {
  readonly uid: string;
  readonly parent: string | null;
  /** Lines beneath that are compared on their own. */
  readonly children: string[];
}

interface BudgetLines {
  readonly byUid: ReadonlyMap<string, BudgetLine>;
  /** The line that a row counts in. */
  readonly lineOfRow: ReadonlyMap<string, string>;
}

const known = new WeakMap<YearTrees, BudgetLines>();

const isUndivided = ({ components }: YearTrees, { key }: Row): boolean =>
  components.nodes[components.indexOf.get(key) ?? -1]?.kind === 'undivided';

const makeLines = (trees: YearTrees): BudgetLines => {
  const byUid = new Map<string, BudgetLine>();
  const lineOfRow = new Map<string, string>();
  const { rows } = fundingSheetOf(trees);
  const notDivided = new Set(rows.filter((row) => isUndivided(trees, row)).map((row) => row.parent));
  for (const { key, parent } of rows) {
    const above = parent === null ? undefined : lineOfRow.get(parent);
    const isWithin = parent !== null && (above !== parent || notDivided.has(parent));
    lineOfRow.set(key, isWithin && above !== undefined ? above : key);
    if (isWithin) continue;
    byUid.set(key, { uid: key, parent, children: [] });
    if (parent !== null) byUid.get(parent)?.children.push(key);
  }
  return { byUid, lineOfRow };
};

const linesOf = (trees: YearTrees): BudgetLines => {
  const present = known.get(trees) ?? makeLines(trees);
  known.set(trees, present);
  return present;
};

export const budgetLines = (trees: YearTrees): Iterable<string> => linesOf(trees).byUid.keys();

/** The line in which a component counts and those above it. */
export const linesAbove = (trees: YearTrees, component: string | undefined): string[] => {
  const { byUid, lineOfRow } = linesOf(trees);
  const row = component === undefined ? undefined : fundingRowOf(trees, component);
  const found: string[] = [];
  let line = row === undefined ? undefined : byUid.get(lineOfRow.get(row) ?? '');
  for (; line; line = byUid.get(line.parent ?? '')) found.push(line.uid);
  return found;
};

/** Whether the line exceeds, and none beneath it does: one excess is told once, where it arises. */
export const isWhereItArises = (
  trees: YearTrees,
  line: string,
  exceeds: (line: string) => boolean,
): boolean => exceeds(line) && !linesOf(trees).byUid.get(line)?.children.some(exceeds);

/** Uids of the sources with nothing beneath them. */
export const leafSources = ({ sources }: YearTrees): string[] => leafNodes(sources).map(({ uid }) => uid);

export const isLeafSource = ({ sources }: YearTrees, uid: string | undefined): uid is string => {
  const at = uid === undefined ? undefined : sources.indexOf.get(uid);
  return at !== undefined && isLeaf(sources, at);
};
