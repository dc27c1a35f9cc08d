/** From what was typed to a command with its arguments and options; the table of commands decides what is right. */
import { parseArgs } from 'node:util';
import type { Lang } from '#shared/sheets/index.ts';
import { cleanName } from '#shared/text/normalise.ts';
import type { Command } from './commands/command.ts';
import {
  flagSpecs,
  type OptionFlags,
  type OptionName,
  type OptionTexts,
  type OptionValues,
  optionSpecs,
} from './commands/options.ts';
import { type Stopped, stop } from './stopped.ts';
import { words } from './words.ts';

export interface Invocation {
  /** Undefined where no command was named. */
  readonly command: Command | undefined;
  /** The commands that begin with the first word, where it is no command by itself. */
  readonly group: readonly Command[];
  readonly args: readonly string[];
  readonly options: OptionValues;
}

/** Every command takes these. */
export const commonOptions: readonly OptionName[] = ['json', 'lang', 'author', 'verbose', 'help'];

const isFlag = (name: string): name is keyof OptionFlags => Object.hasOwn(flagSpecs, name);
const isText = (name: string): name is keyof OptionTexts => Object.hasOwn(optionSpecs, name);

const tokensOf = (argv: readonly string[]) => {
  const flags = Object.keys(flagSpecs).map((name) => [name, { type: 'boolean' as const }]);
  const texts = Object.keys(optionSpecs).map((name) => [name, { type: 'string' as const }]);
  const options = {
    ...Object.fromEntries([...flags, ...texts]),
    help: { type: 'boolean' as const, short: 'h' },
  };
  // Not `strict`: its sentences are English; each token is judged below, as strictly.
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true }).tokens;
};

const noFlags: OptionFlags = {
  'accept-exact-names': false,
  help: false,
  json: false,
  'keep-missing': false,
  keys: false,
  'leave-out': false,
  'no-sandbox': false,
  open: false,
  'overwrite-typed': false,
  preview: false,
  'printed-only': false,
  round: false,
  verbose: false,
  version: false,
};

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** The language before anything has been judged, so that a wrong command line is told in it, too. */
export const languageOf = (argv: readonly string[], fallback: string | undefined): Lang => {
  const typed = tokensOf(argv).flatMap((token) =>
    token.kind === 'option' && token.name === 'lang' ? [token.value] : [],
  );
  return (typed.at(-1) ?? fallback) === 'en' ? 'en' : 'vi';
};

export const wantsJson = (argv: readonly string[]): boolean =>
  tokensOf(argv).some((token) => token.kind === 'option' && token.name === 'json');

/** The command that the first words name; a name of two words is tried first. */
export const findCommand = (
  names: readonly string[],
  commands: readonly Command[],
): { command: Command; rest: readonly string[] } | undefined => {
  for (const count of [2, 1]) {
    const name = names.slice(0, count).join(' ');
    const command = commands.find((each) => each.name === name && name !== '');
    if (command) return { command, rest: names.slice(count) };
  }
  return undefined;
};

/** What may follow a first word that is no command by itself: "row" → add, rename, move, delete. */
export const subcommands = (word: string | undefined, commands: readonly Command[]): Command[] =>
  commands.filter((each) => word !== undefined && each.name.startsWith(`${word} `));

type Texts = Partial<OptionTexts>;

const readOption = <Name extends keyof OptionTexts>(
  name: Name,
  text: string,
): OptionTexts[Name] | undefined => optionSpecs[name].read(text);

/** With what the option said before, where it may be there several times. */
const joined = <Name extends keyof OptionTexts>(
  name: Name,
  before: OptionTexts[Name] | undefined,
  value: OptionTexts[Name],
): OptionTexts[Name] => (before === undefined ? value : (optionSpecs[name].join?.(before, value) ?? value));

class Judge {
  readonly #lang: Lang;
  readonly #command: Command | undefined;

  constructor(lang: Lang, command: Command | undefined) {
    this.#lang = lang;
    this.#command = command;
  }

  wrong(problem: string): Stopped {
    const hint = words[this.#lang].seeHelp(this.#command?.name ?? '');
    return stop('usage', { problem: `${problem}; ${hint}` });
  }

  option(token: OptionToken, before: Texts): Partial<OptionTexts & OptionFlags> {
    const say = words[this.#lang];
    const { name, rawName, value, inlineValue } = token;
    const known = isFlag(name) || isText(name);
    const allowed =
      commonOptions.some((each) => each === name) ||
      !this.#command ||
      this.#command.options.some((each) => each === name);
    if (!known || !allowed)
      throw this.wrong(say.unknownOption(rawName, known ? (this.#command?.name ?? '') : ''));
    if (isFlag(name)) {
      if (value !== undefined) throw this.wrong(say.needlessValue(rawName));
      return { [name]: true };
    }
    // "--name --json" is a forgotten value rather than a value; "--name=--json" says it outright.
    const forgotten = value === undefined || (!inlineValue && value.length > 1 && value.startsWith('-'));
    if (forgotten) throw this.wrong(say.missingValue(rawName));
    const read = readOption(name, value);
    if (read === undefined)
      throw this.wrong(say.wrongValue(rawName, value, optionSpecs[name].needs[this.#lang]));
    return { [name]: joined(name, before[name], read) };
  }

  /** Of two values one would be left out without a word; a flag that is named twice says the same twice. */
  repeated(tokens: readonly OptionToken[]): void {
    const texts = tokens.filter(({ name }) => isText(name) && optionSpecs[name].join === undefined);
    const again = texts.find(({ name }, at) => texts.findIndex((each) => each.name === name) < at);
    if (again) throw this.wrong(words[this.#lang].repeatedOption(again.rawName));
  }

  arguments(args: readonly string[], options: OptionValues): void {
    const say = words[this.#lang];
    const command = this.#command;
    if (!command) return;
    const missing = command.args.find((spec, at) => !spec.optional && args[at] === undefined);
    if (missing) throw this.wrong(say.missingArgument(missing.name[this.#lang]));
    const extra = args[command.args.length];
    if (extra !== undefined) throw this.wrong(say.needlessArgument(extra));
    const absent = command.required?.find((name) => options[name] === undefined);
    if (absent) throw this.wrong(say.missingOption(`--${absent}`));
  }

  noCommand([name]: readonly string[], group: readonly Command[]): void {
    const say = words[this.#lang];
    if (name === undefined) return;
    const rest = group.map((each) => each.name.slice(name.length + 1)).join(', ');
    throw this.wrong(group.length > 0 ? say.missingSubcommand(name, rest) : say.unknownCommand(name));
  }

  author(options: OptionValues): void {
    if (options.author === undefined) return;
    const cleaned = cleanName(options.author, 200);
    if (!cleaned.ok || cleaned.value === '') throw this.wrong(words[this.#lang].badAuthor);
  }
}

/** @throws Stopped with a usage refusal */
export const readArguments = (
  argv: readonly string[],
  commands: readonly Command[],
  lang: Lang,
): Invocation => {
  const tokens = tokensOf(argv);
  const names = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const found = findCommand(names, commands);
  const judge = new Judge(lang, found?.command);
  const typed = tokens.filter((token) => token.kind === 'option');
  let options: OptionValues = noFlags;
  for (const token of typed) options = { ...options, ...judge.option(token, options) };
  judge.repeated(typed);
  judge.author(options);
  const group = found ? [] : subcommands(names[0], commands);
  if (!found && !(options.help && group.length > 0)) judge.noCommand(names, group);
  const args = found?.rest ?? [];
  if (!options.help) judge.arguments(args, options);
  return { command: found?.command, group, args, options };
};
