/** From what the engine found in a file and what the command line says to the settings and decisions of an import. */
import { importPageLimit, type OutputOf } from '#shared/contract/index.ts';
import { importTerms } from '#shared/messages/import-terms.ts';
import { fold } from '#shared/text/fold.ts';
import { amountFields, type MatchDimension } from '#shared/treasury/fields.ts';
import type { ImportDecisions, ImportSettings, SheetSettings } from '#shared/treasury/settings.ts';
import { columnName } from '#shared/treasury/table.ts';
import type { Call } from '../command.ts';
import { type Answers, decisionsWithAnswers, type Resolve, settingsWithAnswers } from './answers.ts';
import { columnsNamed, type PlacedField, withMappings } from './column-mapping.ts';
import { findTarget } from './find-target.ts';
import { wrongUse } from './usage.ts';
import { decisionsWithOptions, withOptions } from './with-options.ts';

type Opened = OutputOf<'imports/open'>;
type Targets = OutputOf<'imports/targets'>['targets'];

export interface Order {
  readonly settings: ImportSettings;
  readonly decisions: ImportDecisions;
}

const resolveOf =
  (call: Call, targets: Targets): Resolve =>
  (dimension: MatchDimension, text: string): string => {
    const found = findTarget(targets[dimension], text);
    if (found.uid !== null) return found.uid;
    const what = importTerms[call.lang].dimension[dimension];
    const names = found.candidates.map(({ label }) => label).join('; ');
    throw wrongUse(call, (say) =>
      names === '' ? say.unknownTarget(text, what) : say.severalTargets(text, what, names),
    );
  };

const lastRowOf = ({ sheets }: Opened, name: string): number =>
  Math.max(1, sheets.find((each) => each.name === name)?.lastRow ?? 1);

/** A sheet that detection did not choose is looked at by itself; one without a header is taken as it is. */
const detectSheet = async (
  call: Call,
  opened: Opened,
  settings: ImportSettings,
  name: string,
): Promise<ImportSettings> => {
  const found = await call.ask('imports/detect', {
    ...{ import: opened.import, settings: { ...settings, sheets: [] }, sheet: name },
  });
  if (found.settings.sheets.length > 0) return found.settings;
  const bare = { sheet: name, header: null, firstRow: 1, lastRow: lastRowOf(opened, name) };
  return { ...settings, sheets: [{ ...bare, columns: [], groups: null, rows: [] }] };
};

const withSheet = async (call: Call, opened: Opened, settings: ImportSettings): Promise<ImportSettings> => {
  const wanted = call.options.sheet;
  if (wanted === undefined) return settings;
  const named = opened.sheets.filter(({ name }) => name === wanted);
  const alike = opened.sheets.filter(({ name }) => fold(name) === fold(wanted));
  const [only] = named.length > 0 ? named : alike;
  const isClear = only && (named.length > 0 || alike.length === 1);
  const known = opened.sheets.map(({ name }) => name).join('; ');
  if (!isClear) throw wrongUse(call, (say) => say.unknownSheet(wanted, known));
  const chosen = settings.sheets.filter(({ sheet }) => sheet === only.name);
  return chosen.length > 0 ? { ...settings, sheets: chosen } : detectSheet(call, opened, settings, only.name);
};

type CellRow = OutputOf<'imports/cells'>['rows'][number];

/** The rows of the header as they stand in the file. */
const headerCells = async (call: Call, opened: Opened, sheet: SheetSettings) => {
  const last = sheet.header?.[1] ?? 0;
  const found: CellRow[] = [];
  for (;;) {
    const page = await call.ask('imports/cells', {
      ...{ import: opened.import, sheet: sheet.sheet, from: found.length, limit: importPageLimit },
    });
    found.push(...page.rows);
    const isDone = found.length >= page.totalRows || page.rows.length === 0;
    if (isDone || (found.at(-1)?.row ?? 0) >= last) return { columns: page.columns, rows: found };
  }
};

/** Of every column: as detection joined its levels, else what stands in its header's cells. */
const headersOf = async (call: Call, opened: Opened, sheet: SheetSettings): Promise<string[]> => {
  const { columns, rows } = await headerCells(call, opened, sheet);
  const [first, last] = sheet.header ?? [1, 0];
  const header = rows.filter(({ row }) => row >= first && row <= last);
  return Array.from({ length: columns }, (_, column) => {
    const known = sheet.columns.find((use) => use.column === column)?.header;
    const levels = header.map(({ cells }) => cells[column] ?? '').filter((each) => each !== '');
    return known ?? levels.join(' / ');
  });
};

const placed = (call: Call, sheet: SheetSettings, headers: readonly string[]): PlacedField[] =>
  (call.options.map ?? []).map(({ field, column: text }) => {
    const [column, ...more] = columnsNamed(text, headers);
    if (column === undefined) throw wrongUse(call, (say) => say.unknownColumn(text, sheet.sheet));
    const names = [column, ...more].map((each) => `${columnName(each)}: ${headers[each] ?? ''}`).join('; ');
    if (more.length > 0) throw wrongUse(call, (say) => say.severalColumns(text, sheet.sheet, names));
    return { field, column, header: headers[column] ?? '' };
  });

const hasAmounts = ({ columns }: SheetSettings): boolean =>
  columns.some(({ field }) => amountFields.some((each) => each === field));

/** Where no column of amounts was known, nobody knew where the rows end: all beneath the header are looked at. */
const withRows = (opened: Opened, before: SheetSettings, mapped: SheetSettings): SheetSettings =>
  hasAmounts(before) || !hasAmounts(mapped)
    ? mapped
    : {
        ...mapped,
        firstRow: (mapped.header?.[1] ?? 0) + 1,
        lastRow: Math.max((mapped.header?.[1] ?? 0) + 1, lastRowOf(opened, mapped.sheet)),
      };

const withColumns = async (call: Call, opened: Opened, settings: ImportSettings) => {
  if (call.options.map === undefined) return settings;
  if (settings.sheets.length === 0) throw wrongUse(call, (say) => say.noSheet);
  const sheets: SheetSettings[] = [];
  for (const sheet of settings.sheets) {
    const headers = await headersOf(call, opened, sheet);
    sheets.push(withRows(opened, sheet, withMappings(sheet, placed(call, sheet, headers))));
  }
  return { ...settings, sheets };
};

type FixedVintage = ImportSettings['fixed']['vintage'];

const vintageNamed = (text: string): FixedVintage =>
  text === 'own' || text === 'carried' || text === 'unstated' ? text : Number(text);

const fixedByOptions = ({ options }: Call, resolve: Resolve): ImportSettings['fixed'] => {
  const fixed: ImportSettings['fixed'] = {};
  for (const { dimension, target } of options['for-all'] ?? []) {
    if (dimension === 'vintage') fixed.vintage = vintageNamed(target);
    else fixed[dimension] = resolve(dimension, target);
  }
  return fixed;
};

/** Answers go before options: what is typed now counts more than a file that was written before. */
export const orderOf = async (call: Call, opened: Opened, answers: Answers): Promise<Order> => {
  const year = call.options.year ?? answers.settings.budgetYear ?? opened.settings.budgetYear ?? undefined;
  const { targets } = await call.ask('imports/targets', { year });
  const resolve = resolveOf(call, targets);
  const chosen = await withSheet(call, opened, opened.settings);
  const answered = settingsWithAnswers(chosen, answers, resolve);
  const fixed = { ...answered.fixed, ...fixedByOptions(call, resolve) };
  return {
    settings: await withColumns(call, opened, withOptions({ ...answered, fixed }, call.options)),
    decisions: decisionsWithOptions(decisionsWithAnswers(opened.decisions, answers, resolve), call.options),
  };
};
