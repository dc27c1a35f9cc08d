/**
 * Builds the measuring process the way the product's hosts are built, so that what is measured is the bundled
 * engine and not Node's stripping of types.
 */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** @returns the path of the script */
export const bundleChild = async (folder: string): Promise<string> => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'tasks/child.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'child.cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, 'child.cjs');
};
