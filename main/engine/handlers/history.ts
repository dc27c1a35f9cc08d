import type { Change } from '#shared/changes/change.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { describeSummary } from '#shared/messages/history.ts';
import type { Lang } from '#shared/sheets/index.ts';
import type { BookContext, Handlers } from '../context.ts';
import { inverseOf, rewind, type Summary } from '../history/index.ts';
import type { CommandDraft } from '../session.ts';
import { changedPlaces } from '../sheets/index.ts';
import type { ChangeSetRow, Store } from '../store/index.ts';

type Step = OutputOf<'history/undo'>;

const defaultPage = 100;

/** The edit that a chain of undos and redos began with: what a person calls "it". */
const originOf = (row: ChangeSetRow): number =>
  row.kind === 'undo' || row.kind === 'redo'
    ? Number((JSON.parse(row.summary) as Summary).params.revision)
    : row.revision;

export const describeRow = (store: Store, row: ChangeSetRow, lang: Lang): string => {
  const summary = JSON.parse(row.summary) as Summary;
  if (row.kind !== 'undo' && row.kind !== 'redo') return describeSummary(summary, lang);
  const origin = store.history.byRevision(originOf(row));
  const what = origin ? describeSummary(JSON.parse(origin.summary) as Summary, lang) : '';
  return describeSummary({ ...summary, params: { ...summary.params, what } }, lang);
};

const describeTop = (store: Store, revision: number | null, lang: Lang): string | null => {
  const top = revision === null ? undefined : store.history.byRevision(revision);
  const origin = top && store.history.byRevision(originOf(top));
  return origin ? describeRow(store, origin, lang) : null;
};

const list = (
  { session, lang }: BookContext,
  input: InputOf<'history/list'>,
): Result<OutputOf<'history/list'>> => {
  const { store, revision, head } = session.book;
  const rows = store.history.page(input.before ?? revision + 1, input.limit ?? defaultPage);
  return {
    ok: true,
    value: {
      revision,
      undo: describeTop(store, head?.undoTop ?? null, lang),
      redo: describeTop(store, head?.redoTop ?? null, lang),
      changeSets: rows.map((row) => ({
        revision: row.revision,
        at: row.at,
        author: row.author,
        kind: row.kind,
        summary: describeRow(store, row, lang),
        summaryCode: JSON.parse(row.summary) as Summary,
        changes: row.changes,
        undoes: row.undoes,
        contentHash: row.digest.toString('hex'),
      })),
    },
  };
};

/** What is made anew for each asker: the sentence in their language, and where the change shows. */
const told = (
  { session, lang }: BookContext,
  row: ChangeSetRow,
  changes: readonly Change[],
): Pick<Step, 'summary' | 'places'> => ({
  summary: describeRow(session.book.store, row, lang),
  places: changedPlaces(session, changes),
});

/** The reply of a repeated command. */
const again = (context: BookContext, repeated: Result<unknown>): Result<Step> => {
  if (!repeated.ok) return repeated;
  const step = repeated.value as Step;
  const { history } = context.session.book.store;
  const row = history.byRevision(step.revision);
  const words = row ? told(context, row, history.changesOf(step.revision)) : { summary: '', places: [] };
  return { ok: true, value: { ...step, ...words } };
};

const finish = (
  context: BookContext,
  changes: readonly Change[],
  draft: Omit<CommandDraft, 'reply'>,
  undone: number | null,
): Result<Step> => {
  const reply = (revision: number): Step => ({ revision, undone, summary: '', places: [] });
  const written = context.session.write(changes, { ...draft, reply });
  if (!written.ok) return written;
  const { row } = written.value;
  return { ok: true, value: { ...reply(row.revision), ...told(context, row, changes) } };
};

/** Undo and redo alike write the inverse of the top of their stack, as a change set of its own. */
const step =
  (kind: 'undo' | 'redo') =>
  (context: BookContext, input: { commandId?: string | undefined }): Result<Step> => {
    const { session } = context;
    const name = `history/${kind}`;
    const { commandId } = input;
    const repeated = session.repeated(name, {}, commandId);
    if (repeated) return again(context, repeated);
    const { book } = session;
    const top = kind === 'undo' ? book.head?.undoTop : book.head?.redoTop;
    if (top === null || top === undefined)
      return refuse(kind === 'undo' ? 'nothingToUndo' : 'nothingToRedo', {});
    const row = book.store.history.byRevision(top);
    const origin = row ? originOf(row) : top;
    const summary = { code: kind === 'undo' ? 'undone' : 'redone', params: { revision: origin } };
    const draft = { name, input: {}, commandId, kind, summary, undoes: top };
    return finish(context, inverseOf(book.store, top), draft, top);
  };

const revert = (context: BookContext, input: InputOf<'history/revert'>): Result<Step> => {
  const { session } = context;
  const { commandId, ...command } = input;
  const repeated = session.repeated('history/revert', command, commandId);
  if (repeated) return again(context, repeated);
  const { book } = session;
  const { revision } = command;
  if (revision > book.revision) return refuse('unknownRevision', { revision, last: book.revision });
  const goal = book.store.history.byRevision(revision);
  if (goal && book.head?.digest.equals(goal.digest)) {
    return { ok: true, value: { revision: book.revision, undone: null, summary: '', places: [] } };
  }
  const changes = rewind(book.store, book.revision, revision, (kind, uid) => book.plainRecord(kind, uid));
  const summary = { code: 'reverted', params: { revision } };
  const draft = { name: 'history/revert', input: command, commandId, kind: 'revert' as const, summary };
  return finish(context, changes, draft, revision);
};

export const historyHandlers: Pick<
  Handlers,
  'history/list' | 'history/undo' | 'history/redo' | 'history/revert'
> = {
  'history/list': list,
  'history/undo': step('undo'),
  'history/redo': step('redo'),
  'history/revert': revert,
};
