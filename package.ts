/**
 * Makes what is installed: `npm run package`, with `--dir` for the program's folder alone, `--win` or `--linux` for
 * another machine than this one. electron-builder.yml says what goes in.
 *
 * Where ELECTRON_OVERRIDE_DIST_PATH names an Electron (as for the npm package `electron`), that one is packed, with
 * the database as it was compiled on this machine: such a package is for this machine, to test with.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Configuration } from 'electron-builder';
import { buildIfStale } from './build.ts';

const root = import.meta.dirname;
const compiled = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** The first Electron that has the fuse `grantFileProtocolExtraPrivileges`; an older one's cannot be set. */
const knowsFileFuse = 29;

const leaveOutFileFuse = (fuses: Configuration['electronFuses']): void => {
  if (fuses) Reflect.deleteProperty(fuses, 'grantFileProtocolExtraPrivileges');
};

const overridden = (electronDist: string): Configuration => {
  const electronVersion = readFileSync(join(electronDist, 'version'), 'utf8').trim().replace(/^v/, '');
  return {
    electronDist,
    electronVersion,
    ...(existsSync(join(root, compiled)) ? { files: [compiled] } : {}),
    afterExtract: async ({ appOutDir, packager }) => {
      // An Electron of one's own still has its loader for unpacked programs.
      rmSync(join(appOutDir, 'resources/default_app.asar'), { recursive: true, force: true });
      if (Number.parseInt(electronVersion, 10) < knowsFileFuse)
        leaveOutFileFuse(packager.config.electronFuses);
    },
  };
};

export interface PackageOptions {
  /** Only the program's folder, without an installer. */
  readonly dir: boolean;
  readonly targets: readonly ('win' | 'linux')[];
  /** Folder to write to; release/ unless named. */
  readonly output?: string | undefined;
  readonly electronDist?: string | undefined;
}

/** @returns what was made */
export const packageDesktop = async (options: PackageOptions): Promise<string[]> => {
  await buildIfStale();
  const { build } = await import('electron-builder');
  const { dir, targets, output, electronDist } = options;
  return build({
    projectDir: root,
    publish: 'never',
    ...(dir ? { dir } : {}),
    ...Object.fromEntries(targets.map((target) => [target, []])),
    config: {
      extends: join(root, 'electron-builder.yml'),
      ...(output === undefined ? {} : { directories: { output } }),
      ...(electronDist ? overridden(electronDist) : {}),
    },
  });
};

if (import.meta.main) {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: { dir: flag, win: flag, linux: flag, output: { type: 'string' } },
  });
  const { dir, win, linux, output } = values;
  const targets = [...(win ? (['win'] as const) : []), ...(linux ? (['linux'] as const) : [])];
  await packageDesktop({ dir, targets, output, electronDist: process.env.ELECTRON_OVERRIDE_DIST_PATH });
}
