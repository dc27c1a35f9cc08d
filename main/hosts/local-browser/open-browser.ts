/**
 * Opens the person's browser. The address, with its token, can be seen among the machine's processes for a moment;
 * the token works once, and whoever comes second is told so.
 */
import { spawn } from 'node:child_process';

const commandFor = (
  address: string,
  platform: NodeJS.Platform,
): readonly [command: string, ...args: string[]] => {
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', address];
  return platform === 'darwin' ? ['open', address] : ['xdg-open', address];
};

/** Without a display xdg-open would start a browser of text in the terminal, or wait for one. */
const hasDisplay = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean =>
  platform === 'win32' ||
  platform === 'darwin' ||
  Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);

/** Resolves with false where none could be opened. */
export const openBrowser = (address: string): Promise<boolean> => {
  const { platform, env } = process;
  if (!hasDisplay(platform, env)) return Promise.resolve(false);
  const [command, ...args] = commandFor(address, platform);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.unref();
  });
};
