/** The command line's entry. The launcher `kehoach.cjs` has made sure that this Node can load the database. */
import { existsSync } from 'node:fs';
import { createEngine, type Engine } from '#engine/engine.ts';
import type { LogEntry } from '#engine/environment.ts';
import { exitStatusOf } from '#shared/errors/codes.ts';
import type { Refusal } from '#shared/errors/result.ts';
import type { Lang } from '#shared/sheets/index.ts';
import { faultLogPath } from '../fault-log.ts';
import { type Invocation, languageOf, readArguments, wantsJson } from './arguments.ts';
import type { Call, Command, Program } from './commands/command.ts';
import { commands } from './commands/table.ts';
import { cliEnvironment } from './environment.ts';
import { commandHelp, generalHelp, helpValue } from './help.ts';
import { createOutput, type Output } from './output.ts';
import { refusalText } from './refusal-text.ts';
import { Stopped, stop } from './stopped.ts';
import { words } from './words.ts';

export interface RunOptions extends Program {
  readonly argv: readonly string[];
}

interface Host extends Program {
  readonly lang: Lang;
  readonly output: Output;
}

/** One engine serves one command at a time: one name for its jobs is enough. */
const job = 'command';

const logTo =
  (output: Output, verbose: boolean) =>
  (entry: LogEntry): void => {
    if (verbose) void output.message([entry.level, entry.message, entry.detail ?? ''].join(' ').trimEnd());
  };

const engineOf = ({ resources, output }: Host, { options }: Invocation): Engine => {
  const onLog = logTo(output, options.verbose);
  const engine = createEngine(cliEnvironment({ resources, author: options.author, onLog }));
  engine.subscribe((event) => {
    if (event.type === 'progress' && event.job === job) output.progress(event.done);
  });
  return engine;
};

/** Ctrl+C stops a job, or what would come after the request that is running; a second one ends the process. */
const onInterrupt = (engine: Engine): { signal: AbortSignal; forget: () => void } => {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort();
    void engine.handle({ name: 'jobs/cancel', input: { job } });
  };
  process.once('SIGINT', interrupt);
  return { signal: controller.signal, forget: () => process.off('SIGINT', interrupt) };
};

const askOf =
  (engine: Engine, lang: Lang, interrupted: AbortSignal): Call['ask'] =>
  async (name, input) => {
    if (interrupted.aborted) throw stop('jobCancelled', {});
    const reply = await engine.handle({ name, input, lang, job });
    if (!reply.ok) throw new Stopped(reply.error);
    return reply.value;
  };

/** A book that was written is safe at every reply: what fails at closing costs the next opening some time. */
const close = async (engine: Engine, onLog: (entry: LogEntry) => void): Promise<void> => {
  try {
    await engine.close();
  } catch (error) {
    onLog({ level: 'warning', message: 'closing failed', detail: String(error) });
  }
};

const runCommand = async (host: Host, invocation: Invocation, command: Command): Promise<number> => {
  const engine = engineOf(host, invocation);
  const { signal, forget } = onInterrupt(engine);
  const { lang, output } = host;
  const { args, options } = invocation;
  try {
    const ask = askOf(engine, lang, signal);
    const program: Program = host;
    return await command.run({
      ...{ command, args, options, lang, output, ask, commands, program },
      interrupted: signal,
    });
  } finally {
    forget();
    await close(engine, logTo(output, options.verbose));
  }
};

const perform = async (host: Host, argv: readonly string[]): Promise<number> => {
  const { lang, output } = host;
  const invocation = readArguments(argv, commands, lang);
  const { command, group, options } = invocation;
  if (command && options.help) {
    await output.answer(helpValue([command], lang), () => commandHelp(command, lang, output.width));
    return 0;
  }
  if (command) return runCommand(host, invocation, command);
  if (options.version && !options.help) {
    const version = host.version();
    await output.answer({ version }, () => version);
    return 0;
  }
  const listed = group.length > 0 ? group : commands;
  await output.answer(helpValue(listed, lang), () => generalHelp(listed, lang, output.width));
  return options.help ? 0 : 2;
};

const refusalOf = ({ resources }: Host, error: unknown): Refusal => {
  if (error instanceof Stopped) return error.refusal;
  const environment = cliEnvironment({ resources, author: undefined, onLog: () => undefined });
  const reference = environment.ids.hex(4);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  environment.log({ level: 'fault', message: 'command line failed', reference, detail });
  return { code: 'internal', params: { reference } };
};

const tell = async ({ lang, output }: Host, refusal: Refusal): Promise<number> => {
  const { code, params } = refusal;
  const message = refusalText(refusal, lang);
  if (output.json)
    await output.answer({ error: { code, message, ...params } }, () => '').catch(() => undefined);
  await output.message(message);
  const detailed = code === 'internal' && existsSync(faultLogPath());
  if (detailed) await output.message(words[lang].logAt(faultLogPath()));
  return exitStatusOf(code);
};

/** Gives the exit status; never throws, and never prints a stack trace. */
export const run = async ({ argv, ...program }: RunOptions): Promise<number> => {
  const lang = languageOf(argv, process.env.KEHOACH_LANG);
  const host: Host = { ...program, lang, output: createOutput(wantsJson(argv)) };
  try {
    return await perform(host, argv);
  } catch (error) {
    return tell(host, refusalOf(host, error));
  }
};
