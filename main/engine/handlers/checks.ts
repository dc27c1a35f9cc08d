import type { RuleFinding, Severity } from '#shared/checks/rule.ts';
import { rules } from '#shared/checks/rules.ts';
import { plainQuantity } from '#shared/checks/show-quantity.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors/result.ts';
import { describeFinding } from '#shared/messages/checks.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Session } from '../session.ts';
import { placeName } from '../sheets/index.ts';

type Output = OutputOf<'checks/list'>;

const order: readonly Severity[] = ['error', 'warning', 'note'];

const whereOf = (session: Session, { place, year }: RuleFinding, lang: Lang): string => {
  const sheet = session.sheet(place.sheet, year);
  return placeName(session.book, sheet.ok ? sheet.value : undefined, place, lang);
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

const list = ({ session, lang }: BookContext, input: InputOf<'checks/list'>): Result<Output> => {
  if (input.year !== undefined) {
    const year = session.year(input.year);
    if (!year.ok) return year;
  }
  const found = [...session.findings.all().values()].filter(
    (finding) => input.year === undefined || finding.year === input.year,
  );
  found.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.code < b.code ? -1 : 1));
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of found) counts[finding.severity]++;
  const findings = found.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    year: finding.year,
    place: { ...finding.place },
    where: whereOf(session, finding, lang),
    printedAt: finding.printedAt,
    ...valuesOf(finding, lang),
  }));
  return { ok: true, value: { findings, counts, rules: rules.length } };
};

export const checkHandlers: Pick<Handlers, 'checks/list'> = { 'checks/list': list };
