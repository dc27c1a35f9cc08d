import type { OutputOf } from '#shared/contract/index.ts';
import { layOutTable } from '../text/table.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { openToRead } from './opening.ts';

type Reply = OutputOf<'totals/list'>;

const totalsText = ({ lang, output }: Call, { year, measure, rows }: Reply): string => {
  const say = words[lang];
  const byVintage = rows.some((row) => row.vintage !== null);
  const columns = [
    { label: say.item, align: 'left' as const, most: 90, flexible: true },
    ...(byVintage ? [{ label: say.vintage, align: 'right' as const }] : []),
    { label: say.amount, align: 'right' as const },
  ];
  const table = rows.map(({ label, vintage, amount }) => ({
    cells: [label, ...(byVintage ? [vintage === null ? '' : String(vintage)] : []), countText(amount)],
  }));
  const { lines } = layOutTable({ columns, rows: table }, output.width);
  return [`${say.totals[measure] ?? measure}, ${say.year(year)}`, '', ...lines].join('\n');
};

export const runTotals = async (call: Call): Promise<number> => {
  const { by, year, measure, month } = call.options;
  await openToRead(call);
  const reply = await call.ask('totals/list', { by, year, measure, period: month });
  await call.output.answer(reply, () => totalsText(call, reply));
  return 0;
};
