/**
 * Typing the investor's figure: what is shown afterwards is what was typed. An investor reports one amount for a work
 * or a unit, of no source or vintage in particular, so it stands there without either. Where a file has brought the
 * amount of one source, that one is typed over; where it has brought several, they stay, and what is left of the
 * typed whole stands beside them without source.
 */
import type { BookView, TotalQuery } from '../domain/book-view.ts';
import { childrenOf } from '../domain/tree.ts';
import { type Result, refuse } from '../errors/result.ts';
import type { Row, Sheet } from './definition.ts';
import { budgetSources, type ReportedQuery, reportedAt, reportedQuery } from './reported-cell.ts';
import { worksByComponent } from './work-groups.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  readDong,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

interface Held {
  readonly at: TotalQuery;
  readonly amount: number;
}

/** Units in the row at which anything of the component stands itself; of a unit's row only that unit. */
const unitsOf = (view: BookView, { year, component, unit, period }: ReportedQuery): string[] => {
  if (unit !== undefined) return [unit];
  const { units } = view.trees(year);
  const has = (uid: string): boolean =>
    view.total('reported', { year, component, unit: uid, period }) !== null;
  const visit = (at: number): string[] => {
    const uid = units.nodes[at]?.uid;
    if (uid === undefined || !has(uid)) return [];
    return [uid, ...childrenOf(units, at).flatMap(visit)];
  };
  return visit(0);
};

/** The figures of the State budget, and those without source, that stand at the row's own place. */
const heldAt = (view: BookView, query: ReportedQuery, home: TotalQuery): Held[] => {
  const trees = view.trees(query.year);
  const units = new Set([...unitsOf(view, query), ...(home.unit === undefined ? [] : [home.unit])]);
  const sources = [undefined, ...budgetSources(trees, true)];
  const vintages = [undefined, ...trees.vintages];
  return [...units].flatMap((unit) =>
    sources.flatMap((source) =>
      vintages.flatMap((vintage): Held[] => {
        const at = { ...home, unit, source, vintage };
        const amount = view.leaf('reported', at);
        return amount === null ? [] : [{ at, amount }];
      }),
    ),
  );
};

/** Figures of contents, or of communes of a district: the row adds them up and shows no cell for them. */
const standsDeeper = (view: BookView, query: ReportedQuery): boolean => {
  const { components, units } = view.trees(query.year);
  const at = components.indexOf.get(query.component ?? '') ?? 0;
  const beneath = childrenOf(components, at).flatMap((child) => components.nodes[child] ?? []);
  const contents = beneath.filter(({ kind }) => kind !== 'work');
  if (contents.some(({ uid }) => reportedAt(view, { ...query, component: uid }) !== null)) return true;
  if (query.unit === undefined || query.own) return false;
  return childrenOf(units, units.indexOf.get(query.unit) ?? 0).some(
    (child) => reportedAt(view, { ...query, unit: units.nodes[child]?.uid }) !== null,
  );
};

/** What a work reports is of the unit that it lies in; of one without a unit, and of a line, of the province. */
const homeOf = (sheet: Sheet, row: Row, view: BookView): TotalQuery => {
  const { component, unit, period } = reportedQuery(sheet, row);
  const { units } = view.trees(sheet.year);
  const ofWork = worksByComponent(view, sheet.year).get(component ?? '')?.unit ?? undefined;
  const known = ofWork !== undefined && units.indexOf.has(ofWork) ? ofWork : units.nodes[0]?.uid;
  return { year: sheet.year, component, unit: unit ?? known, period };
};

const isSame = (a: TotalQuery, b: TotalQuery): boolean =>
  a.unit === b.unit && a.source === b.source && a.vintage === b.vintage;

/** Each amount that becomes another one. */
const amountsOf = (
  held: readonly Held[],
  home: TotalQuery,
  value: number | null,
): [TotalQuery, number | null][] => {
  const [only, ...more] = held;
  if (value === null) return held.map(({ at }) => [at, null]);
  if (only && more.length === 0) return [[only.at, value]];
  const beside = held.filter(({ at }) => !isSame(at, home));
  const left = beside.reduce((rest, { amount }) => rest - amount, value);
  return [[home, left === 0 && beside.length > 0 ? null : left]];
};

export const writeReported = (
  { sheet, row }: CellPlace,
  input: CellInput,
  { view, unit: moneyUnit }: WriteContext,
): Result<CellWrite> => {
  const query = reportedQuery(sheet, row);
  if (query.period === undefined)
    return refuse('unknownScope', { sheet: sheet.id, parameter: 'period', value: '' });
  const value = readDong(input, moneyUnit, true);
  if (!value.ok) return value;
  if (standsDeeper(view, query)) return refuse('figuresBeneath', { row: row.label });
  const home = homeOf(sheet, row, view);
  const intents = amountsOf(heldAt(view, query, home), home, value.value).map(
    ([at, amount]): WriteIntent => ({ kind: 'figure', measure: 'reported', ...at, value: amount }),
  );
  return write(value.value, ...intents);
};
