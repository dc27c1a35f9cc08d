/**
 * Deleting a row of the indicator tree from one plan year; what other plan years show of it stays. An indicator
 * has one period only: where both an earlier and a later plan year show it, it ends before the year, and a new
 * one begins after it that takes over the later years' figures, targets and claims.
 */
import type { Change } from '#shared/changes/change.ts';
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import type { Indicator } from '#shared/domain/records.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { targetFormUid } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { clearing, figuresOf, type Held, handingOver } from './figures.ts';
import { subtreeOf } from './place.ts';
import type { DeleteRow, Deletion } from './plan.ts';
import { firstDay, lastDay, otherYears } from './plan-years.ts';
import { expressionAgain, paragraphAgain } from './renewed-figures.ts';

interface Removal {
  readonly book: Book;
  readonly year: number;
  readonly gone: ReadonlyMap<string, Indicator>;
  /** No other plan year has them, and nothing that remains names them. */
  readonly deleted: ReadonlySet<string>;
  /** What begins after the year, by what it has been: the same uid where no earlier plan year shows it. */
  readonly again: ReadonlyMap<string, string>;
  readonly held: readonly Held[];
}

/** Rows of `candidates` that no indicator outside them names as its parent or whole. */
const unnamed = (book: Book, candidates: Iterable<string>): Set<string> => {
  const free = new Set(candidates);
  const records = [...book.records('indicator').values()];
  for (let before = -1; before !== free.size; ) {
    before = free.size;
    for (const { uid, parent, partOf } of records) {
      if (free.has(uid)) continue;
      free.delete(parent ?? '');
      free.delete(partOf ?? '');
    }
  }
  return free;
};

const removalOf = (
  book: Book,
  { year, versionUid }: DeleteRow,
  gone: ReadonlyMap<string, Indicator>,
): Removal => {
  const held = figuresOf(book, 'indicator', [...gone.keys()]);
  const used = new Set(held.filter(({ key }) => key.year !== year).map(({ uid }) => uid));
  for (const form of book.records('targetForm').values()) if (form.year !== year) used.add(form.indicator);
  const again = new Map<string, string>();
  const candidates: string[] = [];
  for (const uid of gone.keys()) {
    const { earlier, later } = otherYears(book, year, (trees) => trees.indicators.indexOf.has(uid));
    if (later) again.set(uid, earlier ? versionUid() : uid);
    if (!earlier && !later && !used.has(uid)) candidates.push(uid);
  }
  return { book, year, gone, deleted: unnamed(book, candidates), again, held };
};

/** Links to what begins again under another uid. */
const linksAgain = ({ again }: Removal, { parent, partOf }: Indicator) => ({
  parent: again.get(parent ?? '') ?? parent,
  partOf: again.get(partOf ?? '') ?? partOf,
});

const changesOfGone = (removal: Removal, indicator: Indicator): Change[] => {
  const { year, deleted, again } = removal;
  const { uid } = indicator;
  if (deleted.has(uid)) return [deleteRecord('indicator', indicator)];
  const next = again.get(uid);
  const validFrom = firstDay(year + 1);
  const links = linksAgain(removal, indicator);
  if (next === uid) {
    return [
      ...changeField('indicator', indicator, 'validFrom', validFrom),
      ...changeField('indicator', indicator, 'parent', links.parent),
      ...changeField('indicator', indicator, 'partOf', links.partOf),
    ];
  }
  const ended = changeField('indicator', indicator, 'validTo', lastDay(year - 1));
  if (next === undefined) return ended;
  removal.book.localId('indicator', next);
  return [...ended, makeRecord('indicator', { ...indicator, ...links, uid: next, validFrom })];
};

/** Rows that the year never had, which stand beneath one that now begins again. */
const changesOfLater = (removal: Removal): Change[] =>
  [...removal.book.records('indicator').values()]
    .filter(({ uid, validFrom }) => !removal.gone.has(uid) && (validFrom ?? '') > lastDay(removal.year))
    .flatMap((indicator) => {
      const links = linksAgain(removal, indicator);
      return [
        ...changeField('indicator', indicator, 'parent', links.parent),
        ...changeField('indicator', indicator, 'partOf', links.partOf),
      ];
    });

const changesOfForms = ({ book, year, gone, again }: Removal): Change[] =>
  [...book.records('targetForm').values()].flatMap((form): Change[] => {
    if (!gone.has(form.indicator) || form.year < year) return [];
    if (form.year === year) return [deleteRecord('targetForm', form)];
    const indicator = again.get(form.indicator) ?? form.indicator;
    if (indicator === form.indicator) return [];
    const next = { ...form, uid: targetFormUid(form.year, indicator), indicator };
    return [deleteRecord('targetForm', form), makeRecord('targetForm', next)];
  });

const changesOfFigures = ({ book, year, again, held }: Removal): Change[] => {
  const later = held.filter(({ uid, key }) => key.year > year && (again.get(uid) ?? uid) !== uid);
  return [
    ...clearing(held.filter(({ key }) => key.year === year)),
    ...handingOver(later, ({ uid }) => ({ indicator: book.localId('indicator', again.get(uid) ?? uid) })),
  ];
};

const changesOfClaims = (removal: Removal): Change[] => {
  const { book, year, gone, again } = removal;
  return [...book.records('claim').values()].flatMap((claim): Change[] => {
    const { expression } = claim;
    const ofRow = claim.sheet === 'targets' && gone.has(claim.row ?? '');
    if (ofRow && claim.year === year) return [deleteRecord('claim', claim)];
    const row = ofRow && claim.year > year ? (again.get(claim.row ?? '') ?? claim.row) : claim.row;
    return [
      ...changeField('claim', claim, 'row', row),
      ...changeField('claim', claim, 'expression', expression && expressionAgain(removal, expression)),
    ];
  });
};

/** What the text of later years prints is printed still. */
const changesOfSections = (removal: Removal): Change[] =>
  removal.again.size === 0
    ? []
    : [...removal.book.records('section').values()].flatMap((section) => {
        const paragraphs = section.paragraphs.map((each) => paragraphAgain(removal, each));
        const isSame = paragraphs.every((each, at) => each === section.paragraphs[at]);
        return isSame ? [] : changeField('section', section, 'paragraphs', paragraphs);
      });

export const removeIndicator = (book: Book, request: DeleteRow): Result<Deletion> => {
  const { year, row } = request;
  const tree = book.trees(year).indicators;
  const rows = subtreeOf(tree, row).flatMap((uid) => tree.nodes[tree.indexOf.get(uid) ?? -1] ?? []);
  if (rows.length === 0 || rows[0]?.kind === 'statistic')
    return refuse('unknownRow', { sheet: 'targets', row });
  const gone = new Map(rows.map((indicator) => [indicator.uid, indicator]));
  const removal = removalOf(book, request, gone);
  const changes = [
    ...changesOfFigures(removal),
    ...changesOfForms(removal),
    ...changesOfClaims(removal),
    ...changesOfSections(removal),
    ...changesOfLater(removal),
    ...[...gone.values()].flatMap((indicator) => changesOfGone(removal, indicator)),
  ];
  const figures = removal.held.filter(({ key }) => key.year === year).length;
  return { ok: true, value: { changes, row, rows: rows.length, figures } };
};
