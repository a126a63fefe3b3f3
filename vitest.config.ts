import { defineConfig } from 'vitest/config';

/** What is tested on both databases: everything whose outcome rests on how the store locks, orders and answers. */
const onPostgres = [
  'assignments',
  'audit',
  'chaos',
  'flags',
  'jobs',
  'live',
  'members',
  'migrations',
  'move',
  'operations',
  'people',
  'person',
  'pull',
  'push',
  'rate-limits',
  'refresh',
  'retention',
  'schedule',
  'store',
  'transactions',
  'transfer',
];

export default defineConfig({
  test: {
    // Order must not matter; a seed is printed, so that a failing order can be repeated.
    sequence: { shuffle: true },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'embedded', include: ['tests/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          // The files share nothing that matters, and this half costs a third less.
          isolate: false,
          include: [`tests/server/{${onPostgres}}.test.ts`],
          globalSetup: 'tests/server/provide-postgres.ts',
          setupFiles: 'tests/server/require-postgres.ts',
        },
      },
    ],
  },
});
