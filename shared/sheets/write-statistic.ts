/** Typing a poverty statistic of one unit. Of a target's two views the typed one is kept and the other cleared. */
import { asScaled, SCALE, type Scaled } from '../domain/brands.ts';
import { measureById } from '../domain/measures.ts';
import { statisticUid } from '../domain/poverty.ts';
import { ok, type Result, refuse } from '../errors/result.ts';
import { parseScaled, type ScaledOptions, scaledFromNumber } from '../text/scaled.ts';
import type { StatisticContent } from './definition.ts';
import { editText, plainValue } from './show-cell.ts';
import {
  carriedFigure,
  followingFigure,
  readStatistic,
  type StatisticQuery,
  statisticFormula,
  statisticQuery,
  storedNumber,
} from './statistic-cell.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

const readScaled = (input: CellInput, options: ScaledOptions): Result<Scaled | null> => {
  if (input === null) return ok(null);
  return typeof input === 'number' ? scaledFromNumber(input, options) : parseScaled(input, options);
};

const typeOf = ({ column }: CellPlace): 'percent' | 'number' =>
  column.type === 'percent' ? 'percent' : 'number';

/** Typing what a computed cell shows already is no decision to keep it. */
const repeatsShown = (
  place: CellPlace,
  query: StatisticQuery,
  input: CellInput,
  shown: number | null,
): boolean => {
  const { column, row } = place;
  const content = column.content as StatisticContent;
  if (shown === null || input === null || statisticFormula(query, row, content) === undefined) return false;
  const plain = plainValue(column, shown);
  if (typeof input === 'number') return input === plain;
  const form = { type: column.type, content: content.kind, percent: false };
  return input.trim() === editText(form, plain, { unit: 'million', lang: 'vi' });
};

/** The other view of the same target, which gives way. */
const clearing = (
  { sheet }: CellPlace,
  { otherwise, measure }: StatisticContent,
  unit: string,
  { view }: WriteContext,
): WriteIntent[] => {
  if (!otherwise || otherwise.op === 'same') return [];
  const other = sheet.column.get(otherwise.of)?.content;
  const indicator =
    other?.kind === 'statistic' ? statisticUid(view.trees(sheet.year), other.code) : undefined;
  if (indicator === undefined) return [];
  return [{ kind: 'figure', measure, year: sheet.year, indicator, unit, value: null }];
};

export const writeStatistic = (
  place: CellPlace,
  content: StatisticContent,
  input: CellInput,
  context: WriteContext,
): Result<CellWrite> => {
  const { sheet, row, column } = place;
  const query = statisticQuery(sheet, row, context.view);
  const unit = query.whole ?? query.units[0] ?? '';
  const indicator = context.view
    .records('indicator')
    .get(statisticUid(context.view.trees(sheet.year), content.code) ?? '');
  if (!indicator) return refuse('statisticMissing', { column: column.label.vi });
  if (content.carried && carriedFigure(query, content.code, unit) !== null)
    return refuse('carriedOver', { row: row.label, year: sheet.year - 1 });
  const shown = storedNumber(readStatistic(query, column.id), typeOf(place));
  if (repeatsShown(place, query, input, shown)) return write(shown);
  const read = readScaled(input, {
    decimals: indicator.decimals,
    percent: column.type === 'percent',
    // A target may be a rise; what is counted is not below nought.
    mayBeNegative: content.code.endsWith('Drop') && measureById(content.measure).mayBeNegative,
  });
  if (!read.ok) return read;
  const { measure } = content;
  const figure: WriteIntent = {
    kind: 'figure',
    measure,
    year: sheet.year,
    indicator: indicator.uid,
    unit,
    value: read.value,
  };
  if (read.value === null) {
    return write(storedNumber(followingFigure(query, content), typeOf(place)), figure);
  }
  const after = column.type === 'percent' ? read.value / SCALE : asScaled(read.value);
  return write(after, figure, ...clearing(place, content, unit, context));
};
