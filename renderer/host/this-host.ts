import type { Bridge } from '#shared/window/index.ts';
import { browserHost } from './browser-host.ts';
import { desktopHost } from './desktop-host.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    /** Laid by the desktop's preload; absent in a browser. */
    readonly kehoach?: Bridge;
  }
}

export const thisHost = (): Host => (window.kehoach ? desktopHost(window.kehoach) : browserHost());
