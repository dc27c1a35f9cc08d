/** Builds what is measured beside the product: the floor application, and the recorder for both pages. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { electronPath } from '../../desktop/launch-desktop.ts';

const here = import.meta.dirname;
const common = { root: here, configFile: false, logLevel: 'error', publicDir: false } as const;

/** One file that runs in a page as it is. @returns its path */
const bundlePage = async (source: string, folder: string): Promise<string> => {
  const name = basename(source, '.ts');
  await build({
    ...common,
    build: {
      lib: { entry: join(here, source), formats: ['iife'], name, fileName: () => `${name}.js` },
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome114',
      minify: true,
    },
  });
  return join(folder, `${name}.js`);
};

const bundleMain = async (folder: string): Promise<void> => {
  await build({
    ...common,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: join(here, 'floor-main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        external: ['electron', ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
  });
};

/** The text of the script that starts the recorder. */
export const buildRecorder = async (folder: string): Promise<string> =>
  readFileSync(await bundlePage('page/recorder.ts', folder), 'utf8');

/**
 * The same Electron as the product's, with the floor in the place where Electron looks for its application.
 * @returns the path of its executable
 */
export const buildFloor = async (folder: string): Promise<string> => {
  const electron = electronPath();
  cpSync(dirname(electron), folder, { recursive: true });
  rmSync(join(folder, 'resources/default_app.asar'), { recursive: true, force: true });
  const app = join(folder, 'resources/app');
  mkdirSync(app);
  await bundlePage('page/floor.ts', app);
  await bundleMain(app);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'floor', main: 'main.cjs' }));
  const page =
    '<!doctype html><meta charset="utf-8"><title>floor</title><body><script src="floor.js"></script>';
  writeFileSync(join(app, 'index.html'), page);
  return join(folder, basename(electron));
};
