/** Rows of the indicator tree (sheet Chỉ tiêu): groups, targets beneath them, outputs with breakdowns and parts. */
import { changeField, makeRecord } from '#shared/changes/record-changes.ts';
import type { Indicator } from '#shared/domain/records.ts';
import { isWithin, type Tree } from '#shared/domain/tree.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import type { Book } from '../book/index.ts';
import { removeIndicator } from './indicator-removal.ts';
import { canFollow, positionIn } from './place.ts';
import type { AddRow, MoveRow, RowKind, RowPlan } from './plan.ts';
import { firstDay } from './plan-years.ts';

type Kind = Indicator['kind'];

/** What a new row beneath a row of this kind is. */
const kindBeneath: Readonly<Record<Kind, Kind>> = {
  group: 'target',
  target: 'target',
  output: 'breakdown',
  breakdown: 'part',
  part: 'part',
  statistic: 'statistic',
};

/** Beneath what a row of this kind may be moved. */
const allowedParents: Readonly<Record<Kind, readonly (Kind | 'top')[]>> = {
  group: ['top', 'group'],
  target: ['group', 'target'],
  output: ['group'],
  breakdown: ['output'],
  part: ['breakdown'],
  statistic: [],
};

const holdsFigures = (kind: Kind): boolean => kind !== 'group' && kind !== 'breakdown';

/** Levels of rows; what is deeper no sheet of paper shows. */
const maxLevels = 10;

const indicatorIn = (tree: Tree<Indicator>, uid: string | undefined): Indicator | undefined => {
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  const found = at === undefined ? undefined : tree.nodes[at];
  // Statistics are counted in a sheet of their own.
  return found?.kind === 'statistic' ? undefined : found;
};

/** Levels down to the row, itself included; 0 for the top. */
const levelOf = (tree: Tree<Indicator>, uid: string | undefined): number => {
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  return at === undefined ? 0 : (tree.depths[at] ?? 0) + 1;
};

/** Levels from the row down to the deepest beneath it, both included. */
const heightOf = (tree: Tree<Indicator>, uid: string): number => {
  const at = tree.indexOf.get(uid) ?? 0;
  return Math.max(...tree.depths.subarray(at, tree.ends[at])) - (tree.depths[at] ?? 0) + 1;
};

const unknownRow = (row: string) => refuse('unknownRow', { sheet: 'targets', row });

const add = (book: Book, request: AddRow): Result<RowPlan> => {
  const { uid, name, year } = request;
  const tree = book.trees(year).indicators;
  const parent = indicatorIn(tree, request.parent);
  if (request.parent !== undefined && !parent) return unknownRow(request.parent);
  const kind = parent ? kindBeneath[parent.kind] : 'group';
  if (parent?.kind === 'part') return refuse('rowNotAllowedHere', { row: name, parent: parent.name });
  if (!canFollow(tree, parent?.uid, request.after)) return unknownRow(request.after ?? '');
  if (levelOf(tree, parent?.uid) + 1 > maxLevels) return refuse('depthExceeded', { limit: maxLevels });
  const typed = holdsFigures(kind);
  const record: Indicator = {
    uid,
    validFrom: firstDay(year),
    validTo: null,
    kind,
    parent: parent?.uid ?? null,
    position: positionIn(tree, parent?.uid, request.after),
    code: request.code ?? '',
    name,
    scope: null,
    unitName: null,
    valueType: typed ? 'number' : null,
    decimals: 0,
    component: parent?.component ?? null,
    partOf: null,
    place: null,
  };
  book.localId('indicator', uid);
  return { ok: true, value: { changes: [makeRecord('indicator', record)], row: uid } };
};

/** The parent that the year shows: none where the record's own parent has ended. */
const parentIn = (tree: Tree<Indicator>, uid: string): string | undefined =>
  tree.nodes[tree.parents[tree.indexOf.get(uid) ?? -1] ?? -1]?.uid;

const move = (book: Book, request: MoveRow): Result<RowPlan> => {
  const tree = book.trees(request.year).indicators;
  const indicator = indicatorIn(tree, request.row);
  if (!indicator) return unknownRow(request.row);
  const goal = request.parent ?? parentIn(tree, indicator.uid);
  const parent = indicatorIn(tree, goal);
  if (goal !== undefined && !parent) return unknownRow(goal);
  if (!allowedParents[indicator.kind].includes(parent?.kind ?? 'top')) {
    return refuse('rowNotAllowedHere', { row: indicator.name, parent: parent?.name ?? '' });
  }
  if (parent && isWithin(tree, parent.uid, indicator.uid)) {
    return refuse('rowIsAncestor', { row: indicator.name, parent: parent.name });
  }
  if (!canFollow(tree, parent?.uid, request.after, indicator.uid)) return unknownRow(request.after ?? '');
  if (levelOf(tree, parent?.uid) + heightOf(tree, indicator.uid) > maxLevels) {
    return refuse('depthExceeded', { limit: maxLevels });
  }
  const position = positionIn(tree, parent?.uid, request.after, indicator.uid);
  const changes = [
    ...(request.parent === undefined ? [] : changeField('indicator', indicator, 'parent', request.parent)),
    ...changeField('indicator', indicator, 'position', position),
  ];
  return { ok: true, value: { changes, row: indicator.uid } };
};

export const indicatorRows: RowKind = { add, move, remove: removeIndicator };
