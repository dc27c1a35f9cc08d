/** The person's settings: read once, kept in memory, written at every change. */
import { defaultSettings, type Settings, settingsSchema } from '#shared/window/settings.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

export interface SettingsStore {
  readonly current: () => Settings;
  /** They hold even where they cannot be written. @throws where the file cannot be written */
  readonly save: (settings: Settings) => void;
}

export const createSettings = (path: string, onChange: (settings: Settings) => void): SettingsStore => {
  let current = readJsonFile(path, settingsSchema, defaultSettings);
  return {
    current: () => current,
    save: (settings) => {
      current = settings;
      onChange(settings);
      writeJsonFile(path, settings);
    },
  };
};
