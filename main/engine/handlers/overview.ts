import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import { overviewOf } from '#shared/overview/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Input = InputOf<'overview/show'>;
type Output = OutputOf<'overview/show'>;
/** What the core computes of it. */
type Told = Omit<Output, 'findings' | 'revision'>;

const findingsOf = ({ session }: BookContext, year: number): Output['findings'] => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const [, finding] of session.findings.all()) if (finding.year === year) counts[finding.severity]++;
  return counts;
};

/** Which months there are, and the one that is taken where none is named, is as in sheet Giải ngân. */
const show = (context: BookContext, input: Input): Result<Output> => {
  const { session } = context;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const sheet = session.sheet('disbursement', year.value, { period: input.period });
  if (!sheet.ok) return sheet;
  const { book } = session;
  // Lists of the core are read-only, those of the contract are not: the same values either way.
  const overview = structuredClone(overviewOf(book, year.value, sheet.value.scope.period)) as Told;
  return ok({ ...overview, findings: findingsOf(context, year.value), revision: book.revision });
};

export const overviewHandlers: Pick<Handlers, 'overview/show'> = { 'overview/show': show };
