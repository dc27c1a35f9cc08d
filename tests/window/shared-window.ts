/** One application for all tests of a file; each test finds the book as it was made, with 363.021 selected. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { WindowApp, WindowHost } from './hosts.ts';

export const sharedWindow = ({ open }: WindowHost): (() => WindowApp) => {
  let app: WindowApp | undefined;
  const present = (): WindowApp => {
    if (!app) throw new Error('the application did not start');
    return app;
  };
  beforeAll(async () => {
    app = await open();
  });
  beforeEach(() => present().window.startAnew());
  afterAll(() => app?.remove());
  return present;
};
