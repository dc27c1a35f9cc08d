/**
 * Typing what is paid out up to the month: what is shown afterwards is what was typed. The Treasury's figures tell
 * payment for accepted volume from advances; a hand knows the whole, and perhaps the advances in it. So what is not
 * told apart (`disbursedUnsplit`) takes the difference.
 */
import type { BookView, TotalQuery } from '../domain/book-view.ts';
import { type AdditiveMeasureId, disbursedMeasures } from '../domain/measures.ts';
import { childrenOf, type Tree, type TreeNode } from '../domain/tree.ts';
import { type Result, refuse } from '../errors/result.ts';
import type { DisbursedContent } from './definition.ts';
import { amountAt, disbursedQuery } from './disbursed-cell.ts';
import {
  type CellInput,
  type CellPlace,
  type CellWrite,
  readDong,
  type WriteContext,
  type WriteIntent,
  write,
} from './write-context.ts';

/** In đồng; null where nothing is stated. */
interface Split {
  readonly disbursedCompleted: number | null;
  readonly disbursedAdvance: number | null;
  readonly disbursedUnsplit: number | null;
}

const nothing: Split = { disbursedCompleted: null, disbursedAdvance: null, disbursedUnsplit: null };

/** What is left of the whole once its parts are named; a rest of nought says nothing beside a part. */
const unsplit = (whole: number, ...parts: readonly (number | null)[]): number | null => {
  const left = parts.reduce<number>((rest, part) => rest - (part ?? 0), whole);
  return left === 0 && parts.some((part) => part !== null) ? null : left;
};

const wholeOf = (split: Split): number | null => {
  const parts = Object.values(split).filter((part): part is number => part !== null);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
};

export const typedWhole = (split: Split, whole: number | null): Split => {
  if (whole === null) return nothing;
  const { disbursedCompleted, disbursedAdvance } = split;
  return { ...split, disbursedUnsplit: unsplit(whole, disbursedCompleted, disbursedAdvance) };
};

/** The whole stays as it is; where it is not known yet, it is the advance. */
export const typedAdvance = (split: Split, advance: number | null): Split => {
  const whole = wholeOf(split);
  const { disbursedCompleted } = split;
  if (whole === null) return { ...nothing, disbursedAdvance: advance };
  return {
    disbursedCompleted,
    disbursedAdvance: advance,
    disbursedUnsplit: unsplit(whole, disbursedCompleted, advance),
  };
};

const beneath = <Node extends TreeNode>(tree: Tree<Node>, uid: string | undefined): string[] => {
  const at = uid === undefined ? undefined : tree.indexOf.get(uid);
  return at === undefined ? [] : childrenOf(tree, at).flatMap((child) => tree.nodes[child]?.uid ?? []);
};

/** Figures of works, or of communes of a district: the row adds them up and shows no cell for them. */
const standsDeeper = ({ sheet, row }: CellPlace, content: DisbursedContent, view: BookView): boolean => {
  const query = disbursedQuery(sheet, row, { ...content, part: 'all' });
  if (amountAt(view, query) === null) return false;
  const { components, units } = view.trees(sheet.year);
  const has = (deeper: Partial<TotalQuery>): boolean => amountAt(view, { ...query, ...deeper }) !== null;
  return (
    beneath(components, query.component).some((component) => has({ component })) ||
    (!query.own && row.key !== query.component && beneath(units, query.unit).some((unit) => has({ unit })))
  );
};

export const writeDisbursed = (
  place: CellPlace,
  content: DisbursedContent,
  input: CellInput,
  { view, unit: moneyUnit }: WriteContext,
): Result<CellWrite> => {
  const { sheet, row } = place;
  const { component, unit, source, vintage, period } = disbursedQuery(sheet, row, content);
  if (period === undefined)
    return refuse('unknownScope', { sheet: sheet.id, parameter: 'period', value: '' });
  const value = readDong(input, moneyUnit, true);
  if (!value.ok) return value;
  if (standsDeeper(place, content, view)) return refuse('figuresBeneath', { row: row.label });
  const stated = vintage === 'unstated' ? undefined : vintage;
  const at = { year: sheet.year, component, unit, source, vintage: stated, period };
  const leaf = (measure: AdditiveMeasureId): number | null => view.leaf(measure, at);
  const before: Split = {
    disbursedCompleted: leaf('disbursedCompleted'),
    disbursedAdvance: leaf('disbursedAdvance'),
    disbursedUnsplit: leaf('disbursedUnsplit'),
  };
  const after = content.part === 'all' ? typedWhole(before, value.value) : typedAdvance(before, value.value);
  const intents = disbursedMeasures.map((measure): WriteIntent => {
    const key = measure as keyof Split;
    return { kind: 'figure', measure, ...at, value: after[key] };
  });
  return write(value.value, ...intents);
};
