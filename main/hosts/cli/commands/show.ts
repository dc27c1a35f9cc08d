import type { Call } from './command.ts';
import { openToRead } from './opening.ts';
import { fetchSheet } from './sheet-pages.ts';
import { sheetText } from './sheet-text.ts';

export const runShow = async (call: Call): Promise<number> => {
  const { year, unit, component, group, month } = call.options;
  await openToRead(call);
  const scope = {
    ...(component === undefined ? {} : { component }),
    ...(group === undefined ? {} : { group }),
    ...(month === undefined ? {} : { period: month }),
  };
  const sheet = await fetchSheet(call, { sheet: call.args[1] ?? '', year, unit, scope });
  await call.output.answer(sheet, () => sheetText(call, sheet));
  return 0;
};
