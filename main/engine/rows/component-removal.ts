/**
 * Deleting a row of the component tree from one plan year. A version that other plan years show ends before the
 * year, begins after it, or both; only what no other plan year shows is deleted, and what a remaining record
 * still names is ended instead.
 */
import type { Change } from '#shared/changes/change.ts';
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import type { YearTrees } from '#shared/domain/book-view.ts';
import type { ComponentVersion } from '#shared/domain/records.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { componentLabel } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { clearing, figuresOf } from './figures.ts';
import { subtreeOf } from './place.ts';
import type { DeleteRow, Deletion } from './plan.ts';
import { firstDay, lastDay, otherYears } from './plan-years.ts';

/** What becomes of one version; without `changes` it has no place left in any plan year. */
interface Fate {
  readonly version: ComponentVersion;
  readonly changes: readonly Change[] | undefined;
}

const shows = (trees: YearTrees, version: ComponentVersion): boolean => {
  const { components } = trees;
  const at = components.indexOf.get(version.component);
  return at !== undefined && components.nodes[at]?.versionUid === version.uid;
};

const ended = (version: ComponentVersion, year: number): Change[] =>
  changeField('componentVersion', version, 'validTo', lastDay(year - 1));

const fateOf = (book: Book, version: ComponentVersion, year: number, newUid: () => string): Fate => {
  const { earlier, later } = otherYears(book, year, (trees) => shows(trees, version));
  const validFrom = firstDay(year + 1);
  if (!earlier && !later) return { version, changes: undefined };
  if (!earlier) return { version, changes: changeField('componentVersion', version, 'validFrom', validFrom) };
  if (!later) return { version, changes: ended(version, year) };
  const again = makeRecord('componentVersion', { ...version, uid: newUid(), validFrom });
  return { version, changes: [...ended(version, year), again] };
};

const isOfYear = ({ validFrom, validTo }: ComponentVersion, year: number): boolean =>
  (validFrom === null || validFrom <= lastDay(year)) && (validTo === null || validTo >= firstDay(year));

/** Components out of `candidates` that nothing remaining names: these can be deleted whole. */
const unnamed = (book: Book, candidates: ReadonlySet<string>, dropped: ReadonlySet<string>): Set<string> => {
  const free = new Set(candidates);
  for (const { component } of book.records('indicator').values()) free.delete(component ?? '');
  const versions = [...book.records('componentVersion').values()];
  for (let before = -1; before !== free.size; ) {
    before = free.size;
    for (const { uid, component, parent } of versions) {
      const goes = free.has(component) || (dropped.has(uid) && !candidates.has(component));
      if (!goes) free.delete(parent ?? '');
    }
  }
  return free;
};

/** Sheets whose rows are components. */
const ofComponents: ReadonlySet<string> = new Set(['funding', 'works']);

const removeRecords = (
  book: Book,
  uids: readonly string[],
  { year, versionUid }: DeleteRow,
  elsewhere: ReadonlySet<string>,
): Change[] => {
  const gone = new Set(uids);
  const versions = [...book.records('componentVersion').values()].filter((each) => gone.has(each.component));
  const fates = versions
    .filter((version) => isOfYear(version, year))
    .map((version) => fateOf(book, version, year, versionUid));
  const dropped = new Set(fates.filter(({ changes }) => !changes).map(({ version }) => version.uid));
  const staying = versions.filter((version) => !dropped.has(version.uid));
  const left = new Set([...elsewhere, ...staying.map((version) => version.component)]);
  const candidates = new Set(uids.filter((uid) => !left.has(uid)));
  const free = unnamed(book, candidates, dropped);
  const ofVersions = fates.flatMap(({ version, changes }) => {
    if (changes) return changes;
    const named = candidates.has(version.component) && !free.has(version.component);
    return named ? ended(version, year) : [deleteRecord('componentVersion', version)];
  });
  const whole = [...free].flatMap((uid) => {
    const component = book.records('component').get(uid);
    return component ? [deleteRecord('component', component)] : [];
  });
  return [...ofVersions, ...whole];
};

/** The year's list no longer has the works beneath a row that is gone. */
const removeWorks = (book: Book, uids: ReadonlySet<string>, year: number): Change[] =>
  [...book.records('work').values()]
    .filter((work) => work.year === year && uids.has(work.component))
    .map((work) => deleteRecord('work', work));

/** Works that the lists of other years have. */
const listedElsewhere = (book: Book, year: number): string[] =>
  [...book.records('work').values()].flatMap((work) => (work.year === year ? [] : [work.component]));

/** What documents print of a row that is gone has nothing left to be compared with. */
const removeClaims = (book: Book, uids: ReadonlySet<string>, year: number): Change[] =>
  [...book.records('claim').values()]
    .filter(
      (claim) => claim.year === year && ofComponents.has(claim.sheet ?? '') && uids.has(claim.row ?? ''),
    )
    .map((claim) => deleteRecord('claim', claim));

export const removeComponent = (book: Book, request: DeleteRow): Result<Deletion> => {
  const { year, row } = request;
  const tree = book.trees(year).components;
  const node = tree.nodes[tree.indexOf.get(row) ?? -1];
  if (!node) return refuse('unknownRow', { sheet: 'funding', row });
  if (node.parent === null) return refuse('rowIsRoot', { row: componentLabel(node) });
  const uids = subtreeOf(tree, row);
  const held = figuresOf(book, 'component', uids);
  const ofYear = held.filter(({ key }) => key.year === year);
  const elsewhere = new Set([
    ...held.filter(({ key }) => key.year !== year).map(({ uid }) => uid),
    ...listedElsewhere(book, year),
  ]);
  const changes = [
    ...clearing(ofYear),
    ...removeClaims(book, new Set(uids), year),
    ...removeWorks(book, new Set(uids), year),
    ...removeRecords(book, uids, request, elsewhere),
  ];
  return { ok: true, value: { changes, row, rows: uids.length, figures: ofYear.length } };
};
