/** `profiles/…` and `matches/…`: how files are read and what their codes and names stand for, as the book remembers it. */
import type { Change } from '#shared/changes/change.ts';
import { changeField, deleteRecord, makeRecord } from '#shared/changes/record-changes.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/errors/result.ts';
import { cleanName } from '#shared/text/normalise.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Summary } from '../history/index.ts';
import { memberLabel, profileNamed, profilesOf } from '../imports/index.ts';
import type { CommandDraft } from '../session.ts';

type Step = Pick<CommandDraft, 'name' | 'input' | 'commandId'>;

/** Nothing to change leaves the book as it is. */
const writeStep = <Output extends { readonly revision: number }>(
  { session }: BookContext,
  step: Step,
  changes: readonly Change[],
  summary: Summary,
  reply: (revision: number) => Output,
): Result<Output> => {
  if (changes.length === 0) return ok(reply(session.book.revision));
  const written = session.write(changes, { ...step, kind: 'edit', summary, reply });
  return written.ok ? ok(reply(written.value.row.revision)) : written;
};

type SaveOutput = OutputOf<'profiles/save'>;

const saveProfile = (context: BookContext, input: InputOf<'profiles/save'>): Result<SaveOutput> => {
  const { session, environment } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('profiles/save', command, commandId);
  if (repeated) return repeated as Result<SaveOutput>;
  const name = cleanName(input.name);
  if (!name.ok) return name;
  if (name.value === '') return refuse('invalidText', { reason: 'blank' });
  const { book } = session;
  const namesake = profileNamed(book, name.value);
  // Without a uid a profile of the same name is meant.
  const uid = input.uid ?? namesake?.uid ?? environment.ids.uid();
  if (namesake && namesake.uid !== uid) return refuse('profileExists', { name: name.value });
  const known = book.records('importProfile').get(uid);
  const { content } = input;
  const isSame = JSON.stringify(known?.content) === JSON.stringify(content);
  const changes = known
    ? [
        ...changeField('importProfile', known, 'name', name.value),
        ...(isSame ? [] : changeField('importProfile', known, 'content', content)),
      ]
    : [makeRecord('importProfile', { uid, name: name.value, content })];
  return writeStep(
    context,
    { name: 'profiles/save', input: command, commandId },
    changes,
    { code: 'profileSaved', params: { profile: name.value } },
    (revision) => ({ revision, uid }),
  );
};

type DeleteOutput = OutputOf<'profiles/delete'>;

const deleteProfile = (
  context: BookContext,
  { commandId, uid }: InputOf<'profiles/delete'>,
): Result<DeleteOutput> => {
  const { session } = context;
  const repeated = session.repeated('profiles/delete', { uid }, commandId);
  if (repeated) return repeated as Result<DeleteOutput>;
  const known = session.book.records('importProfile').get(uid);
  if (!known) return refuse('unknownProfile', { profile: uid });
  return writeStep(
    context,
    { name: 'profiles/delete', input: { uid }, commandId },
    [deleteRecord('importProfile', known)],
    { code: 'profileDeleted', params: { profile: known.name } },
    (revision) => ({ revision }),
  );
};

type ForgetOutput = OutputOf<'matches/forget'>;

const forgetMatches = (
  context: BookContext,
  { commandId, uids }: InputOf<'matches/forget'>,
): Result<ForgetOutput> => {
  const { session } = context;
  const repeated = session.repeated('matches/forget', { uids }, commandId);
  if (repeated) return repeated as Result<ForgetOutput>;
  const known = session.book.records('importMatch');
  // What has been forgotten already, in another window perhaps, need not be forgotten again.
  const forgotten = [...new Set(uids)].flatMap((uid) => known.get(uid) ?? []);
  const changes = forgotten.map((match) => deleteRecord('importMatch', match));
  const text = forgotten[0]?.text ?? '';
  return writeStep(
    context,
    { name: 'matches/forget', input: { uids }, commandId },
    changes,
    { code: 'matchesForgotten', params: { matches: changes.length, text } },
    (revision) => ({ revision }),
  );
};

const listMatches = ({ session }: BookContext): Result<OutputOf<'matches/list'>> => {
  const { book } = session;
  const year = book.years.at(-1);
  const matches = [...book.records('importMatch').values()].map(
    ({ uid, dimension, field, text, target }) => ({
      ...{ uid, dimension, field, text, target },
      targetLabel: target === null || year === undefined ? '' : memberLabel(book, year, dimension, target),
    }),
  );
  return ok({ matches });
};

export const importProfileHandlers: Pick<
  Handlers,
  'profiles/list' | 'profiles/save' | 'profiles/delete' | 'matches/list' | 'matches/forget'
> = {
  'profiles/list': ({ session }) => ok({ profiles: profilesOf(session.book).map((each) => ({ ...each })) }),
  'profiles/save': saveProfile,
  'profiles/delete': deleteProfile,
  'matches/list': listMatches,
  'matches/forget': forgetMatches,
};
