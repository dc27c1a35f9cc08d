/**
 * The columns of amounts of a sheet sorted into lanes: one for each source and vintage that columns name. Within a lane
 * the fields are parts of one figure (disbursed = completed + advance); a lane that names less than another ("Tổng số"
 * beside "Vốn ĐTPT" and "Vốn sự nghiệp") is the whole of it: compared, never written besides.
 */
import type { AmountField, AmountSpan } from '../fields.ts';
import { isWithin, type Members } from '../match/index.ts';
import type { ColumnUse, ImportSettings, SheetSettings } from '../settings.ts';

export interface Lane {
  /** Index of the source that its columns name; −1: the row's own. */
  readonly source: number;
  /** Year; −1: the row's own; −2: carried over from a year that is not known. */
  readonly vintage: number;
  readonly span: AmountSpan;
  readonly columns: ReadonlyMap<AmountField, ColumnUse>;
}

/** Lanes whose amounts are written (`parts`), and those that are sums of some of them. */
export interface Lanes {
  readonly parts: readonly Lane[];
  readonly wholes: readonly { readonly lane: Lane; readonly of: readonly number[] }[];
}

/** Two columns that would be one and the same, or that say parts of one figure of different spans. */
export interface Clash {
  readonly code: 'columnTwice' | 'spansMixed';
  readonly first: ColumnUse;
  readonly second: ColumnUse;
}

export interface LaneContext {
  readonly settings: ImportSettings;
  readonly sources: Members;
  /** Year of the vintage that a word names; −2 where that is not known. */
  readonly yearOf: (vintage: 'own' | 'carried' | number) => number;
}

export const writtenFields = ['completed', 'advance', 'disbursed', 'debit', 'credit'] as const;
export const planFields = ['plan', 'carriedPlan'] as const;

interface Draft {
  readonly source: number;
  readonly vintage: number;
  readonly spans: Map<AmountSpan, Map<AmountField, ColumnUse>>;
}

const vintageOf = ({ field, vintage }: ColumnUse, { yearOf }: LaneContext): number => {
  if (vintage !== undefined) return yearOf(vintage);
  return field === 'carriedPlan' ? yearOf('carried') : -1;
};

const draftsOf = (
  uses: readonly ColumnUse[],
  context: LaneContext,
): { drafts: Draft[]; clashes: Clash[] } => {
  const drafts = new Map<string, Draft>();
  const clashes: Clash[] = [];
  for (const use of uses) {
    const source = use.source === undefined ? -1 : (context.sources.indexOf.get(use.source) ?? -1);
    const vintage = vintageOf(use, context);
    const key = `${source} ${vintage}`;
    const draft = drafts.get(key) ?? { source, vintage, spans: new Map() };
    drafts.set(key, draft);
    const span = use.span ?? context.settings.span ?? 'cumulative';
    const fields = draft.spans.get(span) ?? new Map<AmountField, ColumnUse>();
    draft.spans.set(span, fields);
    const first = fields.get(use.field as AmountField);
    if (first) clashes.push({ code: 'columnTwice', first, second: use });
    else fields.set(use.field as AmountField, use);
  }
  return { drafts: [...drafts.values()], clashes };
};

/** Whether the columns say all that is disbursed. */
const isAll = (columns: ReadonlyMap<AmountField, ColumnUse>): boolean =>
  ['disbursed', 'debit', 'credit'].some((field) => columns.has(field as AmountField)) ||
  (columns.has('completed') && columns.has('advance'));

/** An advance of the month beside completed volume to date: neither is all, and they cannot be added. */
const mixedIn = ({ spans }: Draft): Clash[] => {
  const cumulative = spans.get('cumulative');
  const [first] = cumulative?.values() ?? [];
  if (!cumulative || !first || isAll(cumulative)) return [];
  const lacking = [...(spans.get('month')?.values() ?? [])].find(
    ({ field }) => field !== 'plan' && field !== 'carriedPlan' && !cumulative.has(field as AmountField),
  );
  return lacking ? [{ code: 'spansMixed', first, second: lacking }] : [];
};

/** Cumulative amounts say all; those of the month beside them say nothing more. */
const laneOf = ({ source, vintage, spans }: Draft): Lane => {
  const span: AmountSpan = spans.has('cumulative') ? 'cumulative' : 'month';
  return { source, vintage, span, columns: spans.get(span) ?? new Map() };
};

const namesLess = (whole: Lane, part: Lane, sources: Members): boolean =>
  whole !== part &&
  (whole.source === -1 || (part.source >= 0 && isWithin(sources, part.source, whole.source))) &&
  (whole.vintage === -1 || whole.vintage === part.vintage);

export const lanesOf = (
  { columns }: Pick<SheetSettings, 'columns'>,
  fields: readonly AmountField[],
  context: LaneContext,
): Lanes & { readonly clashes: readonly Clash[] } => {
  const uses = columns.filter(({ field }) => (fields as readonly string[]).includes(field));
  const { drafts, clashes } = draftsOf(uses, context);
  const lanes = drafts.map(laneOf);
  const isWhole = (lane: Lane): boolean => lanes.some((other) => namesLess(lane, other, context.sources));
  const parts = lanes.filter((lane) => !isWhole(lane));
  const wholes = lanes.filter(isWhole).map((lane) => ({
    lane,
    of: parts.flatMap((part, index) => (namesLess(lane, part, context.sources) ? [index] : [])),
  }));
  return { parts, wholes, clashes: [...clashes, ...drafts.flatMap(mixedIn)] };
};
