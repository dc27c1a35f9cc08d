/** `import treasury`: a file of the Treasury read, matched, previewed, and written as one change set. */
import type { OutputOf } from '#shared/contract/index.ts';
import type { Call } from '../command.ts';
import { openToRead, openToWrite } from '../opening.ts';
import { readJson } from '../read-input.ts';
import { type Answers, noAnswers, readAnswers } from './answers.ts';
import { fetchRows, type ImportReply, replyValue } from './import-reply.ts';
import { importText, rowsShown } from './import-text.ts';
import { orderOf } from './settings-of-call.ts';
import { wrongUse } from './usage.ts';

type Preview = OutputOf<'imports/preview'>;

/** Read before the book is opened: wrong use is told at once. */
const answersOf = async (call: Call): Promise<Answers> => {
  const path = call.options.answers;
  if (path === undefined) return noAnswers;
  const answers = readAnswers(await readJson(call, path));
  if (typeof answers === 'string') throw wrongUse(call, (say) => say.badAnswers(answers));
  return answers;
};

const profileOf = async (call: Call): Promise<string | undefined> => {
  const wanted = call.options.profile;
  if (wanted === undefined) return undefined;
  const { profiles } = await call.ask('profiles/list', {});
  const found = profiles.find(({ name }) => name === wanted.normalize('NFC').trim());
  const known = profiles.map(({ name }) => name).join('; ');
  if (!found) throw wrongUse(call, (say) => say.unknownProfile(wanted, known || say.noProfiles));
  return found.uid;
};

const openFile = async (call: Call, answers: Answers): Promise<OutputOf<'imports/open'>> => {
  const { year, encoding, separator } = call.options;
  return call.ask('imports/open', {
    file: call.args[1] ?? '',
    profile: await profileOf(call),
    year: year ?? answers.settings.budgetYear ?? undefined,
    encoding: encoding ?? answers.settings.encoding ?? undefined,
    separator: separator ?? answers.settings.separator ?? undefined,
  });
};

/** Whether the file can be written as it was asked for. */
const isClear = ({ options }: Call, { obstacles, classes }: Preview): boolean =>
  obstacles.length === 0 &&
  (options['leave-out'] || (classes.ambiguous.rows === 0 && classes.invalid.rows === 0));

const commit = (call: Call, { import: id, revision }: Preview): Promise<OutputOf<'imports/commit'>> =>
  call.ask('imports/commit', {
    ...{ import: id, revision, leaveOut: call.options['leave-out'] },
    saveProfile: call.options['save-profile'],
  });

export const runImportTreasury = async (call: Call): Promise<number> => {
  const { preview: isPreview, 'save-profile': saved } = call.options;
  if (isPreview && saved !== undefined) throw wrongUse(call, (say) => say.profileNeedsWriting);
  const answers = await answersOf(call);
  await (isPreview ? openToRead(call) : openToWrite(call));
  const opened = await openFile(call, answers);
  const order = await orderOf(call, opened, answers);
  const preview = await call.ask('imports/preview', { import: opened.import, ...order });
  // Before the writing: afterwards the rows would be compared with themselves.
  const rows = await fetchRows(call, preview, call.output.json ? {} : rowsShown);
  const clear = isClear(call, preview);
  const committed = clear && !isPreview ? await commit(call, preview) : null;
  const reply: ImportReply = { opened, order, preview, rows, committed };
  await call.output.answer(replyValue(reply), () => importText(call, reply));
  return clear ? 0 : 1;
};
