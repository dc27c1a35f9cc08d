import type { OutputOf } from '#shared/contract/index.ts';
import { layOutTable } from '../text/table.ts';
import { timeText } from '../text/time-text.ts';
import { hang, proseWidth } from '../text/wrap.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToRead } from './opening.ts';

type Reply = OutputOf<'history/list'>;

const pageSize = 1_000;

const fetchHistory = async (call: Call, limit: number): Promise<Reply> => {
  const first = await call.ask('history/list', { limit: Math.min(limit, pageSize) });
  const changeSets = [...first.changeSets];
  for (;;) {
    const last = changeSets.at(-1);
    if (!last || last.revision <= 1 || changeSets.length >= limit) return { ...first, changeSets };
    const page = { before: last.revision, limit: Math.min(limit - changeSets.length, pageSize) };
    const more = (await call.ask('history/list', page)).changeSets;
    if (more.length === 0) return { ...first, changeSets };
    changeSets.push(...more);
  }
};

const historyText = ({ lang, output }: Call, { undo, redo, changeSets }: Reply): string => {
  const say = words[lang];
  const columns = [
    { label: say.revision, align: 'right' as const },
    { label: say.at, align: 'left' as const },
    { label: say.author, align: 'left' as const, most: 24, rank: 1 },
    { label: say.changes, align: 'right' as const, rank: 2 },
    { label: say.what, align: 'left' as const, most: 80, flexible: true },
  ];
  const rows = changeSets.map(({ revision, at, author, changes, summary }) => ({
    cells: [countText(revision), timeText(at, lang), author, countText(changes), summary],
  }));
  const { lines } = layOutTable({ columns, rows }, output.width);
  const next = [...(undo === null ? [] : [say.canUndo(undo)]), ...(redo === null ? [] : [say.canRedo(redo)])];
  const hints = next.map((line) => hang('', line, proseWidth(output.width)));
  return [...lines, ...(hints.length > 0 ? ['', ...hints] : [])].join('\n');
};

export const runHistory = async (call: Call): Promise<number> => {
  await openToRead(call);
  const reply = await fetchHistory(call, call.options.limit ?? Number.MAX_SAFE_INTEGER);
  await call.output.answer(reply, () => historyText(call, reply));
  return 0;
};
