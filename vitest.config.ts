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
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'embedded', include: ['tests/**/*.test.{ts,tsx}'] } },
      postgres('postgres', onPostgres),
      postgres('postgres-more', moreOnPostgres),
    ],
  },
});
