import { words } from '../words.ts';
import type { Call } from './command.ts';
import { infoText } from './info.ts';
import { fileOf } from './opening.ts';

export const runNew = async (call: Call): Promise<number> => {
  const { example, catalogue, year, office } = call.options;
  const printedOnly = call.options['printed-only'];
  const file = fileOf(call);
  const info = await call.ask('book/create', { file, example, printedOnly, catalogue, year, office });
  await call.output.answer(info, () => `${words[call.lang].created(file)}\n\n${infoText(call, file, info)}`);
  return 0;
};
