/** The cells of a file, from the disk or from what a book keeps of an earlier import. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportDecisions, ImportSettings } from '#shared/treasury/settings.ts';
import { readLimits, type Workbook } from '#shared/treasury/table.ts';
import { type FileFacts, hashOf, readAbout, readTables } from '../archive/index.ts';
import { Refused } from '../refused.ts';
import { readWorkbook } from './read/read-workbook.ts';
import { tooLarge } from './read/refuse-file.ts';
import type { FileSource } from './tasks.ts';

interface Read {
  readonly file: FileFacts;
  readonly workbook: Workbook;
  readonly earlier: { readonly settings: ImportSettings; readonly decisions: ImportDecisions } | null;
}

const refusalOfDisk = (error: unknown, path: string): Refused | undefined => {
  const { code } = error as { code?: unknown };
  // No file has a name with a zero character in it.
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE';
  if (isMissing) return new Refused({ code: 'fileNotFound', params: { path } });
  if (code === 'EISDIR') return new Refused({ code: 'notAFile', params: { path } });
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  return new Refused({ code: 'unreadable', params: { path, detail: code } });
};

/**
 * A pipe would never end, and a file of a thousand gigabytes must not be read to learn that it is too large: asked before
 * a thread is started. @throws Refused
 */
export const assertReadable = async (path: string): Promise<void> => {
  const found = await stat(path).catch((error: unknown) => {
    throw refusalOfDisk(error, path) ?? error;
  });
  if (!found.isFile()) throw new Refused({ code: 'notAFile', params: { path } });
  if (found.size > readLimits.fileBytes) throw tooLarge(readLimits, 'fileBytes');
};

export const readFromDisk = async (
  { path, encoding, separator }: Extract<FileSource, { kind: 'path' }>,
  onProgress: (done: number) => void,
): Promise<Read> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusalOfDisk(error, path) ?? error;
  });
  const workbook = await readWorkbook(bytes, { limits: readLimits, encoding, separator, onProgress });
  const file: FileFacts = {
    name: basename(path),
    hash: hashOf(bytes),
    bytes: bytes.length,
    ...{ kind: workbook.kind, encoding: workbook.encoding, separator: workbook.separator },
  };
  return { file, workbook, earlier: null };
};

/** The sheets that the import had chosen, as they were. */
export const readArchived = (content: Uint8Array): Read => {
  const { file, settings, decisions } = readAbout(content);
  const { kind, encoding, separator } = file;
  const workbook: Workbook = { kind, encoding, separator, sheets: readTables(content), notices: [] };
  return { file, workbook, earlier: { settings, decisions } };
};
