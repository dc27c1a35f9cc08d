/** Findings as the panel lists them: which are shown, in which groups, under which keys. */
import type { Finding } from '#shared/contract/index.ts';
import type { ActiveCell } from '../book/index.ts';

export type Severity = Finding['severity'];
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

export interface FindingFilter {
  readonly hidden: readonly Severity[];
  /** Only findings of this sheet and year. */
  readonly only: { readonly sheet: string; readonly year: number | null } | null;
}

export interface ListedFinding {
  /** The same for the same finding while others come and go. */
  readonly key: string;
  readonly finding: Finding;
}

const keyOf = ({ code, year, place }: Finding): string =>
  [code, year, place.sheet, place.row, place.column].join('\n');

/** A rule may find several things in one cell: the second one has a key of its own. */
export const listFindings = (findings: readonly Finding[]): ListedFinding[] => {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return { key: before === 0 ? key : `${key}\n${before}`, finding };
  });
};

export const isShown = ({ finding }: ListedFinding, { hidden, only }: FindingFilter): boolean =>
  !hidden.includes(finding.severity) &&
  (only === null || (finding.place.sheet === only.sheet && finding.year === only.year));

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};

export const isAtCell = (
  { place, year }: Finding,
  active: Pick<ActiveCell, 'sheet' | 'row' | 'column'> | null,
  shownYear: number | null,
): boolean =>
  active !== null &&
  year === shownYear &&
  place.sheet === active.sheet &&
  place.row === active.row &&
  place.column === active.column;

/**
 * "Dự án & vốn › Dự án 1: … › NSTW – ĐTPT" as two lines, the row and then the column with its sheet: both ends say
 * more than the middle, which is what gives way where room is short.
 */
export const whereLines = (where: string): string[] => {
  const [sheet, ...rest] = where.split(' › ');
  const column = rest.pop();
  if (sheet === undefined || column === undefined || rest.length === 0) return [where];
  return [rest.join(' › '), `${column} · ${sheet}`];
};
