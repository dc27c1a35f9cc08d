/** Where LibreOffice is on this machine: on the search path, or where its installers put it. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const onPath = ({ platform, env }: Surroundings): string[] => {
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
};

const subfolders = (folder: string): string[] => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

/** soffice.com, beside soffice.exe, waits for its work to be done. */
const onWindows = ({ env }: Surroundings): string[] =>
  [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'Programs')]
    .filter((folder) => folder !== undefined && folder !== '')
    .flatMap((folder) => subfolders(String(folder)))
    .filter((folder) => /LibreOffice/i.test(folder))
    .map((folder) => join(folder, 'program', 'soffice.com'));

const onUnix = (): string[] => [
  ...subfolders('/opt')
    .filter((folder) => /libreoffice/i.test(folder))
    .map((folder) => join(folder, 'program', 'soffice')),
  '/usr/lib/libreoffice/program/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
];

const usualPlaces = (surroundings: Surroundings): string[] => {
  if (surroundings.platform === 'win32') return onWindows(surroundings);
  if (surroundings.platform === 'darwin') return ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];
  return onUnix();
};

/** @returns undefined where there is none */
export const findOffice = (
  surroundings: Surroundings = { platform: process.platform, env: process.env },
): string | undefined =>
  [...onPath(surroundings), ...usualPlaces(surroundings)].find((path) => existsSync(path));
