/**
 * The one build script: `node build.ts`, or `node build.ts --if-stale` to build only when a source is newer.
 * Bundles each host, and the window, for the place where it runs.
 */
import { copyFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licensesText, noticesOf } from './licenses.ts';

const root = import.meta.dirname;
const finished = join(root, 'dist');
/** Built here and moved into place whole: an interrupted build leaves the last one as it was. */
const output = join(root, `dist-${process.pid}`);

/** What a bundle is made of: a change in one of these makes it stale. */
const inputs = ['main', 'renderer', 'shared', 'build.ts', 'licenses.ts', 'package.json', 'package-lock.json'];
const stamp = 'built';

/** Bundles for Node, in Node itself or in Electron. Packages that they leave to their surroundings: */
const external = [
  'electron',
  'better-sqlite3',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

interface NodeBundle {
  readonly source: string;
  /** Folder under dist/. */
  readonly folder: string;
  readonly name: string;
}

const nodeBundles: readonly NodeBundle[] = [
  { source: 'main/hosts/cli/main.ts', folder: 'cli', name: 'main' },
  { source: 'main/hosts/utility/main.ts', folder: 'desktop', name: 'engine' },
  // Threads, beside each bundle that has the engine: `main/engine/threads/thread.ts`.
  { source: 'main/engine/exports/paper-worker.ts', folder: 'cli', name: 'paper-worker' },
  { source: 'main/engine/exports/paper-worker.ts', folder: 'desktop', name: 'paper-worker' },
  { source: 'main/engine/imports/import-worker.ts', folder: 'cli', name: 'import-worker' },
  { source: 'main/engine/imports/import-worker.ts', folder: 'desktop', name: 'import-worker' },
  { source: 'main/engine/copies/proof-worker.ts', folder: 'cli', name: 'proof-worker' },
  { source: 'main/engine/copies/proof-worker.ts', folder: 'desktop', name: 'proof-worker' },
  { source: 'main/desktop/main.ts', folder: 'desktop', name: 'main' },
  { source: 'main/desktop/preload.ts', folder: 'desktop', name: 'preload' },
];

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: a deleted file leaves no other trace.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isStale = (): boolean => {
  const builtAt = statSync(join(finished, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return inputs.some((name) => newest(join(root, name)) > builtAt);
};

type Vite = typeof import('vite');

/** Every module that goes into a bundle; the database stays outside of them and ships all the same. */
const bundled = new Set([join(root, 'node_modules/better-sqlite3/lib/index.js')]);

/**
 * exceljs reads a workbook as a stream with it, which nobody does here; one of the packages that it brings along
 * (buffers) says nothing of its licence, so none of them may ship.
 */
const leftOut = 'unzipper';

const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source) => (source === leftOut ? `\0${leftOut}` : null),
  load: (id) => (id === `\0${leftOut}` ? 'module.exports = {};' : null),
};

const collectModules: Plugin = {
  name: 'collect-modules',
  generateBundle: (_options, bundle) => {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') for (const id of part.moduleIds) bundled.add(id);
  },
};

const buildForNode = async (vite: Vite, { source, folder, name }: NodeBundle): Promise<void> => {
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leaveOut, collectModules],
    // CommonJS and Node 18 syntax: the oldest runtime that loads a bundle is the test runtime of Electron.
    ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: join(root, source),
      outDir: join(output, folder),
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs` },
      },
    },
  });
};

/** The window, for Chromium 114 and later: what the test runtime of Electron has. */
const buildForWindow = async (vite: Vite): Promise<void> => {
  const { default: react } = await import('@vitejs/plugin-react');
  await vite.build({
    root: join(root, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), collectModules],
    build: {
      outDir: join(output, 'renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      sourcemap: true,
      // Hosts serve every file themselves: nothing may be hidden in a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
  });
};

const build = async (): Promise<void> => {
  // Whoever builds (tests have an environment of their own), the window gets the React that ships.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  // Loaded here, so that a fresh bundle costs no start of the bundler.
  const vite = await import('vite');
  try {
    for (const bundle of nodeBundles) await buildForNode(vite, bundle);
    for (const name of ['kehoach.cjs', 'node-check.cjs'])
      copyFileSync(join(root, 'main/hosts/cli', name), join(output, 'cli', name));
    await buildForWindow(vite);
    writeFileSync(join(output, 'licenses.txt'), licensesText(noticesOf(bundled)));
    writeFileSync(join(output, stamp), '');
    rmSync(finished, { recursive: true, force: true });
    renameSync(output, finished);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    rmSync(output, { recursive: true, force: true });
  }
};

export const buildIfStale = async (): Promise<void> => {
  if (isStale()) await build();
};

if (import.meta.main) await (process.argv.includes('--if-stale') ? buildIfStale() : build());
