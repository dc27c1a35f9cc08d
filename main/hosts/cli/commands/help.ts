import { findCommand, subcommands } from '../arguments.ts';
import { commandHelp, generalHelp, helpValue } from '../help.ts';
import { stop } from '../stopped.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';

export const runHelp = async ({ args, commands, lang, output }: Call): Promise<number> => {
  if (args.length === 0) {
    await output.answer(helpValue(commands, lang), () => generalHelp(commands, lang, output.width));
    return 0;
  }
  const { command } = findCommand(args, commands) ?? {};
  const group = subcommands(args[0], commands);
  if (!command && group.length > 0) {
    await output.answer(helpValue(group, lang), () => generalHelp(group, lang, output.width));
    return 0;
  }
  if (!command) {
    const say = words[lang];
    throw stop('usage', { problem: `${say.unknownCommand(args.join(' '))}; ${say.seeHelp('')}` });
  }
  await output.answer(helpValue([command], lang), () => commandHelp(command, lang, output.width));
  return 0;
};
