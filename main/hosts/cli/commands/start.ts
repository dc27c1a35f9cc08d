/** The first look at Kehoach: the example book in this folder, its funding, its findings, and Phụ lục 05 beside it. */
import { existsSync } from 'node:fs';
import { type OutputOf, paperFormats } from '#shared/contract/index.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { paperName, papersText } from './export.ts';
import { findingsText } from './findings-text.ts';
import { fetchSheet } from './sheet-pages.ts';
import { sheetText } from './sheet-text.ts';

const example = 'cao-bang-2024';
const book = `${example}.kehoach`;
const year = 2024;
const paper = 'phu-luc-05';

/** What a person types here to go on: after `npm start` there need be no command `kehoach`. */
const program = (): string =>
  ['start', 'kehoach'].includes(process.env.npm_lifecycle_event ?? '') ? 'npm run -s kehoach --' : 'kehoach';

const openBook = async (call: Call): Promise<boolean> => {
  const present = existsSync(book);
  if (present) await call.ask('book/open', { file: book, readOnly: true });
  else await call.ask('book/create', { file: book, example });
  return !present;
};

const writePapers = async (call: Call): Promise<OutputOf<'papers/export'>['files']> => {
  const files: OutputOf<'papers/export'>['files'] = [];
  for (const format of paperFormats) {
    const file = paperName(book, paper, format);
    files.push(...(await call.ask('papers/export', { what: paper, format, file, year })).files);
  }
  return files;
};

export const runStart = async (call: Call): Promise<number> => {
  const created = await openBook(call);
  const info = await call.ask('book/info', {});
  const sheet = await fetchSheet(call, { sheet: 'funding', year });
  const checks = await call.ask('checks/list', { year });
  const files = await writePapers(call);
  const say = words[call.lang];
  const head = `${say.book} ${book} (${created ? say.madeHere : say.wasThere}): ${info.office}`;
  const text = (): string =>
    [
      head,
      sheetText(call, sheet),
      findingsText(call, checks),
      papersText(call, files),
      say.next(program(), book),
    ].join('\n\n');
  await call.output.answer({ book, created, info, sheet, check: checks, files }, text);
  return 0;
};
