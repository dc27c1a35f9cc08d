import type { Severity } from '#shared/checks/rule.ts';
import { rules } from '#shared/checks/rules.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors/result.ts';
import { describeFindings } from '../checks/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Output = OutputOf<'checks/list'>;

const order: readonly Severity[] = ['error', 'warning', 'note'];

const list = ({ session, lang }: BookContext, input: InputOf<'checks/list'>): Result<Output> => {
  if (input.year !== undefined) {
    const year = session.year(input.year);
    if (!year.ok) return year;
  }
  const found = [...session.findings.all()].filter(
    ([, finding]) => input.year === undefined || finding.year === input.year,
  );
  found.sort(
    ([, a], [, b]) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.code < b.code ? -1 : 1),
  );
  const counts = { error: 0, warning: 0, note: 0 };
  for (const [, finding] of found) counts[finding.severity]++;
  const findings = describeFindings(session, found, lang);
  return { ok: true, value: { findings, counts, rules: rules.length } };
};

export const checkHandlers: Pick<Handlers, 'checks/list'> = { 'checks/list': list };
