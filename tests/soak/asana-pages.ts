// Every place in which Asana opens a task's pane, in every language: `npm test` asks each place in one.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('playwright', ['test', 'tests/e2e/asana.spec.ts', '--workers=1'], {
  stdio: 'inherit',
  env: { ...process.env, WAYMARK_LOCALES: 'all' },
});
process.exit(status ?? 1);
