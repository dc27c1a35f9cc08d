import type { InputOf, OutputOf } from '#shared/contract/index.ts';
import { asDong, asScaled, SCALE } from '#shared/domain/brands.ts';
import { formatAmount } from '#shared/text/amount.ts';
import { moneyUnits } from '#shared/text/money-unit.ts';
import { formatScaled } from '#shared/text/scaled.ts';
import { layOutTable } from '../text/table.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToWrite } from './opening.ts';
import { readJson } from './read-input.ts';
import { columnName, findSheets, rowName, type SheetFinder } from './sheet-names.ts';

type Reply = OutputOf<'cells/set'>;
type Changed = Reply['changed'][number];

/** A paste of thousands of cells is not read line by line. */
const mostLines = 40;

const valueText = (call: Call, value: Changed['before'], type: string | undefined): string => {
  if (value === null) return words[call.lang].blank;
  if (typeof value === 'string') return value;
  if (type === 'money') return formatAmount(asDong(value), call.options.unit ?? 'million');
  return formatScaled(asScaled(Math.round(value * SCALE)));
};

const typeOf = (find: SheetFinder, changed: Changed): string | undefined =>
  find(changed)?.columns.find((each) => each.id === changed.column)?.type;

const changedRow = (call: Call, find: SheetFinder, changed: Changed) => {
  const { row, column, before, after } = changed;
  const sheet = find(changed);
  const type = typeOf(find, changed);
  return {
    cells: [
      rowName(sheet, row) ?? row,
      columnName(sheet, column) ?? column,
      valueText(call, before, type),
      valueText(call, after, type),
    ],
  };
};

const changedText = (call: Call, { changed, revision }: Reply, find: SheetFinder): string => {
  const say = words[call.lang];
  if (changed.length === 0) return say.nothingChanged(countText(revision));
  const columns = [say.row, say.column, say.before, say.after].map((label, at) => ({
    label,
    align: at < 2 ? ('left' as const) : ('right' as const),
    most: 48,
    flexible: at === 0,
    rank: at === 2 ? 1 : 0,
  }));
  const shown = changed.slice(0, mostLines);
  const rows = shown.map((each) => changedRow(call, find, each));
  const { lines } = layOutTable({ columns, rows }, call.output.width);
  const more = changed.length - rows.length;
  return [
    say.changedCells(countText(changed.length), countText(revision)),
    ...(shown.some((each) => typeOf(find, each) === 'money')
      ? [say.unit(moneyUnits[call.options.unit ?? 'million'][call.lang])]
      : []),
    '',
    ...lines,
    ...(more > 0 ? ['', say.moreCells(countText(more))] : []),
  ].join('\n');
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
  const find = await findSheets(call, call.output.json ? [] : reply.changed.slice(0, mostLines));
  await call.output.answer(reply, () => changedText(call, reply, find));
  await tellRefused(call, reply);
  return reply.refused.length > 0 ? 1 : 0;
};
