/**
 * The first look at Kehoach: the example book in this folder, in the desktop application. Where that cannot be had,
 * one sentence says so and the same book is served to the browser.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findElectron } from '../app-window/find-electron.ts';
import { hindranceOf } from '../app-window/hindrance.ts';
import { runDesktop } from '../app-window/run-desktop.ts';
import { type Hindrance, startWords } from '../app-window/words.ts';
import type { Call } from './command.ts';
import { runServe } from './serve.ts';

const example = 'cao-bang-2024';
const book = `${example}.kehoach`;

/** Proves that the book can be opened, and lets go of it: from here on it is the application's. */
const makeBook = async (call: Call): Promise<boolean> => {
  const created = !existsSync(book);
  if (created) await call.ask('book/create', { file: book, example });
  else await call.ask('book/open', { file: book, readOnly: true });
  await call.ask('book/close', {});
  return created;
};

/** The exit status, or why there is no application. */
const tryDesktop = async (call: Call, created: boolean): Promise<number | Hindrance> => {
  const { lang, options, output, interrupted, program } = call;
  const say = startWords[lang];
  const withoutSandbox = options['no-sandbox'];
  const hindrance = hindranceOf({
    platform: process.platform,
    env: process.env,
    userId: process.getuid?.(),
    withoutSandbox,
  });
  if (hindrance) return hindrance;
  const folder = resolve(program.resources, '..');
  const electron = await findElectron({
    folder,
    signal: interrupted,
    onFetch: () => void output.message(say.fetching),
  });
  if (interrupted.aborted) return 1;
  if (electron === undefined) return 'noElectron';
  const status = await runDesktop({
    electron,
    folder,
    book: resolve(book),
    switches: withoutSandbox ? ['--no-sandbox'] : [],
    onReady: () => void output.answer({ book, created, host: 'desktop' }, () => say.open(book, created)),
  });
  return status ?? 'notStarted';
};

export const runStart = async (call: Call): Promise<number> => {
  const created = await makeBook(call);
  const outcome = await tryDesktop(call, created);
  if (typeof outcome === 'number' || call.interrupted.aborted)
    return typeof outcome === 'number' ? outcome : 1;
  await call.output.message(startWords[call.lang].hindrances[outcome]);
  return runServe({ ...call, args: [book], options: { ...call.options, open: true } });
};
