/**
 * Files as a window knows them: random names that only this window may use. A path never leaves the main process
 * this way, and no text that a window makes up is taken for one.
 */
import { randomUUID } from 'node:crypto';

export type FilePurpose = 'recent' | 'target' | 'source';

export interface FileHandles {
  readonly issue: (path: string, purpose: FilePurpose) => string;
  readonly pathOf: (handle: string, purpose: FilePurpose) => string | undefined;
}

export const createFileHandles = (): FileHandles => {
  const files = new Map<string, { readonly path: string; readonly purpose: FilePurpose }>();
  return {
    issue: (path, purpose) => {
      const handle = `${purpose}-${randomUUID()}`;
      files.set(handle, { path, purpose });
      return handle;
    },
    pathOf: (handle, purpose) => {
      const file = files.get(handle);
      return file?.purpose === purpose ? file.path : undefined;
    },
  };
};
