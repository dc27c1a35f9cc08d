import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOffice } from './find-office.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (...path: readonly string[]): string => {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

describe('LibreOffice', () => {
  it('is found on the search path first', () => {
    const office = program('bin', 'soffice');
    expect(findOffice({ platform: 'linux', env: { PATH: join(folder, 'bin') } })).toBe(office);
  });

  it('is found where its Windows installer puts it, whatever its version', () => {
    const office = program('Programs', 'LibreOffice 25', 'program', 'soffice.com');
    const env = { ProgramFiles: join(folder, 'Programs'), PATH: '' };
    expect(findOffice({ platform: 'win32', env })).toBe(office);
  });

  it('is not found where it is not', () => {
    expect(findOffice({ platform: 'win32', env: { ProgramFiles: folder, PATH: folder } })).toBeUndefined();
  });
});
