import { defineConfig } from 'vitest/config';

/** What is tested on both databases: everything whose outcome rests on how the store locks, orders and answers. */
const onPostgres = [
  'chaos',
  'live',
  'members',
  'migrations',
  'move',
  'pull',
  'pull-pages',
  'push',
  'store',
  'transactions',
];

/** What is tested there too, but not by `npm test`, which has to be quick: what the services make of the store. */
const moreOnPostgres = [
  'asana',
  'asana-connection',
  'asana-handoff',
  'assignments',
  'audit',
  'flags',
  'handoff-overdue',
  'handoffs',
  'history',
  'issues',
  'jobs',
  'operations',
  'people',
  'person',
  'preferences',
  'questions',
  'rate-limits',
  'refresh',
  'retention',
  'schedule',
  'sign-in',
  'sign-on',
  'transfer',
];

/** What needs a document of its own, or the tracing of the whole process. */
const alone = [
  'tests/unit/components/**/*.test.{ts,tsx}',
  'tests/unit/hosts/track-freshness.test.ts',
  'tests/unit/sops/{hostile-sops,sop-html}.test.ts',
  'tests/server/tracing.test.ts',
];

const postgres = (name: string, files: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    // The files share nothing that matters, and this half costs a third less.
    isolate: false,
    include: [`tests/server/{${files}}.test.ts`],
    globalSetup: 'tests/server/provide-postgres.ts',
    setupFiles: ['lib/text/in-node.ts', 'tests/server/require-postgres.ts'],
  },
});

export default defineConfig({
  test: {
    // Order must not matter; a seed is printed, so that a failing order can be repeated.
    sequence: { shuffle: true },
    // By itself it leaves one processor alone, which is half of a small machine.
    maxWorkers: '100%',
    // What a browser gives every script of the extension: its sentences.
    setupFiles: ['lib/text/in-node.ts', 'tests/unit/wait-longer.ts'],
    // No test says how fast anything is: what takes a second here takes a minute on a machine that others use too.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'embedded',
          // To load the server anew for every file takes longer than most of its tests.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: alone,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      postgres('postgres', onPostgres),
      postgres('postgres-more', moreOnPostgres),
    ],
  },
});
