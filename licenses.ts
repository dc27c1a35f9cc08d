/**
 * The notices of the packages that a bundle carries: what their licences ask for, and proof that no licence came in
 * that asks for more. Electron and Chromium bring theirs along themselves.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Licences that ask for no more than their own text. A package with another one stops the build. */
const harmless = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  'CC0-1.0',
  'BlueOak-1.0.0',
]);

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** As the package says it, an SPDX expression. */
  readonly license: string;
  readonly text: string;
}

/** True where one can choose only harmless licences: "(MIT OR GPL-3.0-or-later)". */
export const isHarmless = (license: string): boolean =>
  license
    .replaceAll(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => choice.split(/\sAND\s/).every((name) => harmless.has(name.trim())));

/** The package that a module belongs to; undefined for a module of our own. */
const folderOf = (module: string): string | undefined => {
  if (!/[\\/]node_modules[\\/]/.test(module)) return undefined;
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Some packages have a second package.json deeper down, without a name.
    if (existsSync(manifest) && 'version' in JSON.parse(readFileSync(manifest, 'utf8'))) return folder;
  }
  return undefined;
};

/** Of a file, or of each file of a folder: some packages keep there what they took over from others. */
const textsAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => textsAt(join(path, name)))
    : [readFileSync(path, 'utf8').trim()];

const noticeOf = (folder: string): Notice => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  const texts = files.sort().flatMap((name) => textsAt(join(folder, name)));
  return {
    name: String(manifest.name),
    version: String(manifest.version),
    license: String(manifest.license ?? 'unknown'),
    text: texts.join('\n\n'),
  };
};

/** @param modules ids of bundled modules, as the bundler has them */
export const noticesOf = (modules: Iterable<string>): Notice[] => {
  const files = [...modules].map((id) => id.replace(/^\0+/, '').replace(/\?.*$/, ''));
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  const notices = new Map([...folders].map(noticeOf).map((each) => [`${each.name} ${each.version}`, each]));
  return [...notices.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** @throws Error that names what may not be shipped */
export const licensesText = (notices: readonly Notice[]): string => {
  const refused = notices.filter(({ license }) => !isHarmless(license));
  if (refused.length > 0)
    throw new Error(
      `may not be shipped: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`,
    );
  const head =
    'Kehoach includes these packages; where one offers a choice, it is used under the licence that asks for less.\n' +
    'The notices of Electron and Chromium are in files of their own beside the program.\n';
  const parts = notices.map(
    ({ name, version, license, text }) =>
      `${name} ${version}\nLicence: ${license}\n\n${text || '(The package comes without the text of its licence.)'}\n`,
  );
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
};
