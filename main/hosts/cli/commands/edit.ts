import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { layOutTable } from '../text/table.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToWrite } from './opening.ts';
import { readJson } from './read-input.ts';

type Reply = OutputOf<'cells/set'>;
type Value = Reply['changed'][number]['before'];

const valueText = (call: Call, value: Value): string => {
  if (value === null) return words[call.lang].blank;
  return typeof value === 'number' && Number.isInteger(value) ? countText(value) : String(value);
};

const changedText = (call: Call, { changed, revision }: Reply): string => {
  const say = words[call.lang];
  if (changed.length === 0) return say.nothingChanged(countText(revision));
  const columns = [say.row, say.column, say.before, say.after].map((label, at) => ({
    label,
    align: at < 2 ? ('left' as const) : ('right' as const),
    most: 60,
  }));
  const rows = changed.map(({ sheet, row, column, before, after }) => ({
    cells: [`${sheet}/${row}`, column, valueText(call, before), valueText(call, after)],
  }));
  const { lines } = layOutTable({ columns, rows }, call.output.width);
  return [say.changedCells(countText(changed.length), countText(revision)), '', ...lines].join('\n');
};

const tellRefused = async ({ lang, output }: Call, { refused }: Reply): Promise<void> => {
  if (refused.length === 0) return;
  const lines = refused.map(({ sheet, row, column, message }) => `  ${sheet}/${row}/${column}: ${message}`);
  await output.message([words[lang].refusedCells(countText(refused.length)), ...lines].join('\n'));
};

export const runEdit = async (call: Call): Promise<number> => {
  const { edits: path = '', unit } = call.options;
  await openToWrite(call);
  // Not of this type yet: the engine parses whatever arrives, and refuses it with what is wrong.
  const edits = (await readJson(call, path)) as InputOf<'cells/set'>['edits'];
  const reply = await call.ask('cells/set', { edits, unit });
  await call.output.answer(reply, () => changedText(call, reply));
  await tellRefused(call, reply);
  return reply.refused.length > 0 ? 1 : 0;
};
