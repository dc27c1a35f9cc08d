/**
 * The one build script: `node build.ts`, or `node build.ts --if-stale` to build only when a source is newer.
 * Bundles each host for the place where it runs; for now there is one, the command line.
 */
import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const root = import.meta.dirname;
const cli = { source: join(root, 'main/hosts/cli'), output: join(root, 'dist/cli') };

/** What a bundle is made of: a change in one of these makes it stale. */
const inputs = ['main', 'shared', 'build.ts', 'package.json', 'package-lock.json'];

const newest = (path: string): number => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts too: a deleted file leaves no other trace.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isStale = (): boolean => {
  const bundle = join(cli.output, 'main.cjs');
  if (!existsSync(bundle)) return true;
  const builtAt = statSync(bundle).mtimeMs;
  return inputs.some((name) => newest(join(root, name)) > builtAt);
};

const build = async (): Promise<void> => {
  // Loaded here, so that a fresh bundle costs no start of the bundler.
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // CommonJS and Node 18 syntax: the oldest runtime that loads a bundle is the test runtime of Electron.
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(cli.source, 'main.ts'),
      outDir: cli.output,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  copyFileSync(join(cli.source, 'kehoach.cjs'), join(cli.output, 'kehoach.cjs'));
};

export const buildIfStale = async (): Promise<void> => {
  if (isStale()) await build();
};

if (import.meta.main) await (process.argv.includes('--if-stale') ? buildIfStale() : build());
