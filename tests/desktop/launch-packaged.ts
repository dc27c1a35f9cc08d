/**
 * Makes the packaged program, and drives it. With its fuses blown nobody can attach a debugger of Node's to it, so
 * its pages are driven over Chromium's port.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { packageDesktop } from '../../package.ts';
import { type Person, switches } from './launch-desktop.ts';

export interface Package {
  /** Folder of the program. */
  readonly folder: string;
  readonly executable: string;
  readonly remove: () => void;
}

export const makePackage = async (): Promise<Package> => {
  const output = mkdtempSync(join(tmpdir(), 'kehoach-release-'));
  const electronDist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  await packageDesktop({ dir: true, targets: ['linux'], output, electronDist });
  const folder = join(output, 'linux-unpacked');
  return {
    folder,
    executable: join(folder, 'kehoach'),
    remove: () => rmSync(output, { recursive: true, force: true }),
  };
};

export interface PackagedRun {
  readonly page: Page;
  /** Resolves with the exit status and the signal. */
  readonly ended: Promise<unknown[]>;
  readonly kill: () => void;
}

const portOf = (started: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    started.once('exit', (status) => reject(new Error(`it ended with ${status}: ${said}`)));
    started.stderr?.on('data', (text) => {
      said += text;
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
  });

/** Playwright may wait for ever for a page that comes while it connects. */
const untilLoaded = async (address: string): Promise<void> => {
  for (;;) {
    const pages = (await (await fetch(`${address}/json/list`)).json()) as { type: string; title: string }[];
    if (pages.some(({ type, title }) => type === 'page' && title !== '')) return;
    await setTimeout(50);
  }
};

export const launchPackaged = async (
  { executable }: Package,
  { home, env }: Person,
  ...files: readonly string[]
): Promise<PackagedRun> => {
  const args = [...switches, '--remote-debugging-port=0', ...files];
  const started = spawn(executable, args, { cwd: home, env });
  const ended = once(started, 'exit');
  const address = `http://127.0.0.1:${await portOf(started)}`;
  await untilLoaded(address);
  // Electron has no contexts of its own to be set up.
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('it has no window');
  await page.waitForLoadState();
  return { page, ended, kill: () => void started.kill('SIGKILL') };
};
