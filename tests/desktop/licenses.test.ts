/** What ships says whose it is, and nothing ships under terms that reach further than itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isHarmless, licensesText } from '../../licenses.ts';
import { root } from './launch-desktop.ts';

it('knows which licences may ship', () => {
  const may = ['MIT', 'ISC', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0'];
  expect(may.filter((license) => !isHarmless(license))).toEqual([]);
  const mayNot = [
    'GPL-3.0-or-later',
    'AGPL-3.0-only',
    'LGPL-2.1',
    '(MIT AND GPL-2.0)',
    'unknown',
    'SEE LICENSE',
  ];
  expect(mayNot.filter(isHarmless)).toEqual([]);
});

it('stops the build at a licence that may not ship, and names the package', () => {
  const notice = { name: 'x', version: '1.0.0', license: 'GPL-3.0-only', text: '' };
  expect(() => licensesText([notice])).toThrow('x (GPL-3.0-only)');
});

it('has a notice of each package in the bundles, under such a licence', () => {
  const notices = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
  const entries = [...notices.matchAll(/^(\S+) \d\S*\nLicence: (.+)$/gm)];
  const names = entries.map(([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['better-sqlite3', 'docx', 'echarts', 'exceljs', 'jszip', 'zod', 'zrender', 'ws']),
  );
  expect(entries.filter(([, , license]) => !isHarmless(license ?? ''))).toEqual([]);
  // What a package took over from others is in a folder of its own there.
  expect(notices).toContain('Mike Bostock');
});
