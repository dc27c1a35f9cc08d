/**
 * Builds the measuring process the way the product's hosts are built, so that what is measured is the bundled
 * engine and not Node's stripping of types.
 */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

const bundle = (source: string, folder: string, name: string): Promise<unknown> =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', ...builtinModules, ...builtinModules.map((each) => `node:${each}`)],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name].cjs` },
      },
    },
  });

/** @returns the path of the script; the threads that write papers, read files and prove copies lie beside it, as in the product */
export const bundleChild = async (folder: string): Promise<string> => {
  await bundle(join(import.meta.dirname, 'tasks/child.ts'), folder, 'child');
  await bundle(join(root, 'main/engine/exports/paper-worker.ts'), folder, 'paper-worker');
  await bundle(join(root, 'main/engine/imports/import-worker.ts'), folder, 'import-worker');
  await bundle(join(root, 'main/engine/copies/proof-worker.ts'), folder, 'proof-worker');
  return join(folder, 'child.cjs');
};
