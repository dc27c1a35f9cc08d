/**
 * What no row says and one answer for the whole file can: a file of works by code seldom names the source. Asked once,
 * with what speaks for each answer; never answered by itself.
 */
import type { BookFacts, Catalogue } from '../facts.ts';
import { type MatchDimension, matchDimensions } from '../fields.ts';
import { type Interpreted, rowAt } from '../interpret/index.ts';
import { wordsOf as wordsOfName } from '../match/words.ts';
import type { FileQuestion } from '../preview.ts';
import type { Reason } from '../reasons.ts';

const mostSuggestions = 5;
/** Shorter names ("SN", "Tỉnh") stand within too many words. */
const shortestName = 5;

const wordsOf = (text: string): string => wordsOfName(text).join(' ');

type Suggestion = FileQuestion['suggestions'][number];

const plain = (code: Reason['code'], params: Reason['params']): Reason => ({ code, params, at: null });

/** Rows by dimension of which nothing says the member. */
const askingRows = ({ issues, rowCount }: Interpreted): Map<MatchDimension, number[]> => {
  const rows = new Map<MatchDimension, number[]>();
  for (let row = 0; row < rowCount; row++) {
    for (const { code, params } of issues[row] ?? []) {
      if (code !== 'nothingToMatch' || !('dimension' in params)) continue;
      const own = rows.get(params.dimension) ?? [];
      if (own.at(-1) !== row) own.push(row);
      rows.set(params.dimension, own);
    }
  }
  return rows;
};

/** Sources with capital above zero, by component. */
const sourcesByComponent = ({ capital }: BookFacts): Map<number, Set<number>> => {
  const sources = new Map<number, Set<number>>();
  for (let at = 0; at < capital.amount.length; at++) {
    if ((capital.amount[at] ?? 0) <= 0) continue;
    const component = capital.component[at] ?? -1;
    sources.set(component, (sources.get(component) ?? new Set()).add(capital.source[at] ?? -1));
  }
  return sources;
};

const sourceSuggestions = (
  { components }: Interpreted,
  facts: BookFacts,
  rows: readonly number[],
): Suggestion[] => {
  const known = sourcesByComponent(facts);
  const counts = new Map<number, number>();
  let lone = true;
  // A row of which the work is not known yet speaks for nothing.
  const matched = rows.filter((row) => (components[row] ?? -1) >= 0);
  for (const row of matched) {
    const own = known.get(components[row] ?? -1) ?? new Set();
    if (own.size !== 1) lone = false;
    for (const source of own) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const of = matched.length;
  const isOnly = lone && counts.size === 1;
  return [...counts]
    .filter(([source]) => facts.catalogue.sources[source]?.leaf === true)
    .sort(([a, times], [b, others]) => others - times || a - b)
    .map(([source, times]) => ({
      target: facts.catalogue.sources[source]?.uid ?? '',
      score: times / of,
      reason: isOnly ? plain('onlyCapital', { rows: of }) : plain('someCapital', { rows: times, of }),
    }));
};

/** What stands above the table, and the names of the sheets. */
const textsOf = ({ sheets }: Interpreted): string[] =>
  sheets.flatMap(({ reading: { table, sheet, rawText } }) => {
    const first = sheet.header?.[0] ?? sheet.firstRow;
    const texts = [table.name];
    for (let row = 0; row < table.rowCount && (table.rowNumbers[row] ?? first) < first; row++) {
      for (const column of table.columns.keys()) texts.push(rawText(column, row));
    }
    return texts;
  });

const bareName = (name: string): string =>
  wordsOf(name).replace(/^(?:tinh|thanh pho|huyen|thi xa|(?:tieu )?du an \d+) /, '');

const members = ({ components, units, sources }: Catalogue, dimension: MatchDimension) => {
  if (dimension === 'component') return components.filter(({ kind }) => kind !== 'work');
  if (dimension === 'unit') return units.filter(({ kind }) => kind !== 'commune');
  return sources.filter(({ leaf }) => leaf);
};

const namedSuggestions = (interpreted: Interpreted, dimension: MatchDimension): Suggestion[] => {
  const texts = textsOf(interpreted).map((text) => ({ text, words: ` ${wordsOf(text)} ` }));
  return members(interpreted.catalogue, dimension).flatMap(({ uid, name }): Suggestion[] => {
    const bare = bareName(name);
    const found =
      bare.length < shortestName ? undefined : texts.find(({ words }) => words.includes(` ${bare} `));
    return found ? [{ target: uid, score: 0.5, reason: plain('namedInFile', { text: found.text }) }] : [];
  });
};

const suggestionsFor = (
  interpreted: Interpreted,
  facts: BookFacts,
  dimension: MatchDimension,
  rows: readonly number[],
): Suggestion[] => {
  const byCapital = dimension === 'source' ? sourceSuggestions(interpreted, facts, rows) : [];
  const known = new Set(byCapital.map(({ target }) => target));
  const named = namedSuggestions(interpreted, dimension).filter(({ target }) => !known.has(target));
  return [...byCapital, ...named].slice(0, mostSuggestions);
};

/** Rows with an amount of which nothing, and nobody, says the vintage. */
const unstatedRows = ({ entries, settings, sheets, sheetOf }: Interpreted): number[] => {
  if (settings.fixed.vintage !== undefined) return [];
  const rows = new Set<number>();
  for (let at = 0; at < entries.count; at++) {
    const row = entries.row[at] ?? 0;
    const sheet = sheets[sheetOf[row] ?? 0];
    const decided = sheet?.reading.decisionOf(row - sheet.offset)?.vintage;
    if (entries.vintage[at] === 0 && decided === undefined) rows.add(row);
  }
  return [...rows];
};

const vintageSuggestions = (
  { components }: Interpreted,
  { capital }: BookFacts,
  rows: readonly number[],
): Suggestion[] => {
  const wanted = new Set(rows.map((row) => components[row] ?? -1));
  const years = new Set<number>();
  for (let at = 0; at < capital.amount.length; at++) {
    const isOf = wanted.has(capital.component[at] ?? -1) && (capital.amount[at] ?? 0) > 0;
    if (isOf) years.add(capital.vintage[at] ?? 0);
  }
  const [year = 0, another] = years;
  if (year === 0 || another !== undefined) return [];
  return [{ target: String(year), score: 1, reason: plain('onlyVintage', { year }) }];
};

const questionOf = (
  interpreted: Interpreted,
  dimension: FileQuestion['dimension'],
  rows: readonly number[],
  suggestions: readonly Suggestion[],
): FileQuestion[] => {
  const [first] = rows;
  if (first === undefined) return [];
  const { sheet, kept } = rowAt(interpreted, first);
  const { table } = sheet.reading;
  const totals = rows.map((row) => interpreted.totals[row] ?? Number.NaN);
  return [
    {
      dimension,
      rows: rows.length,
      amount: totals.reduce((sum, total) => sum + (Number.isNaN(total) ? 0 : total), 0),
      example: { sheet: table.name, row: table.rowNumbers[kept] ?? 1 },
      suggestions,
    },
  ];
};

export const fileQuestionsOf = (interpreted: Interpreted, facts: BookFacts): FileQuestion[] => {
  const asking = askingRows(interpreted);
  const unstated = unstatedRows(interpreted);
  return [
    ...matchDimensions.flatMap((dimension) => {
      const rows = asking.get(dimension) ?? [];
      return questionOf(interpreted, dimension, rows, suggestionsFor(interpreted, facts, dimension, rows));
    }),
    ...questionOf(interpreted, 'vintage', unstated, vintageSuggestions(interpreted, facts, unstated)),
  ];
};

/** The one question that stops nothing is a warning as well. */
export const unstatedVintage = (questions: readonly FileQuestion[]): Reason[] =>
  questions.flatMap(({ dimension, rows }) =>
    dimension === 'vintage' ? [plain('vintageUnstated', { rows })] : [],
  );
