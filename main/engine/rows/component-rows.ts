/**
 * Rows of the component tree (sheet Dự án & vốn): programme → project → sub-project.
 *
 * A project with capital of its own that gets its first sub-project hands its figures down to it: a total is
 * always the sum of what lies beneath, and nothing may be lost. A row that other plan years use is ended, not
 * deleted.
 */
import type { Change, Plain } from '#shared/changes/change.ts';
import type { ComponentNode } from '#shared/domain/book-view.ts';
import type { ComponentKind, ComponentVersion } from '#shared/domain/records.ts';
import { isLeaf } from '#shared/domain/tree.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { componentLabel, componentVersionOf } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { makeRecord } from '../seeds/index.ts';
import { clearing, figuresOf, type Held, handingOver } from './figures.ts';
import { isWithin, positionIn, subtreeOf } from './place.ts';
import type { AddRow, DeleteRow, Deletion, MoveRow, RowKind, RowPlan } from './plan.ts';

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
  const siblings = book.trees(year).components.nodes.filter((node) => node.parent === (parent?.uid ?? null));
  const last = Math.max(0, ...siblings.map((node) => Number(node.code.split('.').at(-1)) || 0));
  const ordinal = String(last + 1);
  return parent?.kind === 'project' ? `${parent.code}.${ordinal}` : ordinal;
};

/** Assigned capital that stands at the row itself. */
const ownFigures = (book: Book, uid: string): Held[] => figuresOf(book, 'component', [uid]);

const add = (book: Book, request: AddRow): Result<RowPlan> => {
  const { year, name, uid } = request;
  const tree = book.trees(year).components;
  const parent = nodeOf(book, year, request.parent);
  if (request.parent !== undefined && !parent)
    return refuse('unknownRow', { sheet: 'funding', row: request.parent });
  const kind = parent ? kindBeneath[parent.kind] : 'programme';
  if (!kind || (!parent && tree.nodes.length > 0)) {
    return refuse('rowNotAllowedHere', { row: name, parent: parent ? componentLabel(parent) : '' });
  }
  const version: ComponentVersion = {
    uid: request.versionUid,
    component: uid,
    validFrom: `${year}-01-01`,
    validTo: null,
    parent: parent?.uid ?? null,
    position: positionIn(tree, parent?.uid, request.after),
    code: request.code ?? (parent ? nextCode(book, year, parent) : ''),
    name,
  };
  const handed =
    parent && isLeaf(tree, tree.indexOf.get(parent.uid) ?? 0) ? ownFigures(book, parent.uid) : [];
  const changes: Change[] = [
    makeRecord('component', { uid, kind, leadAgency: null }),
    makeRecord('componentVersion', version),
    ...handingOver(handed, book.localId('component', uid)),
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
  const holdsOwn = isLeaf(tree, tree.indexOf.get(parent.uid) ?? 0) && ownFigures(book, parent.uid).length > 0;
  return holdsOwn ? refuse('parentHasFigures', { parent: componentLabel(parent) }) : undefined;
};

const fieldChange = (
  version: ComponentVersion,
  field: 'parent' | 'position' | 'validTo',
  after: Plain,
): Change[] =>
  version[field] === after
    ? []
    : [{ kind: 'componentVersion', key: version.uid, field, before: version[field], after }];

const move = (book: Book, request: MoveRow): Result<RowPlan> => {
  const { year, row } = request;
  const node = nodeOf(book, year, row);
  const version = componentVersionOf(book, row, year);
  if (!node || !version) return refuse('unknownRow', { sheet: 'funding', row });
  const place = { ...request, parent: request.parent ?? node.parent ?? undefined };
  const refusal = refusalOfMove(book, place, node);
  if (refusal) return refusal;
  const position = positionIn(book.trees(year).components, place.parent, request.after, row);
  const changes = [
    ...fieldChange(version, 'parent', place.parent ?? null),
    ...fieldChange(version, 'position', position),
  ];
  return { ok: true, value: { changes, row } };
};

const versionsOf = (book: Book, uid: string): ComponentVersion[] =>
  [...book.records('componentVersion').values()].filter((version) => version.component === uid);

/** Ends the version before the year, and begins it again after it where a later year has figures. */
const endVersion = (
  version: ComponentVersion,
  year: number,
  later: boolean,
  versionUid: () => string,
): Change[] => {
  const ended = fieldChange(version, 'validTo', `${year - 1}-12-31`);
  if (!later) return ended;
  return [
    ...ended,
    makeRecord('componentVersion', { ...version, uid: versionUid(), validFrom: `${year + 1}-01-01` }),
  ];
};

const whole = (record: object): Plain => record as unknown as Plain;

const removeEntirely = (book: Book, uid: string): Change[] => {
  const component = book.records('component').get(uid);
  const versions = versionsOf(book, uid).map(
    (version): Change => ({
      kind: 'componentVersion',
      key: version.uid,
      field: '',
      before: whole(version),
      after: null,
    }),
  );
  const outputs = [...book.records('indicator').values()]
    .filter((indicator) => indicator.component === uid)
    .map(
      (indicator): Change => ({
        kind: 'indicator',
        key: indicator.uid,
        field: 'component',
        before: uid,
        after: null,
      }),
    );
  const own: Change[] = component
    ? [{ kind: 'component', key: uid, field: '', before: whole(component), after: null }]
    : [];
  return [...versions, ...outputs, ...own];
};

/** What documents print of a row that is gone has nothing left to be compared with. */
const removeClaims = (book: Book, uids: ReadonlySet<string>, year: number): Change[] =>
  [...book.records('claim').values()]
    .filter((claim) => claim.year === year && claim.sheet === 'funding' && uids.has(claim.row ?? ''))
    .map(
      (claim): Change => ({ kind: 'claim', key: claim.uid, field: '', before: whole(claim), after: null }),
    );

const remove = (book: Book, { year, row, versionUid }: DeleteRow): Result<Deletion> => {
  const tree = book.trees(year).components;
  const node = nodeOf(book, year, row);
  if (!node) return refuse('unknownRow', { sheet: 'funding', row });
  if (node.parent === null) return refuse('rowIsRoot', { row: componentLabel(node) });
  const uids = subtreeOf(tree, row);
  const held = figuresOf(book, 'component', uids);
  const ofYear = held.filter(({ key }) => key.year === year);
  const elsewhere = held.filter(({ key }) => key.year !== year);
  const later = elsewhere.some(({ key }) => key.year > year);
  const records = uids.flatMap((uid) => {
    if (elsewhere.length === 0) return removeEntirely(book, uid);
    const version = componentVersionOf(book, uid, year);
    return version ? endVersion(version, year, later, versionUid) : [];
  });
  const changes = [...clearing(ofYear), ...removeClaims(book, new Set(uids), year), ...records];
  return { ok: true, value: { changes, row, rows: uids.length, figures: ofYear.length } };
};

export const componentRows: RowKind = { add, move, remove };
