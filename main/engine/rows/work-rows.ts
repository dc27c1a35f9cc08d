/**
 * Rows of the sheet Công trình. A work is a leaf of the component tree beneath its line, with a record of the year
 * that lists it; the heading beneath which a row is put says its part and line, and its status, place or type.
 */
import type { Change } from '#shared/changes/change.ts';
import { changeField, makeRecord } from '#shared/changes/record-changes.ts';
import type { ComponentNode } from '#shared/domain/book-view.ts';
import type { ComponentVersion, Work } from '#shared/domain/records.ts';
import { type WorkStatus, workStatus } from '#shared/domain/work-status.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { changeVersion, componentVersionOf } from '#shared/sheets/component-version.ts';
import { headingPlace, moveAllotted, projectSheet, worksByComponent } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { changeOf } from '../sheets/index.ts';
import { removeComponent } from './component-removal.ts';
import { canFollow, positionIn } from './place.ts';
import type { AddRow, DeleteRow, Deletion, MoveRow, RowKind, RowPlan } from './plan.ts';
import { firstDay, lastDay } from './plan-years.ts';
import { goalOf, nodeOf, refusalOfLine, unknownRow, type WorkGoal } from './work-goal.ts';

/** Begun before the year: when, the person who knows types over it. */
const startYearOf = (year: number, status: WorkStatus | undefined): number | null => {
  if (status === undefined) return null;
  return status === 'new' ? year : year - 1;
};

const blankWork = {
  investor: null,
  capacity: null,
  endYear: null,
  decisionNumber: null,
  decisionDate: null,
  totalInvestment: null,
  totalInvestmentCentral: null,
  allocatedBefore: null,
  allocatedBeforeCentral: null,
  disbursedBefore: null,
  mediumTerm: null,
  inUseSince: null,
  maintenance: null,
  note: null,
} as const;

const newWork = ({ year, uid }: AddRow, { part = 'investment', status, unit, workType }: WorkGoal): Work => ({
  ...blankWork,
  // Made of the year and the component: one component is listed once, whoever adds it.
  uid: `work.${year}.${uid}`,
  year,
  component: uid,
  part,
  workType: workType ?? null,
  unit: unit ?? null,
  startYear: startYearOf(year, status),
});

/** A heading named as the sibling before is where the person stands: the row goes beneath it. */
const standing = <Request extends Pick<AddRow, 'parent' | 'after'>>(request: Request): Request =>
  typeof request.after === 'string' && headingPlace(request.after)
    ? { ...request, parent: request.after, after: undefined }
    : request;

const add = (book: Book, asked: AddRow): Result<RowPlan> => {
  const request = standing(asked);
  const { year, uid, name } = request;
  const goal = goalOf(book, year, request.parent);
  if (!goal.ok) return goal;
  const { line } = goal.value;
  const refusal = refusalOfLine(book, year, line);
  if (refusal) return refusal;
  const tree = book.trees(year).components;
  if (!canFollow(tree, line.uid, request.after)) return unknownRow(request.after ?? '');
  const version: ComponentVersion = {
    uid: request.versionUid,
    component: uid,
    validFrom: firstDay(year),
    // The list is the year's own: in another one, a line that is allotted as a whole would get rows beneath it.
    validTo: lastDay(year),
    parent: line.uid,
    position: positionIn(tree, line.uid, request.after),
    code: request.code ?? '',
    name,
  };
  book.localId('component', uid);
  const changes = [
    makeRecord('component', { uid, kind: 'work', leadAgency: null }),
    makeRecord('componentVersion', version),
    makeRecord('work', newWork(request, goal.value)),
  ];
  return { ok: true, value: { changes, row: uid } };
};

/** The fields that the new heading says otherwise; a new place takes the capital along. */
const fieldsFor = (book: Book, work: Work, { part, status, unit, workType }: WorkGoal): Change[] => {
  const { year, component } = work;
  const moved = unit === undefined || unit === work.unit ? [] : moveAllotted(book, { year, component, unit });
  return [
    ...changeField('work', work, 'part', part ?? work.part),
    ...(status === undefined || status === workStatus(work)
      ? []
      : changeField('work', work, 'startYear', startYearOf(year, status))),
    ...changeField('work', work, 'unit', unit ?? work.unit),
    ...changeField('work', work, 'workType', workType ?? work.workType),
    ...moved.flatMap((intent) => changeOf(book, intent) ?? []),
  ];
};

interface Listed {
  readonly work: Work;
  readonly node: ComponentNode;
  readonly version: ComponentVersion;
}

const listedWork = (book: Book, year: number, row: string): Listed | undefined => {
  const work = worksByComponent(book, year).get(row);
  const node = nodeOf(book, year, row);
  const version = componentVersionOf(book, row, year);
  return work && node && version ? { work, node, version } : undefined;
};

/** A heading stands where its works do: it cannot be moved or deleted by itself. */
const refusalOfRow = (book: Book, year: number, row: string) => {
  const { rows, rowAt } = projectSheet('works', book.trees(year), {}, book);
  const heading = rows[rowAt.get(row) ?? -1];
  return heading ? refuse('rowIsRoot', { row: heading.label }) : unknownRow(row);
};

/** Without a new parent the work stays beneath its own: only its place among its siblings changes. */
const moveGoal = (book: Book, { year, parent }: MoveRow, { node, work }: Listed): Result<WorkGoal> => {
  if (parent !== undefined) return goalOf(book, year, parent);
  const line = nodeOf(book, year, node.parent ?? undefined);
  const { part } = work;
  const stays = { part, status: undefined, unit: undefined, workType: undefined };
  return line ? { ok: true, value: { line, ...stays } } : unknownRow(work.component);
};

const move = (book: Book, asked: MoveRow): Result<RowPlan> => {
  const request = standing(asked);
  const { year, row, after } = request;
  const listed = listedWork(book, year, row);
  if (!listed) return refusalOfRow(book, year, row);
  const goal = moveGoal(book, request, listed);
  if (!goal.ok) return goal;
  const { line } = goal.value;
  const refusal = line.uid === listed.node.parent ? undefined : refusalOfLine(book, year, line);
  if (refusal) return refusal;
  const tree = book.trees(year).components;
  if (!canFollow(tree, line.uid, after, row)) return unknownRow(after ?? '');
  const fields = { parent: line.uid, position: positionIn(tree, line.uid, after, row) };
  const context = { view: book, newUid: () => request.versionUid };
  const placed = changeVersion(context, listed.version, year, fields);
  const changes = [
    ...placed.flatMap((intent) => changeOf(book, intent) ?? []),
    ...fieldsFor(book, listed.work, goal.value),
  ];
  return { ok: true, value: { changes, row } };
};

const remove = (book: Book, request: DeleteRow): Result<Deletion> =>
  listedWork(book, request.year, request.row)
    ? removeComponent(book, request)
    : refusalOfRow(book, request.year, request.row);

export const workRows: RowKind = { add, move, remove };
