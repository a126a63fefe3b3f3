// Twenty navigations on a page that behaves badly in each of the known ways; `npm test` goes through three of them.
// `npm run soak navigation`
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('playwright', ['test', 'navigation'], {
  stdio: 'inherit',
  env: { ...process.env, WAYMARK_WHOLE: '1' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
