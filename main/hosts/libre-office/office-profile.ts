/** What LibreOffice is told before it starts: a profile of its own, which no person's settings reach. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const letters = 'Times New Roman';

/**
 * The font that this system has in the place of Times New Roman, with all Vietnamese letters. LibreOffice's own choice
 * may lack some, and it then draws those from another font and apart from their words.
 */
const fontInPlace = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux') return undefined;
  try {
    const { stdout } = await promisify(execFile)('fc-match', ['-f', '%{family[0]}', `${letters}:lang=vi`]);
    const family = stdout.trim();
    return family === '' || family === letters || !/^[\w .-]+$/.test(family) ? undefined : family;
  } catch {
    // No fontconfig: LibreOffice chooses.
    return undefined;
  }
};

const item = (path: string, inner: string): string =>
  `<item oor:path="/org.openoffice.${path}">${inner}</item>`;
const prop = (name: string, value: string): string =>
  `<prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop>`;

const replacement = (family: string): string => {
  const substitution = 'Office.Common/Font/Substitution';
  const pair = [
    prop('ReplaceFont', letters),
    prop('SubstituteFont', family),
    prop('Always', 'true'),
    prop('OnScreenOnly', 'false'),
  ].join('');
  return [
    item(substitution, prop('Replacement', 'true')),
    item(`${substitution}/FontPairs`, `<node oor:name="_0" oor:op="replace">${pair}</node>`),
  ].join('\n');
};

export const writeProfile = async (folder: string): Promise<void> => {
  const family = await fontInPlace();
  const settings = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    item('Setup/L10N', prop('ooSetupSystemLocale', 'vi-VN')),
    ...(family === undefined ? [] : [replacement(family)]),
    '</oor:items>',
  ].join('\n');
  await mkdir(join(folder, 'user'), { recursive: true });
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), settings);
};
