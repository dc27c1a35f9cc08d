import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { fileOf, openToRead } from './opening.ts';

/** "cao-bang-2024-ban-3.kehoach" beside the book; with a number behind it where that is taken. */
const freeName = (book: string, revision: number): string => {
  const extension = extname(book);
  const start = join(dirname(book), `${basename(book, extension)}-ban-${revision}`);
  let name = start + extension;
  for (let at = 2; existsSync(name); at++) name = `${start}-${at}${extension}`;
  return name;
};

export const runBackup = async (call: Call): Promise<number> => {
  const { revision } = await openToRead(call);
  const file = call.options.out ?? freeName(fileOf(call), revision);
  const reply = await call.ask('book/copy', { file });
  await call.output.answer({ ...reply, path: file }, () =>
    words[call.lang].copied(file, countText(reply.bytes)),
  );
  return 0;
};
