/**
 * A file's rows read as settings and decisions say, held against the catalogue: the second step of an import, after
 * the reader's plain cells and before the comparison with the book's figures. The same arguments give the same result.
 */
import type { Catalogue } from '../facts.ts';
import type { MatchDimension, NameField } from '../fields.ts';
import {
  type AllMembers,
  allMembers,
  nameDimension,
  namesOf,
  RowMatcher,
  RowsMatcher,
  rememberedOf,
  Voices,
} from '../match/index.ts';
import type { ImportDecisions, ImportSettings, SheetSettings } from '../settings.ts';
import type { Table, Workbook } from '../table.ts';
import { Asked } from './asked.ts';
import { EntryList } from './entry-list.ts';
import { headingsOf, labelsAbove } from './groups.ts';
import { interpretSheet, type RowArrays } from './interpret-sheet.ts';
import { type Interpreted, rowState, type SheetRows } from './interpreted.ts';
import { type Clash, lanesOf, planFields, writtenFields } from './lanes.ts';
import { clashReason, obstaclesOf } from './obstacles.ts';
import { sharedCodesOf } from './shared-codes.ts';
import { readSheet, type SheetReading } from './sheet-reading.ts';
import { VintageReader } from './vintages.ts';

interface Chosen {
  readonly table: Table;
  readonly sheet: SheetSettings;
}

/** A sheet that the settings name twice counts once: the first time. */
const chosenOf = ({ sheets }: Workbook, settings: ImportSettings): Chosen[] => {
  const chosen: Chosen[] = [];
  for (const sheet of settings.sheets) {
    const table = sheets.find(({ name }) => name === sheet.sheet);
    if (table && !chosen.some((each) => each.table === table)) chosen.push({ table, sheet });
  }
  return chosen;
};

const arraysOf = (count: number): RowArrays => ({
  states: new Uint8Array(count).fill(rowState.ignored),
  issues: new Array<undefined>(count).fill(undefined),
  totals: new Float64Array(count).fill(Number.NaN),
  plans: new Float64Array(count).fill(Number.NaN),
  components: new Int32Array(count).fill(-1),
  units: new Int32Array(count).fill(-1),
});

const lazy = <Value>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

interface Context {
  readonly settings: ImportSettings;
  readonly catalogue: Catalogue;
  readonly members: AllMembers;
  readonly voices: Voices;
  readonly vintages: VintageReader;
  readonly alike: Readonly<Record<MatchDimension, () => ReturnType<typeof namesOf>>>;
}

const groupOf = (
  sheet: SheetRows,
  dimension: MatchDimension,
): { field: NameField; textOf: (row: number) => string } | null => {
  const field = sheet.reading.sheet.groups;
  if (field === null || nameDimension[field] !== dimension) return null;
  const labels = labelsAbove(sheet.reading.table.rowCount, sheet.headings);
  return { field, textOf: (row) => labels[row] ?? '' };
};

const saysUnits = ({ reading }: SheetRows): boolean =>
  (reading.sheet.groups !== null && nameDimension[reading.sheet.groups] === 'unit') ||
  reading.keys.some(({ field }) => field === 'areaCode' || field === 'unitName');

const matcherOf = (sheet: SheetRows, context: Context): RowsMatcher => {
  const { members, voices, catalogue, settings, alike } = context;
  const columns = sheet.reading.keys;
  const sharedCodes = sharedCodesOf(columns);
  const of = (dimension: MatchDimension): RowMatcher =>
    new RowMatcher({
      dimension,
      members,
      voices,
      columns,
      group: groupOf(sheet, dimension),
      sharedCodes,
      alike: alike[dimension],
    });
  return new RowsMatcher({
    catalogue,
    members,
    fixed: settings.fixed,
    matchers: { component: of('component'), unit: of('unit'), source: of('source') },
    decisionOf: sheet.reading.decisionOf,
    noUnits: !saysUnits(sheet),
  });
};

const rowsOf = (
  readings: readonly SheetReading[],
  context: Context,
): { sheets: SheetRows[]; clashes: [Clash, SheetReading][] } => {
  const { settings, members, vintages } = context;
  const laneContext = { settings, sources: members.source, yearOf: vintages.yearOf.bind(vintages) };
  const clashes: [Clash, SheetReading][] = [];
  let offset = 0;
  const sheets = readings.map((reading): SheetRows => {
    const lanes = lanesOf(reading.sheet, writtenFields, laneContext);
    const plan = lanesOf(reading.sheet, planFields, laneContext);
    for (const clash of [...lanes.clashes, ...plan.clashes]) clashes.push([clash, reading]);
    const names = reading.keys.filter(({ field }) => !field.endsWith('Code'));
    const headings = headingsOf(reading.table, reading.kinds, names);
    const rows = { reading, offset, lanes, plan, headings };
    offset += reading.table.rowCount;
    return rows;
  });
  return { sheets, clashes };
};

const contextOf = (settings: ImportSettings, decisions: ImportDecisions, catalogue: Catalogue): Context => {
  const members = allMembers(catalogue);
  const remembered = rememberedOf(catalogue, decisions.matches);
  const voices = new Voices({ members, remembered, acceptExactNames: decisions.acceptExactNames });
  return {
    settings,
    catalogue,
    members,
    voices,
    vintages: new VintageReader(catalogue, settings.budgetYear),
    alike: {
      component: lazy(() => namesOf(catalogue, 'component')),
      unit: lazy(() => namesOf(catalogue, 'unit')),
      source: lazy(() => namesOf(catalogue, 'source')),
    },
  };
};

const sheetIndices = (sheets: readonly SheetRows[], count: number): Uint16Array => {
  const indices = new Uint16Array(count);
  for (const [index, { offset, reading }] of sheets.entries()) {
    indices.fill(index, offset, offset + reading.table.rowCount);
  }
  return indices;
};

export const interpret = (
  workbook: Workbook,
  settings: ImportSettings,
  decisions: ImportDecisions,
  catalogue: Catalogue,
): Interpreted => {
  const context = contextOf(settings, decisions, catalogue);
  const readings = chosenOf(workbook, settings).map(({ table, sheet }) =>
    readSheet(table, sheet, settings, decisions),
  );
  const { sheets, clashes } = rowsOf(readings, context);
  const rowCount = readings.reduce((sum, { table }) => sum + table.rowCount, 0);
  const arrays = arraysOf(rowCount);
  const entries = new EntryList();
  const asked = new Asked();
  for (const rows of sheets) {
    const matcher = matcherOf(rows, context);
    interpretSheet({ rows, settings, matcher, vintages: context.vintages, arrays, entries, asked });
  }
  asked.count(arrays.totals);
  const obstacles = obstaclesOf(settings, catalogue, context.members, readings);
  for (const [clash, reading] of clashes) obstacles.push(clashReason(clash, reading));
  return {
    workbook,
    settings,
    decisions,
    catalogue,
    sheets,
    rowCount,
    sheetOf: sheetIndices(sheets, rowCount),
    ...arrays,
    entries: entries.finished(),
    questions: asked.questions,
    asks: asked.asks,
    obstacles,
  };
};

export {
  type Interpreted,
  type Question,
  reasonAt,
  rowAt,
  rowKeyOf,
  rowState,
  type SheetRows,
} from './interpreted.ts';
export { writtenFields } from './lanes.ts';
export { isDetail } from './sheet-reading.ts';
