/** An office's template from the disk. */
import { open } from 'node:fs/promises';
import type { Refusal } from '#shared/errors/result.ts';
import { Refused } from '../../refused.ts';
import { mostTemplateBytes } from './template/open-template.ts';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** It is the template that cannot be read, not the file that is to be written. */
const refusalOf = (error: unknown, path: string): Refusal | undefined => {
  const code = codeOf(error);
  if (code === 'ENOENT') return { code: 'fileNotFound', params: { path } };
  if (code === 'EISDIR') return { code: 'notAFile', params: { path } };
  return code === undefined ? undefined : { code: 'unreadable', params: { path, detail: code } };
};

const readWithin = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r');
  try {
    // No more is read than tells that there is too much: the path may be that of anything.
    const bytes = Buffer.alloc(mostTemplateBytes + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = (await file.read(bytes, length, bytes.length - length)).bytesRead;
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
};

/** @throws Refused where there is no such file, or it cannot be read */
export const loadTemplate = async (path: string): Promise<Uint8Array> => {
  try {
    return await readWithin(path);
  } catch (error) {
    const refusal = refusalOf(error, path);
    throw refusal ? new Refused(refusal) : error;
  }
};
