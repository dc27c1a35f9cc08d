/** One application for all tests of a file; each test finds the book as it was made, with 363.021 selected. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ExampleKind, makeExample, newFolder } from './books.ts';
import type { WindowApp, WindowHost } from './hosts.ts';

export const sharedWindow = (
  { open }: WindowHost,
  kind: ExampleKind = 'demonstration',
): (() => WindowApp) => {
  const folder = newFolder();
  let app: WindowApp | undefined;
  const present = (): WindowApp => {
    if (!app) throw new Error('the application did not start');
    return app;
  };
  beforeAll(async () => {
    app = await open(makeExample(folder.path, kind));
  });
  beforeEach(() => present().window.startAnew());
  afterAll(async () => {
    await app?.remove();
    folder.remove();
  });
  return present;
};
