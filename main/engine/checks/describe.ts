/** Findings in words: as `checks/list` gives them and as events tell of them. */
import type { RuleFinding } from '#shared/checks/rule.ts';
import { plainQuantity } from '#shared/checks/show-quantity.ts';
import type { Finding } from '#shared/contract/index.ts';
import type { BookView } from '#shared/domain/book-view.ts';
import type { Result } from '#shared/errors/result.ts';
import { describeFinding } from '#shared/messages/checks.ts';
import type { Lang, Scope, Sheet } from '#shared/sheets/index.ts';
import { placeName, textPlace } from '../sheets/index.ts';

/** Where findings lie: a session. */
export interface Whereabouts {
  readonly book: BookView;
  readonly sheet: (id: string, year: number, scope?: Scope) => Result<Sheet>;
}

const whereOf = (whereabouts: Whereabouts, { place, year }: RuleFinding, lang: Lang): string => {
  const found = whereabouts.sheet(place.sheet, year, { period: place.period });
  return placeName(whereabouts.book, found.ok ? found.value : undefined, place, lang);
};

/** Numbers for scripts, words for people. */
const valuesOf = (finding: RuleFinding, lang: Lang) => {
  const { expected, actual, difference, ...words } = describeFinding(finding, lang);
  return {
    ...words,
    expected: plainQuantity(finding.expected),
    actual: plainQuantity(finding.actual),
    difference: finding.difference === null ? null : plainQuantity(finding.difference),
    shown: { expected, actual, difference },
  };
};

/** @param findings by their keys */
export const describeFindings = (
  whereabouts: Whereabouts,
  findings: Iterable<readonly [string, RuleFinding]>,
  lang: Lang,
): Finding[] =>
  Array.from(findings, ([key, finding]) => ({
    key,
    code: finding.code,
    severity: finding.severity,
    year: finding.year,
    place: { ...textPlace(whereabouts.book, finding.place) },
    where: whereOf(whereabouts, finding, lang),
    printedAt: finding.printedAt,
    ...valuesOf(finding, lang),
  }));
