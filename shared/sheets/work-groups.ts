/**
 * The works of a year in the order of their sheet: part → component line → status, unit or type → works. A heading's
 * key says all of it ("investment/gnbv2125.1.1/new"), so that it stays the same whatever stands beneath it, and a row
 * can be added beneath it.
 */
import type { ComponentNode, YearTrees } from '../domain/book-view.ts';
import type { Work } from '../domain/records.ts';
import { childrenOf } from '../domain/tree.ts';
import {
  type WorkPart,
  type WorkStatus,
  workParts,
  workStatus,
  workStatuses,
} from '../domain/work-status.ts';
import type { Records, Scope, WorkGroup } from './definition.ts';
import { workTypesOf } from './work-types.ts';

/** Stands for "no line". */
export const noLine = 'none';

/** Stand for "none of them": a key is of one grouping, so that a sum that is told is put into no other one's heading. */
export const noMember: Readonly<Record<WorkGroup, string>> = {
  status: 'noStatus',
  unit: 'noUnit',
  type: 'noType',
};

/** By status, where nobody has chosen. */
export const groupOf = ({ group }: Scope): WorkGroup => group ?? 'status';

export interface ListedWork {
  readonly work: Work;
  /** Absent where the year's tree does not have its component. */
  readonly node: ComponentNode | undefined;
}

export interface WorksOf {
  readonly key: string;
  readonly part: WorkPart;
  /** Uid of the sub-project, or of the project that has none; `noLine` where the work belongs to none. */
  readonly line: string;
  /** Status, uid of a unit or of a type, as asked; '' at a line whose works are not divided. */
  readonly member: string;
  readonly works: ListedWork[];
}

/** One list entry for each component of the year: of two, which only a damaged merge leaves, the first by uid. */
export const worksByComponent = (records: Records, year: number): Map<string, Work> => {
  const found = new Map<string, Work>();
  for (const work of records.records('work').values()) {
    if (work.year !== year) continue;
    const rival = found.get(work.component);
    if (!rival || work.uid < rival.uid) found.set(work.component, work);
  }
  return found;
};

const isLine = ({ kind }: ComponentNode): boolean => kind === 'project' || kind === 'subproject';

/** For each node of the year's components, the uid of its line. */
export const linesOf = ({ components }: YearTrees): string[] => {
  const lines: string[] = [];
  for (const [at, node] of components.nodes.entries())
    lines.push(isLine(node) ? node.uid : (lines[components.parents[at] ?? -1] ?? noLine));
  return lines;
};

/** Projects and sub-projects to which capital is assigned: those with no other one beneath. */
export const leafLines = ({ components }: YearTrees): ComponentNode[] =>
  components.nodes.filter((node, at) => {
    const children = childrenOf(components, at).map((child) => components.nodes[child]);
    return isLine(node) && !children.some((child) => child !== undefined && isLine(child));
  });

const memberOf = (work: Work, group: WorkGroup): string => {
  if (group === 'unit') return work.unit ?? noMember.unit;
  if (group === 'type') return work.workType ?? noMember.type;
  // Maintenance is neither continuing nor new.
  return work.part === 'maintenance' ? '' : (workStatus(work) ?? noMember.status);
};

export const headingKey = (part: WorkPart, line?: string, member?: string): string =>
  [part, line, member].filter((each) => each !== undefined && each !== '').join('/');

export interface HeadingPlace {
  readonly part: WorkPart;
  readonly line: string | undefined;
  readonly member: string | undefined;
}

/** The way back from `headingKey`; undefined for the key of a work. */
export const headingPlace = (key: string): HeadingPlace | undefined => {
  const [part, line, ...rest] = key.split('/');
  const known = workParts.find((each) => each === part);
  if (!known) return undefined;
  return { part: known, line, member: rest.length === 0 ? undefined : rest.join('/') };
};

export const isStatus = (member: string | undefined): member is WorkStatus =>
  workStatuses.some((each) => each === member);

/** Members in the order of their list; what is not listed, and nothing at all, comes last. */
const memberOrder = (trees: YearTrees, records: Records, group: WorkGroup): Map<string, number> => {
  const members =
    group === 'status'
      ? workStatuses
      : group === 'type'
        ? workTypesOf(records, trees.year).map(({ uid }) => uid)
        : trees.units.nodes.map(({ uid }) => uid);
  return new Map([...members].map((member, at) => [member, at]));
};

/** The works of each lowest heading, in the order of the component tree. */
const filed = (trees: YearTrees, records: Records, group: WorkGroup): Map<string, WorksOf> => {
  const waiting = worksByComponent(records, trees.year);
  const groups = new Map<string, WorksOf>();
  const lines = linesOf(trees);
  const place = (work: Work, node: ComponentNode | undefined, line: string): void => {
    const { part } = work;
    const member = memberOf(work, group);
    const key = headingKey(part, line, member);
    const present = groups.get(key) ?? { key, part, line, member, works: [] };
    groups.set(key, present);
    present.works.push({ work, node });
    waiting.delete(work.component);
  };
  for (const [at, node] of trees.components.nodes.entries()) {
    const work = node.kind === 'work' ? waiting.get(node.uid) : undefined;
    if (work) place(work, node, lines[at] ?? noLine);
  }
  for (const work of [...waiting.values()]) place(work, undefined, noLine);
  return groups;
};

export const groupWorks = (trees: YearTrees, records: Records, group: WorkGroup): WorksOf[] => {
  const order = memberOrder(trees, records, group);
  const lineAt = (line: string): number => trees.components.indexOf.get(line) ?? Number.POSITIVE_INFINITY;
  const memberAt = (member: string): number => order.get(member) ?? order.size;
  return [...filed(trees, records, group).values()].sort(
    (a, b) =>
      workParts.indexOf(a.part) - workParts.indexOf(b.part) ||
      (a.line === b.line ? memberAt(a.member) - memberAt(b.member) : lineAt(a.line) - lineAt(b.line)),
  );
};
