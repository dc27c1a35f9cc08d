/**
 * Công trình: the works of the year, one row each, beneath part → component line → status (or unit, or type). A row's
 * key is the uid of the work's component, which stays the same from year to year.
 */
import type { YearTrees } from '../domain/book-view.ts';
import { type WorkPart, workParts } from '../domain/work-status.ts';
import { formatUnits } from '../text/format-number.ts';
import type { Records, Row, Scope, SheetDefinition, WorkGroup } from './definition.ts';
import { componentLabel } from './funding.ts';
import { unitLabel } from './unit-names.ts';
import { workColumns } from './work-columns.ts';
import { groupOf, groupWorks, headingKey, type ListedWork, noMember, type WorksOf } from './work-groups.ts';

const partNames: Readonly<Record<WorkPart, string>> = {
  investment: 'Công trình đầu tư',
  maintenance: 'Công trình duy tu, bảo dưỡng',
};

const statusNames: Readonly<Record<string, string>> = {
  continuing: 'Công trình chuyển tiếp',
  new: 'Công trình khởi công mới',
  [noMember.status]: 'Chưa ghi năm khởi công',
};

/** "(110 công trình)": the plan's text quotes these counts (appendices.md §3.3). */
const counted = (name: string, works: number): string => `${name} (${formatUnits(works, 0)} công trình)`;

const lineName = ({ components }: YearTrees, uid: string): string => {
  const node = components.nodes[components.indexOf.get(uid) ?? -1];
  return node ? componentLabel(node) : 'Ngoài danh mục dự án, tiểu dự án của năm';
};

const memberName = (trees: YearTrees, records: Records, group: WorkGroup, member: string): string => {
  if (group === 'status') return statusNames[member] ?? member;
  if (member === noMember[group]) return group === 'unit' ? 'Toàn tỉnh' : 'Chưa ghi loại công trình';
  if (group === 'type') return records.records('workType').get(member)?.name ?? member;
  const unit = trees.units.nodes[trees.units.indexOf.get(member) ?? -1];
  return unit ? unitLabel(trees.units, unit) : member;
};

/** A heading over more rows than this does not name them all in its formula: nobody could read it. */
const mostNamed = 60;

const sumOf = (keys: readonly string[]): string =>
  keys.length > mostNamed ? '=SUM(works)' : `=SUM(${keys.join(';')})`;

const heading = (
  place: Pick<Row, 'key' | 'parent' | 'level' | 'label'>,
  beneath: readonly string[],
): Row => ({
  ...place,
  leaf: beneath.length === 0,
  typed: false,
  heading: true,
  sum: sumOf(beneath),
});

const rowOf = ({ work, node }: ListedWork, parent: string, level: number): Row => ({
  key: work.component,
  parent,
  level,
  label: node?.name ?? work.component,
  leaf: true,
  typed: node !== undefined,
  sum: '',
  record: work.uid,
});

const countOf = (groups: readonly WorksOf[]): number =>
  groups.reduce((sum, { works }) => sum + works.length, 0);

const keysOf = (works: readonly ListedWork[]): string[] => works.map(({ work }) => work.component);

interface Listing {
  readonly trees: YearTrees;
  readonly records: Records;
  readonly group: WorkGroup;
}

const memberRows = (listing: Listing, { key, line, part, member, works }: WorksOf): Row[] => {
  const parent = headingKey(part, line);
  if (member === '') return works.map((each) => rowOf(each, parent, 2));
  const name = memberName(listing.trees, listing.records, listing.group, member);
  const label = counted(name, works.length);
  return [
    heading({ key, parent, level: 2, label }, keysOf(works)),
    ...works.map((each) => rowOf(each, key, 3)),
  ];
};

const lineRows = (listing: Listing, part: WorkPart, line: string, groups: readonly WorksOf[]): Row[] => {
  const label = counted(lineName(listing.trees, line), countOf(groups));
  const beneath = groups.flatMap((each) => (each.member === '' ? keysOf(each.works) : [each.key]));
  return [
    heading({ key: headingKey(part, line), parent: part, level: 1, label }, beneath),
    ...groups.flatMap((each) => memberRows(listing, each)),
  ];
};

/** Both parts stand there from the beginning: a list without works gets its first one beneath them. */
const partRows = (listing: Listing, part: WorkPart, groups: readonly WorksOf[]): Row[] => {
  const lines = [...new Set(groups.map(({ line }) => line))];
  const label = counted(partNames[part], countOf(groups));
  const beneath = lines.map((line) => headingKey(part, line));
  return [
    heading({ key: part, parent: null, level: 0, label }, beneath),
    ...lines.flatMap((line) =>
      lineRows(
        listing,
        part,
        line,
        groups.filter((each) => each.line === line),
      ),
    ),
  ];
};

const rows = (trees: YearTrees, scope: Scope, records: Records): Row[] => {
  const group = groupOf(scope);
  const groups = groupWorks(trees, records, group);
  return workParts.flatMap((part) =>
    partRows(
      { trees, records, group },
      part,
      groups.filter((each) => each.part === part),
    ),
  );
};

export const works: SheetDefinition = {
  id: 'works',
  label: { vi: 'Công trình', en: 'Works' },
  scope: ['group'],
  nests: false,
  columns: workColumns,
  rows,
};
