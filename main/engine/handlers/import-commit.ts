/** `imports/commit`: the preview that was seen, as one change set that one undo takes back. */
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { describeError } from '#shared/messages/errors.ts';
import { describeReason } from '#shared/messages/treasury-reasons.ts';
import { monthText } from '#shared/text/month.ts';
import { cleanName, cleanNote } from '#shared/text/normalise.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Summary } from '../history/index.ts';
import {
  type OpenImport,
  type PlannedImport,
  type Previewed,
  planImport,
  type Written,
} from '../imports/index.ts';
import { Refused } from '../refused.ts';
import { cancelled } from '../threads/index.ts';
import { stillOpen, watched } from './import-job.ts';

type Input = InputOf<'imports/commit'>;
type Output = OutputOf<'imports/commit'>;

/** What stands in the way of writing what was seen. */
const inTheWay = (
  { session, lang }: BookContext,
  { revision, leaveOut }: Input,
  { summary, ...previewed }: Previewed,
): Refusal | undefined => {
  const isStale = revision !== previewed.revision || session.book.revision !== previewed.revision;
  if (isStale) return { code: 'importStale', params: {} };
  const [first] = summary.obstacles;
  if (first) {
    const count = summary.obstacles.length;
    return { code: 'importObstacles', params: { count, first: describeReason(first, lang) } };
  }
  const { ambiguous, invalid } = summary.classes;
  const open = { ambiguous: ambiguous.rows, invalid: invalid.rows };
  if (leaveOut !== true && open.ambiguous + open.invalid > 0) return { code: 'importOpenRows', params: open };
  return undefined;
};

const summaryOf = (opened: OpenImport, previewed: Previewed, { batch, changes }: PlannedImport): Summary => {
  const { figures } = previewed.summary;
  if (!batch) return { code: 'importRemembered', params: { records: changes.length } };
  return {
    code: 'imported',
    params: {
      file: opened.fileRead.file.name,
      month: monthText(previewed.period),
      origin: previewed.origin,
      ...{ new: figures.new, changed: figures.changed, deleted: figures.deleted },
    },
  };
};

interface Words {
  readonly saveProfile: string | undefined;
  readonly note: string | undefined;
}

/** What a person typed beside the file. */
const wordsOf = ({ saveProfile, note }: Input): Result<Words> => {
  const name = saveProfile === undefined ? undefined : cleanName(saveProfile);
  if (name && !name.ok) return name;
  if (name?.value === '') return refuse('invalidText', { reason: 'blank' });
  const remark = note === undefined ? undefined : cleanNote(note);
  if (remark && !remark.ok) return remark;
  return ok({ saveProfile: name?.value, note: remark?.value || undefined });
};

const write = (
  { session, environment }: BookContext,
  input: Input,
  opened: OpenImport,
  previewed: Previewed,
  written: Written,
): Result<Output> => {
  const { commandId, ...command } = input;
  const { figures } = previewed.summary;
  const words = wordsOf(input);
  if (!words.ok) return words;
  const planned = planImport(session.book, opened, previewed, written, {
    author: environment.user.name,
    now: environment.clock.now(),
    newUid: environment.ids.uid,
    ...words.value,
  });
  const batch = planned.batch?.uid ?? null;
  const reply = (revision: number): Output => ({ revision, batch, figures: { ...figures } });
  if (planned.changes.length === 0) return ok(reply(session.book.revision));
  const result = session.write(planned.changes, {
    name: 'imports/commit',
    input: command,
    commandId,
    kind: 'edit',
    summary: summaryOf(opened, previewed, planned),
    reply,
    archive: planned.archive,
    findsLater: true,
  });
  return result.ok ? ok(reply(result.value.row.revision)) : result;
};

/** What stopped it is in the way of the import; a damaged book is worse than that. */
const notBackedUp = ({ lang }: BookContext, refusal: Refusal): Refusal =>
  refusal.code === 'damaged'
    ? refusal
    : { code: 'importNotBackedUp', params: { reason: describeError(refusal, lang) } };

/** A file that changes no figure takes nothing away that would have to be kept. @throws Refused */
const backUpFirst = async (context: BookContext, { summary }: Previewed): Promise<void> => {
  const { session, state } = context;
  const { new: added, changed, deleted } = summary.figures;
  if (added + changed + deleted === 0) return;
  const { store, revision } = session.book;
  const refusal = await state.imports.backups
    .make({ store, path: session.path, revision })
    // Closing the book takes the copying's source away.
    .finally(() => stillOpen(context));
  if (refusal) throw new Refused(notBackedUp(context, refusal));
};

/** Part of the work that comes before the one transaction. */
const preparing = 0.7;

const commit = async (context: BookContext, input: Input): Promise<Result<Output>> => {
  const { session, state, job } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('imports/commit', command, commandId);
  if (repeated) return repeated as Result<Output>;
  const found = state.imports.find(input.import);
  if (!found.ok) return found;
  const opened = found.value;
  const { previewed } = opened;
  if (!previewed) return refuse('importNotPreviewed', {});
  const before = inTheWay(context, input, previewed);
  if (before) return { ok: false, error: before };
  const result = await watched(
    context,
    () => opened.stop(),
    async (reached) => {
      reached(0.02, preparing);
      const [written] = await Promise.all([opened.ask('outcome', null), backUpFirst(context, previewed)]);
      if (job.signal.aborted) throw cancelled();
      stillOpen(context);
      reached(preparing, 1);
      // An edit may have come while the archive was made.
      const now = inTheWay(context, input, previewed);
      return now ? { ok: false, error: now } : write(context, input, opened, previewed, written);
    },
  );
  // It is written: what is cancelled or closed from here on does not take it back.
  await session.findAnew(() => state.session === session);
  return result;
};

export const importCommitHandlers: Pick<Handlers, 'imports/commit'> = { 'imports/commit': commit };
