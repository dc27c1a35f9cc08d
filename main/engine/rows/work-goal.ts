/** Where a row of works goes: what the heading, or the line, beneath which it is put says of it. */
import type { ComponentNode } from '#shared/domain/book-view.ts';
import { isLeaf } from '#shared/domain/tree.ts';
import type { WorkPart, WorkStatus } from '#shared/domain/work-status.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import {
  componentLabel,
  type HeadingPlace,
  headingPlace,
  isStatus,
  leafLines,
  worksByComponent,
} from '#shared/sheets/index.ts';
import type { Book } from '../book/index.ts';

/** Where a work goes; what is undefined stays as it is, or is not known. */
export interface WorkGoal {
  readonly line: ComponentNode;
  readonly part: WorkPart | undefined;
  readonly status: WorkStatus | undefined;
  readonly unit: string | undefined;
  readonly workType: string | undefined;
}

export const unknownRow = (row: string) => refuse('unknownRow', { sheet: 'works', row });

export const nodeOf = (book: Book, year: number, uid: string | undefined): ComponentNode | undefined => {
  const { components } = book.trees(year);
  return components.nodes[components.indexOf.get(uid ?? '') ?? -1];
};

const isLine = (node: ComponentNode | undefined): node is ComponentNode =>
  node?.kind === 'project' || node?.kind === 'subproject';

/** A part names no line: the works go where others of the part are, else to the first line that takes capital. */
const usualLine = (book: Book, year: number, part: WorkPart): ComponentNode | undefined => {
  const { components } = book.trees(year);
  for (const work of worksByComponent(book, year).values()) {
    const above = components.nodes[components.parents[components.indexOf.get(work.component) ?? -1] ?? -1];
    if (work.part === part && isLine(above)) return above;
  }
  return leafLines(book.trees(year))[0];
};

/** A status, the uid of a unit or of a type: no two of them look alike. */
const memberGoal = (book: Book, year: number, member: string | undefined) => {
  const known = member ?? '';
  return {
    status: isStatus(member) ? member : undefined,
    unit: book.trees(year).units.indexOf.has(known) ? known : undefined,
    workType: book.records('workType').has(known) ? known : undefined,
  };
};

const headingGoal = (
  book: Book,
  year: number,
  { part, line, member }: HeadingPlace,
): WorkGoal | undefined => {
  const node = line === undefined ? usualLine(book, year, part) : nodeOf(book, year, line);
  return node && { line: node, part, ...memberGoal(book, year, member) };
};

/** A heading, or the component of a line. */
export const goalOf = (book: Book, year: number, parent: string | undefined): Result<WorkGoal> => {
  const place = headingPlace(parent ?? 'investment');
  if (place) {
    const goal = headingGoal(book, year, place);
    return goal ? { ok: true, value: goal } : unknownRow(parent ?? '');
  }
  const line = nodeOf(book, year, parent);
  if (!line) return unknownRow(parent ?? '');
  if (!isLine(line)) return refuse('rowNotAllowedHere', { row: '', parent: componentLabel(line) });
  const nothing = { part: undefined, status: undefined, unit: undefined, workType: undefined };
  return { ok: true, value: { line, ...nothing } };
};

/** What stands at the line itself would be counted beside its works, and no row would show it. */
export const refusalOfLine = (book: Book, year: number, line: ComponentNode) => {
  const { components } = book.trees(year);
  const isEmpty = isLeaf(components, components.indexOf.get(line.uid) ?? -1);
  const allotted = isEmpty ? book.total('allotted', { year, component: line.uid }) : null;
  return allotted === null ? undefined : refuse('lineIsAllotted', { line: componentLabel(line) });
};
