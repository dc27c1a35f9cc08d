import { mkdirSync, statSync } from 'node:fs';
import { basename, extname, resolve, sep } from 'node:path';
import { readOrder } from '#engine/exports/index.ts';
import { type InputOf, type OutputOf, paperFormats, paperIds } from '#shared/contract/index.ts';
import { Stopped, stop } from '../stopped.ts';
import { words } from '../words.ts';
import type { Call } from './command.ts';
import { countText } from './count-text.ts';
import { sayOpenFindings } from './open-findings.ts';
import { openToRead, openToWrite } from './opening.ts';

type Output = OutputOf<'papers/export'>;

export const papersText = ({ lang }: Call, files: Output['files']): string =>
  files
    .map(({ path, figuresCompared, pages }) => {
      const say = words[lang];
      const head = pages === undefined ? say.exported(path) : say.exportedPages(path, pages);
      return `${head}\n  ${say.compared(countText(figuresCompared))}`;
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

const endsLikeFolder = (path: string): boolean => path.endsWith('/') || path.endsWith(sep);

const isFormat = (text: string): boolean => paperFormats.some((format) => format === text);

/** Wrong use is told before the book is opened and its findings are listed. */
const refuseUnknown = ({ options }: Call): void => {
  const { what = '', format = '' } = options;
  const order = readOrder({ what, format });
  if (!order.ok) throw new Stopped(order.error);
  const [unfit] = order.value.unfit;
  if (unfit) throw new Stopped(unfit.refusal);
};

/** A letter saved as a workbook would not open: a name that says one form is not given to the other. */
const refuseOtherExtension = ({ options, lang }: Call): void => {
  const { out = '', format = '' } = options;
  const extension = extname(out).slice(1).toLowerCase();
  const otherForm = isFormat(format) && isFormat(extension) && extension !== format;
  if (!otherForm || endsLikeFolder(out) || isFolder(out)) return;
  const say = words[lang];
  throw stop('usage', { problem: `${say.otherExtension(basename(out), format)}; ${say.seeHelp('export')}` });
};

type Target = Pick<InputOf<'papers/export'>, 'file' | 'folder'>;

/** All papers lie in a folder; one of them in a folder or under a name of its own. */
const targetOf = ({ options, args, lang }: Call): Target => {
  const { out = '', format = '', what } = options;
  const say = words[lang];
  const isAll = what === 'all';
  const namesFolder = endsLikeFolder(out) || isFolder(out);
  if (isAll && !namesFolder && extname(out).toLowerCase() === `.${format}`)
    throw stop('usage', { problem: `${say.allNeedsFolder(out)}; ${say.seeHelp('export')}` });
  if (isAll || namesFolder) {
    makeFolder(resolve(out));
    return { folder: out };
  }
  if (isSameFile(out, args[0] ?? ''))
    throw stop('usage', { problem: `${say.outIsBook}; ${say.seeHelp('export')}` });
  return { file: out };
};

/** Why papers go out although findings are open stays in the history of the book. */
const recordReason = async (call: Call, papers: readonly string[]): Promise<void> => {
  const { reason, year } = call.options;
  if (reason !== undefined) await call.ask('papers/override', { papers: [...papers], reason, year });
};

export const runExport = async (call: Call): Promise<number> => {
  const { what = '', format = '', year, month, template, reason } = call.options;
  refuseUnknown(call);
  refuseOtherExtension(call);
  await (reason === undefined ? openToRead(call) : openToWrite(call));
  const target = targetOf(call);
  const openFindings = await sayOpenFindings(call);
  if (openFindings > 0) await recordReason(call, what === 'all' ? paperIds : [what]);
  const reply = await call.ask('papers/export', { what, format, ...target, year, period: month, template });
  for (const each of reply.refused)
    await call.output.message(words[call.lang].notExported(each.what, each.format, each.message));
  await call.output.answer(reply, () => papersText(call, reply.files));
  return reply.refused.length > 0 ? 1 : 0;
};
