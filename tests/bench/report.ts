/** All that was measured, as JSON: versions, machine, findings, samples. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { benchFolder } from './generate.ts';
import type { Options } from './options.ts';
import { type Finding, verdictOf } from './verdict.ts';

const root = join(import.meta.dirname, '../..');

export interface Attempt {
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
  readonly raw: unknown;
}

const versionOf = (name: string): string => {
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

const sqliteVersion = (): unknown => {
  const memory = new Database(':memory:');
  try {
    return memory.prepare('SELECT sqlite_version()').pluck().get();
  } finally {
    memory.close();
  }
};

const machine = () => ({
  node: process.version,
  betterSqlite3: versionOf('better-sqlite3'),
  sqlite: sqliteVersion(),
  platform: `${process.platform} ${release()} ${process.arch}`,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  memoryBytes: totalmem(),
  folder: benchFolder,
});

/** @returns the path of the file */
export const writeReport = (
  options: Options,
  attempts: readonly Attempt[],
  failed: readonly string[],
): string => {
  const at = new Date().toISOString();
  const path = options.json ?? join(root, 'bench-results', `${at.replaceAll(/[:.]/g, '-')}.json`);
  const told = attempts.map(({ names, findings, raw }) => ({
    names,
    findings: findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) })),
    raw,
  }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ at, options, machine: machine(), failed, attempts: told })}\n`);
  return path;
};
