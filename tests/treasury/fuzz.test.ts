/** A minute of what `npm run fuzz` does for hours: files with bits, tokens and structure changed neither crash the reader nor hold it up. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

const milliseconds = 45_000;
/** Enough for a fast machine to be done sooner. */
const runs = 20_000;

test('mutated workbooks are read or refused, and nothing else', { timeout: 120_000 }, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'kehoach-fuzz-')), 'findings');
  const fuzzed = await fuzz({ seed: 20_260_105, milliseconds, runs, folder });
  expect(fuzzed.findings).toEqual([]);
  // Both ends are met, or the mutations do not do what they are for.
  expect(fuzzed.read).toBeGreaterThan(20);
  expect(fuzzed.refused).toBeGreaterThan(20);
});
