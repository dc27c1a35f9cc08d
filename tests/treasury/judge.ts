/**
 * Holds a preview against the truth, row by row: a row is recovered, asked about, or silently wrong. The last must
 * never be (issue: "never silently wrong").
 */
import type { Preview, PreviewAmount, PreviewRow } from '#shared/treasury/preview.ts';
import type { TrueFigure } from './generate/draft.ts';
import type { Generated, TrueRow } from './generate/index.ts';

export interface Verdict {
  /** Rows of the file that state figures. */
  readonly details: number;
  readonly recovered: number;
  readonly asked: number;
  /** What is wrong, in words; empty is the goal. */
  readonly wrong: readonly string[];
}

type Place = Pick<PreviewAmount, 'component' | 'unit' | 'source' | 'vintage' | 'measure'>;

const placeOf = ({ component, unit, source, vintage, measure }: Place): string =>
  [component, unit, source, vintage, measure].join(' ');

const byCode = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** By place; nothing and zero are the same here. */
const sums = <Amount extends Place>(
  amounts: readonly Amount[],
  amountOf: (amount: Amount) => number,
): string => {
  const total = new Map<string, number>();
  for (const amount of amounts) {
    const place = placeOf(amount);
    total.set(place, (total.get(place) ?? 0) + amountOf(amount));
  }
  return [...total]
    .filter(([, value]) => value !== 0)
    .map(([place, value]) => `${place} = ${value}`)
    .sort(byCode)
    .join('\n');
};

const trueSums = (figures: readonly TrueFigure[]): string => sums(figures, ({ amount }) => amount);
const readSums = ({ amounts }: PreviewRow): string => sums(amounts, ({ own }) => own);

const asks: ReadonlySet<string> = new Set(['ambiguous', 'invalid']);
const takes: ReadonlySet<string> = new Set(['new', 'changed', 'same']);

const pageSize = 500;

export const allRows = (preview: Preview): PreviewRow[] => {
  const rows: PreviewRow[] = [];
  for (;;) {
    const page = preview.rows({ classes: [], search: '', from: rows.length, limit: pageSize });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
};

const rowKey = (sheet: string | null, row: number | null): string => `${sheet}!${row}`;

/** What became of a row that states figures. */
const ofDetail = (row: TrueRow, seen: PreviewRow | undefined): 'recovered' | 'asked' | string => {
  const where = `${row.sheet}!${row.row}`;
  const truth = trueSums(row.figures);
  if (seen && asks.has(seen.class)) return 'asked';
  if (!seen || !takes.has(seen.class))
    return truth === ''
      ? 'recovered'
      : `${where}: dropped as ${seen?.class ?? 'nothing'} ${JSON.stringify(seen?.reasons)}, says\n${truth}`;
  const read = readSums(seen);
  return read === truth ? 'recovered' : `${where}: read as\n${read}\nsays\n${truth}`;
};

export const judge = (generated: Generated, preview: Preview): Verdict => {
  const details = generated.rows.filter(({ kind }) => kind === 'detail');
  // An obstacle keeps the whole file from being written: everything is asked.
  if (preview.summary.obstacles.length > 0)
    return { details: details.length, recovered: 0, asked: details.length, wrong: [] };
  const seen = new Map(allRows(preview).map((row) => [rowKey(row.sheet, row.row), row]));
  const ends = details.map((row) => ofDetail(row, seen.get(rowKey(row.sheet, row.row))));
  const others = generated.rows.flatMap(({ kind, sheet, row }) => {
    const found = kind === 'detail' ? undefined : seen.get(rowKey(sheet, row));
    return found && takes.has(found.class) && readSums(found) !== ''
      ? [`${sheet}!${row}: a ${kind} row taken for a figure\n${readSums(found)}`]
      : [];
  });
  return {
    details: details.length,
    recovered: ends.filter((end) => end === 'recovered').length,
    asked: ends.filter((end) => end === 'asked').length,
    wrong: [
      ...ends.filter((end) => end !== 'recovered' && end !== 'asked'),
      ...others,
      ...sumsOfPreview(preview, seen),
    ],
  };
};

/** What would be written is the sum of the rows that are taken, and every row of the file has its class (R6). */
const sumsOfPreview = ({ summary, outcome }: Preview, rows: ReadonlyMap<string, PreviewRow>): string[] => {
  const own = [...rows.values()]
    .filter((row) => takes.has(row.class))
    .reduce((sum, { amounts }) => sum + amounts.reduce((all, each) => all + each.own, 0), 0);
  const written = outcome.figures.amount.reduce((sum, amount) => sum + amount, 0);
  const counted = Object.entries(summary.classes)
    .filter(([name]) => name !== 'deleted')
    .reduce((sum, [, each]) => sum + each.rows, 0);
  return [
    ...(own === written ? [] : [`rows come to ${own}, figures to ${written}`]),
    ...(counted === summary.rowsRead ? [] : [`${summary.rowsRead} rows read, ${counted} classed`]),
  ];
};
