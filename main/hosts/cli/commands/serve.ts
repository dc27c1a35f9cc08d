/** Serves a book to browsers of this machine until nobody looks at it any more. */
import { Refused } from '#engine/refused.ts';
import { PortTaken, serve } from '../../local-browser/index.ts';
import { cliEnvironment } from '../environment.ts';
import { Stopped, stop } from '../stopped.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { fileOf } from './opening.ts';

/** What ends the server beside Ctrl+C: a shutdown, a terminal that is closed. */
const endings = ['SIGTERM', 'SIGHUP'] as const;

const untilStopped = (interrupted: AbortSignal): { signal: AbortSignal; forget: () => void } => {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  interrupted.addEventListener('abort', end);
  for (const name of endings) process.once(name, end);
  return {
    signal: controller.signal,
    forget: () => {
      for (const name of endings) process.off(name, end);
    },
  };
};

const stopFor = (error: unknown, call: Call): unknown => {
  if (error instanceof Refused) return new Stopped(error.refusal);
  if (error instanceof PortTaken)
    return stop('usage', { problem: words[call.lang].portTaken(error.message) });
  return error;
};

export const runServe = async (call: Call): Promise<number> => {
  const { options, lang, output, program } = call;
  const say = words[lang];
  const { signal, forget } = untilStopped(call.interrupted);
  const { resources, pages, version } = program;
  try {
    await serve({
      path: fileOf(call),
      environment: cliEnvironment({ resources, author: options.author, onLog: () => undefined }),
      resources,
      pages,
      version: version(),
      lang,
      port: options.port,
      opensBrowser: options.open,
      signal,
      onReady: ({ address, opened }) => {
        const readOnly = opened.access === 'read';
        const book = fileOf(call);
        return output.answer({ book, address, readOnly }, () => say.serving(book, address, readOnly));
      },
      onNoBrowser: () => void output.message(say.noBrowser),
    });
  } catch (error) {
    throw stopFor(error, call);
  } finally {
    forget();
  }
  await output.message(say.servingEnded);
  return 0;
};
