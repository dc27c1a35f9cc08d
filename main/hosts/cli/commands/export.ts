import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve, sep } from 'node:path';
import { type OutputOf, paperFormats, paperIds } from '#shared/contract/index.ts';
import { stop } from '../stopped.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { fileOf, openToRead } from './opening.ts';

type Files = OutputOf<'papers/export'>['files'];

export const papersText = ({ lang }: Call, files: Files): string =>
  files
    .map(({ path, figuresCompared }) => {
      const say = words[lang];
      return `${say.exported(path)}\n  ${say.compared(countText(figuresCompared))}`;
    })
    .join('\n');

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

const isFolder = (path: string): boolean => {
  try {
    return statOf(path)?.isDirectory() ?? false;
  } catch {
    return false;
  }
};

const isSameFile = (one: string, other: string): boolean => {
  try {
    const [first, second] = [statOf(one), statOf(other)];
    return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
  } catch {
    return false;
  }
};

const makeFolder = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw stop('cannotWrite', { path, detail: String((error as { code?: unknown }).code) });
  }
};

/** "cao-bang-2024-phu-luc-05.xlsx" */
export const paperName = (book: string, what: string, format: string): string =>
  `${basename(book, extname(book))}-${what}.${format}`;

const endsLikeFolder = (path: string): boolean => path.endsWith('/') || path.endsWith(sep);

const isFormat = (text: string): boolean => paperFormats.some((format) => format === text);

/** A letter saved as a workbook would not open: a name that says one form is not given to the other. */
const refuseOtherExtension = ({ options, lang }: Call): void => {
  const { out = '', format = '' } = options;
  const extension = extname(out).slice(1).toLowerCase();
  const otherForm = isFormat(format) && isFormat(extension) && extension !== format;
  if (!otherForm || endsLikeFolder(out) || isFolder(out)) return;
  const say = words[lang];
  throw stop('usage', { problem: `${say.otherExtension(basename(out), format)}; ${say.seeHelp('export')}` });
};

/** "-2024", "-2023-2024-01": papers of several years and months stand beside each other. */
const timePart = (year: number | undefined, month: number | undefined): string => {
  const parts = month === undefined ? [] : [Math.floor(month / 100), String(month % 100).padStart(2, '0')];
  return [...(year === undefined ? [] : [year]), ...parts].map((part) => `-${part}`).join('');
};

/** @param newest the year that is meant where none is named */
const targetOf = (call: Call, what: string, newest: number | undefined): string => {
  const { out = '', format = '', year = newest, month } = call.options;
  const file = fileOf(call);
  const several = call.options.what === 'all' && extname(out).toLowerCase() !== `.${format}`;
  const folder = several || endsLikeFolder(out) || isFolder(out);
  if (folder) makeFolder(resolve(out));
  const target = folder ? join(out, paperName(file, what + timePart(year, month), format)) : out;
  const say = words[call.lang];
  if (isSameFile(target, file))
    throw stop('usage', { problem: `${say.outIsBook}; ${say.seeHelp('export')}` });
  return target;
};

export const runExport = async (call: Call): Promise<number> => {
  const { what = '', format = '', year, month } = call.options;
  refuseOtherExtension(call);
  const { years } = await openToRead(call);
  const files: Files = [];
  for (const paper of what === 'all' ? paperIds : [what]) {
    const file = targetOf(call, paper, years.at(-1)?.year);
    const reply = await call.ask('papers/export', { what: paper, format, file, year, period: month });
    files.push(...reply.files);
  }
  await call.output.answer({ files }, () => papersText(call, files));
  return files.some((file) => file.figuresDifferent > 0) ? 1 : 0;
};
