/**
 * The gate before SQLite: reads the first 100 bytes of a file and says whether it may be opened as a plan
 * book. Cheap, read-only, and first, so that a file of another program or of a newer Kehoach is never touched.
 * Layout: sqlite.org/fileformat2.html §1.3 (big-endian; page size 16, version marks 24/28/92, user version 60,
 * application id 68).
 */
import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { type Refusal, type Result, refuse } from '#shared/errors/result.ts';
import { applicationId } from './format.ts';
import { schemaVersion } from './migrations/index.ts';

const headerSize = 100;
const magic = 'SQLite format 3\0';

export interface Header {
  readonly userVersion: number;
  /** True where the file rests in WAL mode, so that its last commits may lie beside it. */
  readonly wal: boolean;
}

const refusalOf = (error: unknown, path: string): { ok: false; error: Refusal } => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('fileNotFound', { path });
  if (code === 'EISDIR') return refuse('notAFile', { path });
  return refuse('unreadable', { path, detail: code || String(error) });
};

/** How much shorter the file is than its header says; a count that the header calls out of date is not believed. */
const missingBytes = (bytes: Buffer, size: number): number => {
  const pageBytes = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  const countIsValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  return countIsValid ? bytes.readUInt32BE(28) * pageBytes - size : 0;
};

/**
 * True where commits lie beside the file. A checkpoint that a full disk cut short leaves the new page count in
 * the file and the pages in the log: SQLite takes them from there, and nothing is missing.
 */
const hasLog = (path: string): boolean =>
  (statSync(`${realpathSync(path)}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** The mark alone, whatever else is wrong with the file: what bears it holds somebody's work. */
export const bearsMark = (bytes: Buffer): boolean =>
  bytes.length >= 72 && bytes.toString('latin1', 0, 16) === magic && bytes.readUInt32BE(68) === applicationId;

const judge = (bytes: Buffer, size: number, path: string): Result<Header> => {
  if (bytes.length < headerSize || bytes.toString('latin1', 0, 16) !== magic) {
    return refuse('notABook', { path });
  }
  if (bytes.readUInt32BE(68) !== applicationId) return refuse('otherProgram', { path });
  const userVersion = bytes.readUInt32BE(60);
  if (userVersion > schemaVersion) {
    return refuse('newerSchema', { path, found: userVersion, known: schemaVersion });
  }
  // No version of the program has left a book without a schema: nothing is made out of it at opening.
  if (userVersion === 0) return refuse('schemaDiffers', { path });
  const missing = missingBytes(bytes, size);
  if (missing > 0 && !hasLog(path)) return refuse('damaged', { path, detail: `−${missing}` });
  return { ok: true, value: { userVersion, wal: bytes[18] === 2 } };
};

/** @throws Error of the system where it cannot be read */
export const readStart = (path: string): { readonly bytes: Buffer; readonly size: number } => {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headerSize);
    const read = readSync(descriptor, bytes, 0, headerSize, 0);
    return { bytes: bytes.subarray(0, read), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
};

export const readHeader = (path: string): Result<Header> => {
  try {
    // Asked before it is opened: opening a pipe would wait for somebody who writes into it.
    if (!statSync(path).isFile()) return refuse('notAFile', { path });
    const { bytes, size } = readStart(path);
    return judge(bytes, size, path);
  } catch (error) {
    return refusalOf(error, path);
  }
};
