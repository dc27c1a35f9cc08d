import type { Call } from './command.ts';
import { openToRead } from './opening.ts';
import { fetchSheet } from './sheet-pages.ts';
import { sheetText } from './sheet-text.ts';

export const runShow = async (call: Call): Promise<number> => {
  const { year, unit, component } = call.options;
  await openToRead(call);
  const scope = component === undefined ? undefined : { component };
  const sheet = await fetchSheet(call, { sheet: call.args[1] ?? '', year, unit, scope });
  await call.output.answer(sheet, () => sheetText(call, sheet));
  return 0;
};
