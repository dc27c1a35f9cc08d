/** The help: drawn from the table of commands and from the contract's summaries, so that it cannot be out of date. */
import { requestByName } from '#shared/contract/index.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { commonOptions } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { flagSpecs, type OptionName, optionSpecs } from './commands/options.ts';
import { displayWidth, pad } from './text/display-width.ts';
import { hang, proseWidth } from './text/wrap.ts';
import { words } from './words.ts';

const noBreak = '\u00A0';

export const summaryOf = (command: Command, lang: Lang): string =>
  command.summary?.[lang] ?? requestByName.get(command.request ?? '')?.summary[lang] ?? '';

const isFlag = (name: OptionName): name is keyof typeof flagSpecs => Object.hasOwn(flagSpecs, name);

const optionHead = (name: OptionName, lang: Lang): string =>
  isFlag(name) ? `--${name}${name === 'help' ? ', -h' : ''}` : `--${name} ${optionSpecs[name].value[lang]}`;

const optionText = (name: OptionName, lang: Lang, command?: Command): string =>
  (command?.optionTexts?.[name] ?? (isFlag(name) ? flagSpecs[name] : optionSpecs[name]).text)[lang];

/** "show FILE SHEET" */
const headOf = ({ name, args }: Command, lang: Lang): string =>
  [name, ...args.map((each) => (each.optional ? `[${each.name[lang]}]` : each.name[lang]))].join(' ');

export const usageOf = (command: Command, lang: Lang): string => {
  const options = command.options.map((name) => {
    const head = optionHead(name, lang);
    return command.required?.includes(name) ? head : `[${head}]`;
  });
  return ['kehoach', headOf(command, lang), ...options].join(' ');
};

type Entry = readonly [head: string, text: string];

const list = (entries: readonly Entry[], width: number): string => {
  const room = Math.min(30, Math.max(0, ...entries.map(([head]) => displayWidth(head))));
  return entries
    .map(([head, text]) => {
      const start = `  ${pad(head, room)}  `;
      return displayWidth(head) > room
        ? `  ${head}\n${hang(' '.repeat(room + 4), text, width)}`
        : hang(start, text, width);
    })
    .join('\n');
};

const optionEntries = (names: readonly OptionName[], lang: Lang, command?: Command): Entry[] =>
  names.map((name) => [optionHead(name, lang), optionText(name, lang, command)]);

const section = (title: string, body: string): string[] => (body === '' ? [] : [`${title}:\n${body}`]);

export const commandHelp = (command: Command, lang: Lang, terminal: number | undefined): string => {
  const say = words[lang];
  const width = proseWidth(terminal);
  const args = command.args.map(({ name, text }): Entry => [name[lang], text[lang]]);
  return [
    hang('', `${summaryOf(command, lang)}.`, width),
    // A line is broken between options, not inside one.
    hang(`${say.usage}: `, usageOf(command, lang).replace(/ (?=[^[\]]*\])/g, noBreak), width).replaceAll(
      noBreak,
      ' ',
    ),
    ...section(say.arguments, list(args, width)),
    ...section(say.options, list(optionEntries(command.options, lang, command), width)),
    ...section(say.commonOptions, list(optionEntries(commonOptions, lang), width)),
  ].join('\n\n');
};

export const generalHelp = (
  commands: readonly Command[],
  lang: Lang,
  terminal: number | undefined,
): string => {
  const say = words[lang];
  const width = proseWidth(terminal);
  const entries = commands.map((command): Entry => [headOf(command, lang), summaryOf(command, lang)]);
  return [
    hang('', say.about, width),
    `${say.usage}: kehoach ${say.commandWord} [${say.argumentWord}] [${say.optionWord}]`,
    ...section(say.commands, list(entries, width)),
    ...section(say.commonOptions, list(optionEntries(commonOptions, lang), width)),
    ...section(say.withoutCommand, list(optionEntries(['version'], lang), width)),
    `${say.helpHint}\n${hang('', say.statuses, width)}`,
  ].join('\n\n');
};

/** The same for a script. */
export const helpValue = (commands: readonly Command[], lang: Lang) => ({
  commands: commands.map((command) => ({
    name: command.name,
    summary: summaryOf(command, lang),
    usage: usageOf(command, lang),
    request: command.request ?? null,
    arguments: command.args.map(({ name, text }) => ({ name: name[lang], text: text[lang] })),
    options: [...command.options, ...commonOptions].map((name) => ({
      name: `--${name}`,
      value: isFlag(name) ? null : optionSpecs[name].value[lang],
      required: command.required?.includes(name) ?? false,
      text: optionText(name, lang, command),
    })),
  })),
});
