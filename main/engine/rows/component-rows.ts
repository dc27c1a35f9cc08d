/**
 * Rows of the component tree (sheet Dự án & vốn): programme → project → sub-project.
 *
 * A project with capital of its own that gets its first sub-project hands its figures down to it: a total is
 * always the sum of what lies beneath, and nothing may be lost. Earlier plan years stay as they were.
 */
import type { Change } from '#shared/changes/change.ts';
import { makeRecord } from '#shared/changes/record-changes.ts';
import type { ComponentNode } from '#shared/domain/book-view.ts';
import type { ComponentKind, ComponentVersion } from '#shared/domain/records.ts';
import { childrenOf, isWithin, type Tree } from '#shared/domain/tree.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { changeVersion, componentVersionOf } from '#shared/sheets/component-version.ts';
import { componentLabel } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { changeOf } from '../sheets/index.ts';
import { removeComponent } from './component-removal.ts';
import { figuresOf, type Held, handingOver } from './figures.ts';
import { canFollow, positionIn } from './place.ts';
import type { AddRow, MoveRow, RowKind, RowPlan } from './plan.ts';
import { firstDay } from './plan-years.ts';

const kindBeneath: Readonly<Partial<Record<ComponentKind, ComponentKind>>> = {
  programme: 'project',
  project: 'subproject',
};

const nodeOf = (book: Book, year: number, uid: string | undefined): ComponentNode | undefined => {
  const { components } = book.trees(year);
  const at = uid === undefined ? undefined : components.indexOf.get(uid);
  return at === undefined ? undefined : components.nodes[at];
};

/** "1" beneath the programme, "1.3" beneath project 1: one more than the siblings have. */
const nextCode = (book: Book, year: number, parent: ComponentNode | undefined): string => {
  // A work is known by its project code: seven digits that number nothing.
  const siblings = book
    .trees(year)
    .components.nodes.filter(({ parent: above, kind }) => above === (parent?.uid ?? null) && kind !== 'work');
  const last = Math.max(0, ...siblings.map((node) => Number(node.code.split('.').at(-1)) || 0));
  const ordinal = String(last + 1);
  return parent?.kind === 'project' ? `${parent.code}.${ordinal}` : ordinal;
};

/** No row of the sheet stands beneath it; contents and works do not count: capital is assigned above them. */
const isLowest = (tree: Tree<ComponentNode>, at: number): boolean =>
  !childrenOf(tree, at).some((child) => {
    const kind = tree.nodes[child]?.kind;
    return kind === 'project' || kind === 'subproject' || kind === 'undivided';
  });

/** Figures that stand at the row itself, of the year and of those that follow its tree. */
const ownFigures = (book: Book, uid: string, year: number): Held[] =>
  figuresOf(book, 'component', [uid]).filter(({ key }) => key.year >= year);

const unknownRow = (row: string) => refuse('unknownRow', { sheet: 'funding', row });

/** What a row hands to the first one beneath it. */
const handedDown = (book: Book, parent: ComponentNode | undefined, year: number): Held[] => {
  const { components } = book.trees(year);
  const at = parent && components.indexOf.get(parent.uid);
  return parent && at !== undefined && isLowest(components, at) ? ownFigures(book, parent.uid, year) : [];
};

const add = (book: Book, request: AddRow): Result<RowPlan> => {
  const { year, name, uid } = request;
  const tree = book.trees(year).components;
  const parent = nodeOf(book, year, request.parent);
  if (request.parent !== undefined && !parent) return unknownRow(request.parent);
  const kind = parent ? kindBeneath[parent.kind] : 'programme';
  if (!kind || (!parent && tree.nodes.length > 0)) {
    return refuse('rowNotAllowedHere', { row: name, parent: parent ? componentLabel(parent) : '' });
  }
  if (!canFollow(tree, parent?.uid, request.after)) return unknownRow(request.after ?? '');
  const version: ComponentVersion = {
    uid: request.versionUid,
    component: uid,
    validFrom: firstDay(year),
    validTo: null,
    parent: parent?.uid ?? null,
    position: positionIn(tree, parent?.uid, request.after),
    code: request.code ?? (parent ? nextCode(book, year, parent) : ''),
    name,
  };
  const id = book.localId('component', uid);
  const changes: Change[] = [
    makeRecord('component', { uid, kind, leadAgency: null }),
    makeRecord('componentVersion', version),
    ...handingOver(handedDown(book, parent, year), () => ({ component: id })),
  ];
  return { ok: true, value: { changes, row: uid } };
};

const refusalOfMove = (
  book: Book,
  request: MoveRow,
  node: ComponentNode,
): ReturnType<typeof refuse> | undefined => {
  const { year, row } = request;
  const tree = book.trees(year).components;
  const parent = nodeOf(book, year, request.parent);
  const label = componentLabel(node);
  if (node.parent === null) return refuse('rowIsRoot', { row: label });
  if (!parent || kindBeneath[parent.kind] !== node.kind) {
    return refuse('rowNotAllowedHere', { row: label, parent: parent ? componentLabel(parent) : '' });
  }
  if (isWithin(tree, parent.uid, row))
    return refuse('rowIsAncestor', { row: label, parent: componentLabel(parent) });
  const holdsOwn =
    isLowest(tree, tree.indexOf.get(parent.uid) ?? 0) && ownFigures(book, parent.uid, year).length > 0;
  return holdsOwn ? refuse('parentHasFigures', { parent: componentLabel(parent) }) : undefined;
};

const move = (book: Book, request: MoveRow): Result<RowPlan> => {
  const { year, row } = request;
  const node = nodeOf(book, year, row);
  const version = componentVersionOf(book, row, year);
  if (!node || !version) return unknownRow(row);
  const place = { ...request, parent: request.parent ?? node.parent ?? undefined };
  if (place.parent !== undefined && !nodeOf(book, year, place.parent)) return unknownRow(place.parent);
  const refusal = refusalOfMove(book, place, node);
  if (refusal) return refusal;
  const tree = book.trees(year).components;
  if (!canFollow(tree, place.parent, request.after, row)) return unknownRow(request.after ?? '');
  const position = positionIn(tree, place.parent, request.after, row);
  const fields = { parent: place.parent ?? null, position };
  const context = { view: book, newUid: () => request.versionUid };
  const changes = changeVersion(context, version, year, fields).flatMap(
    (intent) => changeOf(book, intent) ?? [],
  );
  return { ok: true, value: { changes, row } };
};

export const componentRows: RowKind = { add, move, remove: removeComponent };
