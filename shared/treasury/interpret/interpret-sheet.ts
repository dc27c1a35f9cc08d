/** The detail rows of one sheet: what they stand for and what they give to which place. */
import { rowKinds } from '../fields.ts';
import type { Issue, MatchedRow, RowsMatcher } from '../match/index.ts';
import type { ImportSettings } from '../settings.ts';
import type { Asked } from './asked.ts';
import type { EntryList } from './entry-list.ts';
import { rowState, type SheetRows } from './interpreted.ts';
import { type LaneAmounts, laneAmounts } from './lane-amounts.ts';
import type { Lane } from './lanes.ts';
import { unknownVintage, type VintageReader } from './vintages.ts';

/** Of the rows of all sheets. */
export interface RowArrays {
  readonly states: Uint8Array;
  readonly issues: (readonly Issue[] | undefined)[];
  readonly totals: Float64Array;
  readonly plans: Float64Array;
  readonly components: Int32Array;
  readonly units: Int32Array;
}

export interface SheetTask {
  readonly rows: SheetRows;
  readonly settings: ImportSettings;
  readonly matcher: RowsMatcher;
  readonly vintages: VintageReader;
  readonly arrays: RowArrays;
  readonly entries: EntryList;
  readonly asked: Asked;
}

const kindIssues: readonly (readonly Issue[])[] = rowKinds.map((kind) => [
  { code: 'notDetail', params: { kind }, column: null, weight: 'note' },
]);
const leftOutIssues: readonly Issue[] = [{ code: 'leftOut', params: {}, column: null, weight: 'note' }];
const noAmountIssues: readonly Issue[] = [{ code: 'noAmount', params: {}, column: null, weight: 'note' }];
const detail = rowKinds.indexOf('detail');

const isStated = (amount: number): boolean => !Number.isNaN(amount);

const totalOf = (lanes: readonly LaneAmounts[]): number => {
  let sum = Number.NaN;
  for (const { total } of lanes) if (isStated(total)) sum = (isStated(sum) ? sum : 0) + total;
  return sum;
};

/** A whole that the row states has to be the sum of its parts. */
const wholeIssues = ({ reading, lanes }: SheetRows, kept: number, parts: readonly LaneAmounts[]): Issue[] =>
  lanes.wholes.flatMap(({ lane, of }): Issue[] => {
    const whole = laneAmounts(reading, lane, kept);
    if (whole.issue) return [whole.issue];
    const sum = totalOf(of.flatMap((index) => parts[index] ?? []));
    if (!isStated(whole.total) || (isStated(sum) ? sum : 0) === whole.total) return [];
    const column = [...lane.columns.values()][0]?.column ?? null;
    const params = { whole: whole.total, parts: isStated(sum) ? sum : 0 };
    return [{ code: 'splitDisagrees', params, column, weight: 'invalid' }];
  });

const planOf = ({ reading, plan }: SheetRows, kept: number): number => {
  let sum = Number.NaN;
  for (const { columns } of plan.parts) {
    for (const { column } of columns.values()) {
      const amounts = reading.amountsOf(column);
      if (amounts?.states[kept] === 1) sum = (isStated(sum) ? sum : 0) + (amounts.amounts[kept] ?? 0);
    }
  }
  return sum;
};

const vintageIssue = (text: string, column: number | null): Issue => ({
  code: 'vintageUnknown',
  params: { text },
  column,
  weight: 'open',
});

/** The vintage of the row itself; what a column of amounts says comes before it. */
const rowVintage = (
  { rows, settings, vintages }: SheetTask,
  kept: number,
): { year: number; issue: Issue | null } => {
  const column = rows.reading.vintage;
  const text = column?.texts[column.ids[kept] ?? 0] ?? '';
  if (column && text !== '') {
    const year = vintages.read(text);
    return { year, issue: year === unknownVintage ? vintageIssue(text, column.column) : null };
  }
  const year = vintages.yearOf(settings.fixed.vintage ?? 'unstated');
  return { year, issue: year === unknownVintage ? vintageIssue(String(settings.fixed.vintage), null) : null };
};

interface RowPlace {
  readonly component: MatchedRow;
  readonly unit: MatchedRow;
  readonly unsure: boolean;
}

const laneVintage = (task: SheetTask, lane: Lane, kept: number): { year: number; issue: Issue | null } => {
  const decided = task.rows.reading.decisionOf(kept)?.vintage;
  if (decided !== undefined) {
    const year = task.vintages.yearOf(decided);
    return { year, issue: year === unknownVintage ? vintageIssue(String(decided), null) : null };
  }
  if (lane.vintage === -1) return rowVintage(task, kept);
  if (lane.vintage !== unknownVintage) return { year: lane.vintage, issue: null };
  const use = [...lane.columns.values()][0];
  return { year: unknownVintage, issue: vintageIssue(use?.header ?? '', use?.column ?? null) };
};

/** The lane's own source, else the row's, with what stands against that one. */
const laneSource = (
  { rows, matcher, asked }: SheetTask,
  lane: Lane,
  kept: number,
  issues: Issue[],
): number => {
  if (lane.source >= 0) return lane.source;
  const source = matcher.source(kept);
  issues.push(...source.issues);
  asked.add(source.ask, rows.offset + kept);
  return source.index;
};

/**
 * Every lane that states an amount, or tries to, becomes an entry, so that a doubt reaches the figure it is part of;
 * where the row's parts are not what its whole says, each lane does.
 */
const addEntries = (
  task: SheetTask,
  kept: number,
  { component, unit, unsure }: RowPlace,
  amounts: readonly LaneAmounts[],
): Issue[] => {
  const { rows, entries } = task;
  const row = rows.offset + kept;
  const issues: Issue[] = [];
  for (const [index, lane] of rows.lanes.parts.entries()) {
    const own = amounts[index];
    if (!own || (!isStated(own.total) && !own.issue && !unsure)) continue;
    const source = laneSource(task, lane, kept, issues);
    const vintage = laneVintage(task, lane, kept);
    if (vintage.issue) issues.push(vintage.issue);
    if (own.issue) issues.push(own.issue);
    const place = {
      row,
      lane: index,
      component: component.index,
      unit: unit.index,
      source,
      vintage: Math.max(vintage.year, -1),
      month: lane.span === 'month',
    };
    entries.add(place, own);
  }
  return issues;
};

const mendings = ({ rows }: SheetTask, kept: number): Issue[] => {
  const { mended, writtenText } = rows.reading;
  return [...mended].flatMap(([column, cells]): Issue[] => {
    const to = cells.get(kept);
    if (to === undefined) return [];
    return [{ code: 'textMended', params: { from: writtenText(column, kept), to }, column, weight: 'note' }];
  });
};

const stateOf = (issues: readonly Issue[]): number => {
  if (issues.some(({ weight }) => weight === 'invalid')) return rowState.invalid;
  return issues.some(({ weight }) => weight === 'open') ? rowState.ambiguous : rowState.ready;
};

const interpretDetail = (task: SheetTask, kept: number): void => {
  const { rows, matcher, arrays, asked } = task;
  const row = rows.offset + kept;
  const amounts = rows.lanes.parts.map((lane) => laneAmounts(rows.reading, lane, kept));
  const wholes = rows.lanes.wholes.length === 0 ? [] : wholeIssues(rows, kept, amounts);
  arrays.totals[row] = totalOf(amounts);
  arrays.plans[row] = planOf(rows, kept);
  const component = matcher.component(kept);
  const unit = matcher.unit(kept, component.index);
  const silent = wholes.length === 0 && amounts.every(({ total, issue }) => !isStated(total) && !issue);
  const source = silent || component.leftOut || unit.leftOut ? null : sourceLeftOut(task, kept);
  if (rows.reading.decisionOf(kept)?.ignore || component.leftOut || unit.leftOut || source) {
    arrays.issues[row] = leftOutIssues;
    return;
  }
  arrays.components[row] = component.index;
  arrays.units[row] = unit.index;
  if (silent) {
    arrays.issues[row] = noAmountIssues;
    return;
  }
  asked.add(component.ask, row);
  if (component.index >= 0) asked.add(unit.ask, row);
  const ofUnit = component.index >= 0 || unit.ask ? unit.issues : [];
  const ofLanes = addEntries(task, kept, { component, unit, unsure: wholes.length > 0 }, amounts);
  const issues = [...component.issues, ...ofUnit, ...wholes, ...ofLanes, ...mendings(task, kept)];
  arrays.states[row] = stateOf(issues);
  if (issues.length > 0) arrays.issues[row] = [...new Set(issues)];
};

const sourceLeftOut = ({ rows, matcher }: SheetTask, kept: number): boolean =>
  rows.lanes.parts.some(({ source }) => source === -1) && matcher.source(kept).leftOut;

export const interpretSheet = (task: SheetTask): void => {
  const { reading, offset } = task.rows;
  for (let kept = 0; kept < reading.table.rowCount; kept++) {
    const kind = reading.kinds[kept] ?? 0;
    if (kind === detail) interpretDetail(task, kept);
    else task.arrays.issues[offset + kept] = kindIssues[kind];
  }
};
