import { defineConfig } from 'vitest/config';

/** Where continuous integration wants the results as JSON, beside what is printed. */
const report = process.env.KEHOACH_TEST_REPORT;

// Two projects: `unit` is pure code beside its source, `system` is what crosses a process or a file.
export default defineConfig({
  test: {
    // Much of a test is waiting for a window or a disk: every core is used, of two cores both.
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
          exclude: ['tests/bench/**'],
          globalSetup: ['tests/build-once.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
