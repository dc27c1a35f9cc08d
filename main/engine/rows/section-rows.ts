/** Rows of the sheet Nội dung: the sections of a year's text. */
import type { Change } from '#shared/changes/change.ts';
import { changeField, makeRecord } from '#shared/changes/record-changes.ts';
import type { Section } from '#shared/domain/records.ts';
import { sectionsOf } from '#shared/domain/sections.ts';
import { childrenOf, isWithin, type Tree } from '#shared/domain/tree.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { nextNumber, stepOf } from '#shared/report/section-number.ts';
import { sectionName } from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';
import { sectionRemoval } from '../text/index.ts';
import { type After, canFollow, positionIn, subtreeOf } from './place.ts';
import type { AddRow, DeleteRow, Deletion, MoveRow, RowKind, RowPlan } from './plan.ts';

/** Levels of sections; Word and PDF know nine levels of headings. */
const maxLevels = 9;

const sectionIn = (tree: Tree<Section>, uid: string | undefined): Section | undefined =>
  tree.nodes[tree.indexOf.get(uid ?? '') ?? -1];

const levelOf = (tree: Tree<Section>, uid: string | undefined): number => {
  const at = tree.indexOf.get(uid ?? '');
  return at === undefined ? 0 : (tree.depths[at] ?? 0) + 1;
};

const heightOf = (tree: Tree<Section>, uid: string): number => {
  const at = tree.indexOf.get(uid) ?? 0;
  return Math.max(...tree.depths.subarray(at, tree.ends[at])) - (tree.depths[at] ?? 0) + 1;
};

const unknownRow = (row: string) => refuse('unknownRow', { sheet: 'text', row });

const siblingsOf = (
  tree: Tree<Section>,
  parent: string | undefined,
  except: string | undefined,
): Section[] => {
  const at = tree.indexOf.get(parent ?? '');
  const indices =
    at === undefined
      ? [...tree.nodes.keys()].filter((index) => tree.parents[index] === -1)
      : childrenOf(tree, at);
  return indices.flatMap((index) => tree.nodes[index] ?? []).filter(({ uid }) => uid !== except);
};

interface Goal {
  readonly parent: Section | undefined;
  readonly after: After;
  /** The section itself, when it is moved. */
  readonly except?: string;
}

const proposedNumber = (tree: Tree<Section>, { parent, after, except }: Goal): string => {
  const siblings = siblingsOf(tree, parent?.uid, except);
  const before = after === undefined ? siblings.length : siblings.findIndex(({ uid }) => uid === after) + 1;
  const labels = siblings.map(({ printedLabel }) => printedLabel);
  return nextNumber(parent?.printedLabel, labels, before);
};

/** Its path in the outline, which claims and citations name: unlike its number it never changes. */
const freeLabel = (tree: Tree<Section>, parent: Section | undefined, printedLabel: string): string => {
  const taken = new Set(tree.nodes.map(({ label }) => label));
  const step = stepOf(printedLabel) || 'x';
  const path = parent ? `${parent.label}.${step}` : step;
  let label = path;
  for (let count = 2; taken.has(label); count++) label = `${path}-${count}`;
  return label;
};

const add = (book: Book, request: AddRow): Result<RowPlan> => {
  const { uid, name, year, after } = request;
  const tree = sectionsOf(book, year);
  const parent = sectionIn(tree, request.parent);
  if (request.parent !== undefined && !parent) return unknownRow(request.parent);
  if (!canFollow(tree, parent?.uid, after)) return unknownRow(after ?? '');
  if (levelOf(tree, parent?.uid) + 1 > maxLevels) return refuse('depthExceeded', { limit: maxLevels });
  const printedLabel = request.code ?? proposedNumber(tree, { parent, after });
  const record: Section = {
    uid,
    year,
    label: freeLabel(tree, parent, printedLabel),
    printedLabel,
    parent: parent?.uid ?? null,
    position: positionIn(tree, parent?.uid, after),
    heading: name,
    paragraphs: [],
  };
  return { ok: true, value: { changes: [makeRecord('section', record)], row: uid } };
};

/** Beneath another section it takes the number that comes next there; among its own siblings it keeps its own. */
const changesOfMove = (tree: Tree<Section>, section: Section, goal: Goal): Change[] => {
  const { parent, after, except } = goal;
  const position = changeField('section', section, 'position', positionIn(tree, parent?.uid, after, except));
  if ((parent?.uid ?? null) === section.parent) return position;
  return [
    ...changeField('section', section, 'parent', parent?.uid ?? null),
    ...position,
    ...changeField('section', section, 'printedLabel', proposedNumber(tree, goal)),
  ];
};

const move = (book: Book, request: MoveRow): Result<RowPlan> => {
  const tree = sectionsOf(book, request.year);
  const section = sectionIn(tree, request.row);
  if (!section) return unknownRow(request.row);
  const goal = request.parent ?? section.parent ?? undefined;
  const parent = sectionIn(tree, goal);
  if (request.parent !== undefined && !parent) return unknownRow(request.parent);
  if (parent && isWithin(tree, parent.uid, section.uid))
    return refuse('rowIsAncestor', { row: sectionName(section), parent: sectionName(parent) });
  if (!canFollow(tree, parent?.uid, request.after, section.uid)) return unknownRow(request.after ?? '');
  if (levelOf(tree, parent?.uid) + heightOf(tree, section.uid) > maxLevels)
    return refuse('depthExceeded', { limit: maxLevels });
  const changes = changesOfMove(tree, section, { parent, after: request.after, except: section.uid });
  return { ok: true, value: { changes, row: section.uid } };
};

const remove = (book: Book, { year, row }: DeleteRow): Result<Deletion> => {
  const tree = sectionsOf(book, year);
  const sections = subtreeOf(tree, row).flatMap((uid) => sectionIn(tree, uid) ?? []);
  if (sections.length === 0) return unknownRow(row);
  const changes = sectionRemoval(book, sections);
  return { ok: true, value: { changes, row, rows: sections.length, figures: 0 } };
};

export const sectionRows: RowKind = { add, move, remove };
