/** What `npm ci` reads: works with any registry, and needs no compiler and no Python. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      gypfile: z.boolean().optional(),
    }),
  ),
});

const root = resolve(import.meta.dirname, '..');
const text = readFileSync(resolve(root, 'package-lock.json'), 'utf8');
const lock = lockSchema.parse(JSON.parse(text));
const packages = Object.entries(lock.packages);

describe('package-lock.json', () => {
  it('names no registry: the mirror of a closed network serves as well', () => {
    const resolved = packages.filter(([, entry]) => entry.resolved !== undefined).map(([name]) => name);
    expect(
      resolved,
      'written with omit-lockfile-registry-resolved=false: see .npmrc, and run npm install',
    ).toEqual([]);
    expect(text).not.toContain('"resolved"');
  });

  it('has a checksum for every package that every machine installs', () => {
    const without = packages.filter(
      ([name, { optional, integrity }]) => name !== '' && optional !== true && typeof integrity !== 'string',
    );
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('keeps npm from building better-sqlite3, which brings its own binaries', () => {
    expect(
      lock.packages['node_modules/better-sqlite3']?.gypfile,
      'npm 10 runs node-gyp, which needs Python, for a package with a binding.gyp, and drops keys that it does not ' +
        'know when it rewrites the lock: put "gypfile": false back into the entry of node_modules/better-sqlite3',
    ).toBe(false);
  });

  it('agrees with package.json', () => {
    const own = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')));
    expect(lock.packages['']).toMatchObject(own);
    for (const name of Object.keys({ ...own.dependencies, ...own.devDependencies })) {
      expect(Object.keys(lock.packages)).toContain(`node_modules/${name}`);
    }
  });
});
