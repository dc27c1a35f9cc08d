/** `papers/settings`: how an office wants its papers, kept as one setting of the book. */
import type { Change } from '#shared/changes/change.ts';
import { changeField, makeRecord } from '#shared/changes/record-changes.ts';
import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { type Result, refuse } from '#shared/errors/result.ts';
import {
  type PaperSettings,
  paperSettingsSchema,
  paperSettingsUid,
  readPaperSettings,
} from '#shared/report/settings.ts';
import type { Book } from '../book/index.ts';
import type { BookContext, Handlers } from '../context.ts';

type Output = OutputOf<'papers/set'>;

/** As long as a setting's value may be. */
const longestValue = 10_000;

const settingsOf = (book: Book): PaperSettings =>
  readPaperSettings(book.records('setting').get(paperSettingsUid)?.value);

const changesOf = (book: Book, value: string): Change[] => {
  const held = book.records('setting').get(paperSettingsUid);
  return held
    ? changeField('setting', held, 'value', value)
    : [makeRecord('setting', { uid: paperSettingsUid, value })];
};

const set = ({ session }: BookContext, input: InputOf<'papers/set'>): Result<Output> => {
  const { commandId, ...command } = input;
  const repeated = session.repeated('papers/set', command, commandId);
  if (repeated) return repeated as Result<Output>;
  const { book } = session;
  const before = settingsOf(book);
  const settings = paperSettingsSchema.parse({ ...before, ...input.settings });
  const value = JSON.stringify(settings);
  if (value === JSON.stringify(before)) return { ok: true, value: { revision: book.revision, settings } };
  if (value.length > longestValue)
    return refuse('textTooLong', { length: value.length, limit: longestValue });
  const written = session.write(changesOf(book, value), {
    name: 'papers/set',
    input: command,
    commandId,
    kind: 'edit',
    summary: { code: 'paperSettingsSet', params: {} },
    reply: (revision): Output => ({ revision, settings }),
  });
  return written.ok ? { ok: true, value: { revision: written.value.row.revision, settings } } : written;
};

export const paperSettingHandlers: Pick<Handlers, 'papers/settings' | 'papers/set'> = {
  'papers/settings': ({ session }) => ({ ok: true, value: settingsOf(session.book) }),
  'papers/set': set,
};
