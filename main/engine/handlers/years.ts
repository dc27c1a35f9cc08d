/** `years/…`: what a year's document says of itself, with its recipients and the office that issues it. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Change } from '#shared/changes/change.ts';
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import type { PlanYear, RecordOf } from '#shared/domain/records.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { officeUid } from '#shared/report/settings.ts';
import { parseDate } from '#shared/text/date.ts';
import { cleanName } from '#shared/text/normalise.ts';
import type { Book } from '../book/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Input = InputOf<'years/set'>;
type Recipient = RecordOf<'recipient'>;

const recipientsOf = (book: Book, year: number): Recipient[] =>
  [...book.records('recipient').values()]
    .filter((each) => each.year === year)
    .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.uid < b.uid ? -1 : 1));

const planOf = (book: Book, year: number): PlanYear | undefined =>
  [...book.records('planYear').values()].find((plan) => plan.year === year);

const show = ({ session }: BookContext, input: InputOf<'years/show'>): Result<OutputOf<'years/show'>> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const { book } = session;
  const plan = planOf(book, year.value);
  if (!plan) return refuse('unknownYear', { year: year.value, known: book.years.join(', ') });
  const { uid: _, ...said } = plan;
  const recipients = recipientsOf(book, year.value).map(({ text }) => text);
  return ok({ ...said, recipients, office: book.records('setting').get(officeUid)?.value ?? '' });
};

const planFields = [
  'title',
  'documentNumber',
  'documentDate',
  'place',
  'signedFor',
  'signatoryTitle',
  'signatoryName',
] as const;

const changesOfPlan = (plan: PlanYear, input: Input): Result<Change[]> => {
  const changes: Change[] = [];
  for (const field of planFields) {
    const typed = input[field];
    if (typed === undefined) continue;
    const cleaned = cleanName(typed ?? '');
    if (!cleaned.ok) return cleaned;
    if (field === 'title' && cleaned.value === '') return refuse('invalidText', { reason: 'blank' });
    changes.push(...changeField('planYear', plan, field, cleaned.value === '' ? null : cleaned.value));
  }
  return ok(changes);
};

/** Lines keep their records as far as there are any, so that history shows what has changed of each. */
const changesOfRecipients = (
  { session: { book }, environment }: BookContext,
  year: number,
  lines: readonly string[],
): Result<Change[]> => {
  const held = recipientsOf(book, year);
  const changes: Change[] = held.slice(lines.length).map((each) => deleteRecord('recipient', each));
  const last = held[Math.min(held.length, lines.length) - 1]?.position ?? null;
  const positions = generateNKeysBetween(last, null, Math.max(0, lines.length - held.length));
  for (const [at, line] of lines.entries()) {
    const text = cleanName(line);
    if (!text.ok) return text;
    if (text.value === '') return refuse('invalidText', { reason: 'blank' });
    const present = held[at];
    if (present) changes.push(...changeField('recipient', present, 'text', text.value));
    else {
      const position = positions[at - held.length] ?? '';
      changes.push(makeRecord('recipient', { uid: environment.ids.uid(), year, position, text: text.value }));
    }
  }
  return ok(changes);
};

const changesOfOffice = ({ session: { book } }: BookContext, office: string): Result<Change[]> => {
  const name = cleanName(office);
  if (!name.ok) return name;
  if (name.value === '') return refuse('invalidText', { reason: 'blank' });
  const held = book.records('setting').get(officeUid);
  if (!held) return ok([makeRecord('setting', { uid: officeUid, value: name.value })]);
  return ok(changeField('setting', held, 'value', name.value));
};

const changesOf = (context: BookContext, plan: PlanYear, input: Input): Result<Change[]> => {
  const { documentDate, recipients, office } = input;
  const day = parseDate(documentDate ?? '');
  if (!day.ok) return day;
  const all = [
    changesOfPlan(plan, input),
    recipients ? changesOfRecipients(context, plan.year, recipients) : ok([]),
    office === undefined ? ok([]) : changesOfOffice(context, office),
  ];
  const changes: Change[] = [];
  for (const each of all) {
    if (!each.ok) return each;
    changes.push(...each.value);
  }
  return ok(changes);
};

const set = (context: BookContext, input: Input): Result<OutputOf<'years/set'>> => {
  const { session } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('years/set', command, commandId);
  if (repeated) return repeated as Result<OutputOf<'years/set'>>;
  const year = session.year(input.year);
  if (!year.ok) return year;
  const plan = planOf(session.book, year.value);
  if (!plan) return refuse('unknownYear', { year: year.value, known: session.book.years.join(', ') });
  const changes = changesOf(context, plan, input);
  if (!changes.ok) return changes;
  if (changes.value.length === 0) return ok({ revision: session.book.revision });
  const written = session.write(changes.value, {
    name: 'years/set',
    input: command,
    commandId,
    kind: 'edit',
    summary: { code: 'yearSet', params: { year: year.value } },
    reply: (revision) => ({ revision }),
  });
  return written.ok ? ok({ revision: written.value.row.revision }) : written;
};

export const yearHandlers: Pick<Handlers, 'years/show' | 'years/set'> = {
  'years/show': show,
  'years/set': set,
};
