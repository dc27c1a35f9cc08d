/** SQLite's and the system's error codes, told apart as far as a person can act on them. */
import type { Refusal, Result } from '#shared/errors/result.ts';

const damagedCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];
// A shared-memory file that cannot grow is a disk that is full.
const fullCodes = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', 'EFBIG'];
const writeCodes = [
  'SQLITE_READONLY',
  'SQLITE_IOERR',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
];

const startsWithAny = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

/** The refusal that a storage error stands for; undefined where it is a bug and has to be thrown on. */
export const storageRefusal = (error: unknown, path: string): Refusal | undefined => {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return undefined;
  const detail = code;
  if (startsWithAny(code, fullCodes)) return { code: 'diskFull', params: { path } };
  if (startsWithAny(code, damagedCodes)) return { code: 'damaged', params: { path, detail } };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return { code: 'locked', params: { path, machine: '', user: '', since: '' } };
  }
  if (startsWithAny(code, writeCodes)) return { code: 'cannotWrite', params: { path, detail } };
  return undefined;
};

/** @throws whatever is not a storage error: a bug, which must not be told as a damaged file */
export const refusing = <Value>(path: string, work: () => Result<Value>): Result<Value> => {
  try {
    return work();
  } catch (error) {
    const refusal = storageRefusal(error, path);
    if (!refusal) throw error;
    return { ok: false, error: refusal };
  }
};
