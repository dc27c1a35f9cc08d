/** `papers/list`: what can be written of a year, and what stands in its way; `papers/override`: why it is written all the same. */
import { makeRecord } from '#shared/changes/record-changes.ts';
import type { RuleFinding, Severity } from '#shared/checks/rule.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { describeMissing } from '#shared/messages/papers.ts';
import { nameAndTitle } from '#shared/report/compose-publication.ts';
import { demonstrationOf } from '#shared/report/demonstration.ts';
import { missingFor } from '#shared/report/missing-data.ts';
import { formatsOf, isMonthly, type PaperId, paperIds } from '#shared/report/publication.ts';
import { cleanNote } from '#shared/text/normalise.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Session } from '../session.ts';
import { editionOf, monthsWithFigures } from './publication-of.ts';

type Listed = OutputOf<'papers/list'>;
type Overridden = OutputOf<'papers/override'>;

const openOf = ({ findings }: Session, year: number): [string, RuleFinding][] =>
  [...findings.all()].filter(([, finding]) => finding.year === year);

const countsOf = (session: Session, year: number): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const [, { severity }] of openOf(session, year)) counts[severity]++;
  return counts;
};

const list = ({ session, lang }: BookContext, input: InputOf<'papers/list'>): Result<Listed> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { book } = session;
  const edition = editionOf(session, { year: year.value });
  const described = (id: PaperId): Listed['papers'][number] => {
    const missing = missingFor(id, book, edition);
    return {
      id,
      ...nameAndTitle(id, book, edition),
      formats: [...formatsOf(id)],
      monthly: isMonthly(id),
      missing: missing && describeMissing(missing, lang),
    };
  };
  return ok({
    year: year.value,
    papers: paperIds.map(described),
    periods: monthsWithFigures(session, year.value),
    demonstration: demonstrationOf(book),
    openFindings: countsOf(session, year.value),
  });
};

const papersOf = (asked: readonly string[]): Result<PaperId[]> => {
  const papers: PaperId[] = [];
  for (const what of asked) {
    const known = paperIds.find((id) => id === what);
    if (!known) return refuse('unknownPaper', { what, known: paperIds.join(', ') });
    if (!papers.includes(known)) papers.push(known);
  }
  return ok(papers);
};

/** Notes need no reason: they ask nothing of anybody. */
const needsReason = ([, { severity }]: readonly [string, RuleFinding]): boolean => severity !== 'note';

const override = (
  { session, environment }: BookContext,
  input: InputOf<'papers/override'>,
): Result<Overridden> => {
  const { commandId, ...command } = input;
  const repeated = session.repeated('papers/override', command, commandId);
  if (repeated) return repeated as Result<Overridden>;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const papers = papersOf(input.papers);
  if (!papers.ok) return papers;
  const reason = cleanNote(input.reason, 2_000);
  if (!reason.ok) return reason;
  const findings = openOf(session, year.value)
    .filter(needsReason)
    .map(([key]) => key)
    .sort((a, b) => (a < b ? -1 : 1));
  if (findings.length === 0) return ok({ revision: session.book.revision, findings: 0 });
  const record = {
    uid: environment.ids.uid(),
    year: year.value,
    at: environment.clock.now().toISOString(),
    papers: papers.value,
    reason: reason.value,
    findings,
  };
  const written = session.write([makeRecord('findingsOverride', record)], {
    name: 'papers/override',
    input: command,
    commandId,
    kind: 'edit',
    summary: { code: 'findingsOverridden', params: { findings: findings.length, reason: reason.value } },
    reply: (revision): Overridden => ({ revision, findings: findings.length }),
  });
  return written.ok ? ok({ revision: written.value.row.revision, findings: findings.length }) : written;
};

export const paperListHandlers: Pick<Handlers, 'papers/list' | 'papers/override'> = {
  'papers/list': list,
  'papers/override': override,
};
