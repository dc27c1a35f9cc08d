import { defineConfig } from 'vitest/config';

/** Where continuous integration wants the results as JSON, beside what is printed. */
const report = process.env.KEHOACH_TEST_REPORT;

// Three projects: `unit` is pure code beside its source, `system` is what crosses a process or a file, `window` is
// what a person sees and does. Windows are tested one at a time, after everything else: two of them on two cores are
// slower than any person's, and what is late is not what is looked for.
const crossing = {
  globalSetup: ['tests/build-once.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
};
const windows = ['tests/{window,desktop}/**/*.test.ts'];

export default defineConfig({
  test: {
    // Much of a test is waiting for a disk or another process: every core is used, of two cores both.
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{main,renderer,shared,resources}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/bench/**', ...windows],
          ...crossing,
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: windows,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...crossing,
        },
      },
    ],
  },
});
