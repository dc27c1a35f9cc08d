/** `row add`, `row rename`, `row move`, `row delete`. */
import type { OutputOf } from '#shared/contract/index.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToWrite } from './opening.ts';

const sheetOf = (call: Call): string => call.args[1] ?? '';
const keyOf = (call: Call): string => call.args[2] ?? '';

const answer = async (call: Call, reply: OutputOf<'rows/add'>, text: string): Promise<number> => {
  const at = words[call.lang].nowAt(countText(reply.revision));
  await call.output.answer(reply, () => `${text}\n${at}`);
  return 0;
};

export const runRowAdd = async (call: Call): Promise<number> => {
  const { name = '', parent, after, code, year } = call.options;
  await openToWrite(call);
  const reply = await call.ask('rows/add', { sheet: sheetOf(call), year, parent, after, name, code });
  return answer(call, reply, words[call.lang].rowAdded(reply.row));
};

export const runRowRename = async (call: Call): Promise<number> => {
  const { name = '', year } = call.options;
  await openToWrite(call);
  const reply = await call.ask('rows/rename', { sheet: sheetOf(call), year, row: keyOf(call), name });
  return answer(call, reply, words[call.lang].rowRenamed);
};

export const runRowMove = async (call: Call): Promise<number> => {
  const { parent, after, year } = call.options;
  await openToWrite(call);
  const reply = await call.ask('rows/move', { sheet: sheetOf(call), year, row: keyOf(call), parent, after });
  return answer(call, reply, words[call.lang].rowMoved);
};

export const runRowDelete = async (call: Call): Promise<number> => {
  await openToWrite(call);
  const reply = await call.ask('rows/delete', {
    sheet: sheetOf(call),
    year: call.options.year,
    row: keyOf(call),
  });
  const { rows, figures } = reply;
  return answer(call, reply, words[call.lang].rowDeleted(countText(rows), countText(figures)));
};
