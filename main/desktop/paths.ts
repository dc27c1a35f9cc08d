/** Where the program's own files are, packaged or not: all of them by the place of this bundle, dist/desktop. */
import { join } from 'node:path';
import { app } from 'electron';

export const programFiles = {
  engine: join(__dirname, 'engine.cjs'),
  preload: join(__dirname, 'preload.cjs'),
  renderer: join(__dirname, '../renderer'),
  resources: join(__dirname, '../../resources'),
  icon: join(__dirname, '../../resources/icons/kehoach-256.png'),
} as const;

/** What the program keeps for the person who uses this machine. Asked for after the program has its name. */
export const keptFiles = () => {
  const folder = app.getPath('userData');
  return {
    settings: join(folder, 'settings.json'),
    recent: join(folder, 'recent-books.json'),
    windowState: join(folder, 'window-state.json'),
    logs: join(folder, 'logs'),
  } as const;
};
