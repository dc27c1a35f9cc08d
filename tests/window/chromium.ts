/** The Chromium that tests drive; the one of this machine, or the one that KEHOACH_CHROMIUM names. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const chromiumPath = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const all = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = process.env.KEHOACH_CHROMIUM ?? all.find((path) => existsSync(path));
  if (found !== undefined && existsSync(found)) return found;
  throw new Error(
    'Tests of the window need Chromium: install it (Debian: apt install chromium), or name one in KEHOACH_CHROMIUM.',
  );
};

/** Nothing of it may ask a network for anything. */
const switches = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param home its settings and caches go there */
export const launchChromium = (home: string): Promise<Browser> => {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...switches, ...(root ? ['--no-sandbox'] : [])],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config') },
  });
};
