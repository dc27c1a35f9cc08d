import { type Change, isFigureChange } from '#shared/changes/change.ts';
import type { InputOf, OutputOf, RequestName } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import { type Sheet, writeCell } from '#shared/sheets/index.ts';
import { cleanName } from '#shared/text/normalise.ts';
import type { BookContext, Handlers } from '../context.ts';
import type { Summary } from '../history/index.ts';
import { type RenamePlan, type RowKind, type RowPlan, rowKinds } from '../rows/index.ts';
import { changeOf } from '../sheets/index.ts';

interface Target {
  readonly sheet: Sheet;
  readonly kind: RowKind;
}

const longestCode = 50;

type RowInput = { readonly sheet: string; readonly year?: number | undefined };
type RowReply = OutputOf<'rows/add'>;

const targetOf = ({ session }: BookContext, input: RowInput): Result<Target> => {
  const year = session.year(input.year);
  if (!year.ok) return year;
  const sheet = session.sheet(input.sheet, year.value);
  if (!sheet.ok) return sheet;
  const kind = rowKinds[sheet.value.id];
  if (!kind) return refuse('rowsAreFixed', { sheet: sheet.value.label.vi });
  return { ok: true, value: { sheet: sheet.value, kind } };
};

const labelOf = (sheet: Sheet, row: string | undefined): string => {
  const at = row === undefined ? undefined : sheet.rowAt.get(row);
  return at === undefined ? '' : (sheet.rows[at]?.label ?? '');
};

interface RowCommand<Name extends RequestName> {
  readonly name: Name;
  readonly input: InputOf<Name> & { readonly commandId?: string | undefined };
}

/** Asks for a repeat first, then for the plan; writes it, and tells that the sheet has to be shown anew. */
const carryOut = <Name extends RequestName, Planned extends { changes: readonly Change[]; row: string }>(
  context: BookContext,
  command: RowCommand<Name>,
  plan: () => Result<Planned & { readonly summary: Summary }>,
): Result<Omit<Planned, 'changes'> & RowReply> => {
  const { session } = context;
  const { commandId, ...input } = command.input;
  type Reply = Omit<Planned, 'changes'> & RowReply;
  const repeated = session.repeated(command.name, input, commandId);
  if (repeated) return repeated as Result<Reply>;
  const planned = plan();
  if (!planned.ok) return planned;
  const { changes, summary, ...rest } = planned.value;
  const reply = (revision: number): Reply => ({ ...rest, revision }) as unknown as Reply;
  if (changes.length === 0) return { ok: true, value: reply(session.book.revision) };
  const written = session.write(changes, {
    name: command.name,
    input,
    commandId,
    kind: 'edit',
    summary,
    reply,
  });
  if (!written.ok) return written;
  const { revision } = written.value.row;
  return { ok: true, value: reply(revision) };
};

/** Undefined where the row is at the top, or is none. */
const parentOf = (sheet: Sheet, row: string | undefined): string | undefined => {
  const at = row === undefined ? undefined : sheet.rowAt.get(row);
  return at === undefined ? undefined : (sheet.rows[at]?.parent ?? undefined);
};

/** A first child that takes over its parent's figures says so: nobody should have to look for them. */
const addedSummary = (row: string, parent: string, { changes }: RowPlan): Summary => {
  const taken = changes.filter((change) => isFigureChange(change) && change.after !== null).length;
  return taken === 0
    ? { code: 'rowAdded', params: { row } }
    : { code: 'rowAddedTaking', params: { row, parent, figures: taken } };
};

const add = (context: BookContext, input: InputOf<'rows/add'>) =>
  carryOut(context, { name: 'rows/add', input }, () => {
    const target = targetOf(context, input);
    if (!target.ok) return target;
    const name = cleanName(input.name);
    if (!name.ok) return name;
    if (name.value === '') return refuse('invalidText', { reason: 'blank' });
    const code = input.code === undefined ? undefined : cleanName(input.code, longestCode);
    if (code && !code.ok) return code;
    const { sheet, kind } = target.value;
    const { uid } = context.environment.ids;
    const { after } = input;
    const parent = input.parent ?? parentOf(sheet, after ?? undefined);
    const planned = kind.add(context.session.book, {
      year: sheet.year,
      parent,
      after,
      code: code?.value,
      name: name.value,
      uid: uid(),
      versionUid: uid(),
    });
    if (!planned.ok) return planned;
    return {
      ok: true,
      value: { ...planned.value, summary: addedSummary(name.value, labelOf(sheet, parent), planned.value) },
    };
  });

const renamed = (before: string, planned: Result<RenamePlan>) => {
  if (!planned.ok) return planned;
  const { name, ...plan } = planned.value;
  const summary: Summary = { code: 'rowRenamed', params: { before, after: name } };
  return { ok: true as const, value: { ...plan, summary } };
};

const rename = (context: BookContext, input: InputOf<'rows/rename'>) =>
  carryOut(context, { name: 'rows/rename', input }, () => {
    const target = targetOf(context, input);
    if (!target.ok) return target;
    const { sheet, kind } = target.value;
    const at = sheet.rowAt.get(input.row);
    const row = at === undefined ? undefined : sheet.rows[at];
    if (row && kind.rename)
      return renamed(row.label, kind.rename(context.session.book, { ...input, year: sheet.year }));
    const column = sheet.column.get('name');
    if (!row || !column) return refuse('unknownRow', { sheet: sheet.id, row: input.row });
    const view = context.session.book;
    const written = writeCell({ sheet, row, column }, input.name, {
      view,
      unit: 'million',
      newUid: context.environment.ids.uid,
    });
    if (!written.ok) return written;
    const changes = written.value.intents.flatMap((intent) => changeOf(view, intent) ?? []);
    return renamed(row.label, {
      ok: true,
      value: { changes, row: row.key, name: String(written.value.after) },
    });
  });

const move = (context: BookContext, input: InputOf<'rows/move'>) =>
  carryOut(context, { name: 'rows/move', input }, () => {
    const target = targetOf(context, input);
    if (!target.ok) return target;
    const { sheet, kind } = target.value;
    const { row, parent, after } = input;
    const versionUid = context.environment.ids.uid();
    const planned = kind.move(context.session.book, { year: sheet.year, row, parent, after, versionUid });
    if (!planned.ok) return planned;
    const params = { row: labelOf(sheet, row), parent: labelOf(sheet, parent ?? parentOf(sheet, row)) };
    return { ok: true, value: { ...planned.value, summary: { code: 'rowMoved', params } } };
  });

const remove = (context: BookContext, input: InputOf<'rows/delete'>) =>
  carryOut(context, { name: 'rows/delete', input }, () => {
    const target = targetOf(context, input);
    if (!target.ok) return target;
    const { sheet, kind } = target.value;
    const versionUid = context.environment.ids.uid;
    const planned = kind.remove(context.session.book, { year: sheet.year, row: input.row, versionUid });
    if (!planned.ok) return planned;
    const { rows, figures } = planned.value;
    const params = { row: labelOf(sheet, input.row), rows, figures };
    return { ok: true, value: { ...planned.value, summary: { code: 'rowDeleted', params } } };
  });

export const rowHandlers: Pick<Handlers, 'rows/add' | 'rows/rename' | 'rows/move' | 'rows/delete'> = {
  'rows/add': add,
  'rows/rename': rename,
  'rows/move': move,
  'rows/delete': remove,
};
