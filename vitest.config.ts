import { defineConfig } from 'vitest/config';

/** The folders where an untested line may lose money: every line and branch of them is run. */
const FULLY_COVERED = ['src/domain/**', 'src/operations/**', 'src/providers/**'];

const everything = { lines: 100, branches: 100, functions: 100, statements: 100 };

export default defineConfig({
  resolve: {
    // Packages in node_modules load graphql's CommonJS file; without this the sources would get the other copy, and
    // graphql refuses types "from another module or realm".
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    setupFiles: ['test/support/setup.ts'],
    sequence: { shuffle: true },
    // The files of a worker share the modules that they import: to load these for each file anew took as much
    // processor time as half of the tests. A test puts back what it changes in a module.
    isolate: false,
    // Tests wait more than they compute.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Its key leaves out the decorator flags of tsconfig.json, so a change of these would run old code.
    fsModuleCache: false,
    coverage: {
      provider: 'v8',
      // In CI `npm test` itself measures, so that the suite runs once.
      enabled: Boolean(process.env['CI']),
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: Object.fromEntries(FULLY_COVERED.map((folder) => [folder, everything])),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'gateway',
          globalSetup: ['test/support/once/once.ts'],
          include: ['test/**/*.test.ts'],
          // The campaign has these: on PostgreSQL they differ by the lease that the next server waits for.
          exclude: ['test/browser/**', 'test/crash/postgres{,-vnda}.test.ts'],
          provide: { crashVerbTimeoutMs: 1_000 },
        },
      },
      {
        extends: true,
        test: {
          name: 'campaign',
          globalSetup: ['test/support/once/once.ts'],
          include: ['test/crash/{sqlite,postgres}{,-vnda,-pauses,-instances}.test.ts'],
          // The deadline that production has unless it is told another, so that its leases are waited for.
          provide: { crashVerbTimeoutMs: 20_000 },
          testTimeout: 300_000,
          // One for each file: they wait side by side.
          maxWorkers: 6,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'] } },
    ],
  },
});
