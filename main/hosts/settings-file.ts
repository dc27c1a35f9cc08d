/**
 * The person's settings, in the configuration folder of this machine: the very file that the desktop application
 * keeps, so that both look alike. It is read once; who writes last is right.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { defaultSettings, type Settings, settingsSchema } from '#shared/window/settings.ts';

/** Where each system wants such files. */
export const settingsPath = (
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string => {
  const home = homedir();
  const folder =
    platform === 'win32'
      ? (environment.APPDATA ?? join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : environment.XDG_CONFIG_HOME || join(home, '.config');
  return join(folder, 'Kehoach', 'settings.json');
};

const read = (path: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None yet, or one that cannot be read: not worth a word, the window shows what holds.
    return defaultSettings;
  }
};

/** Whole or not at all. */
const write = (path: string, settings: Settings): void => {
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(unfinished, `${JSON.stringify(settings, null, 2)}\n`);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

export interface SettingsFile {
  readonly current: () => Settings;
  /** They hold even where they cannot be written. @throws where the file cannot be written */
  readonly save: (settings: Settings) => void;
}

export const openSettings = (path: string): SettingsFile => {
  let current = read(path);
  return {
    current: () => current,
    save: (settings) => {
      current = settings;
      write(path, settings);
    },
  };
};
