import { spawnSync } from 'node:child_process';

/**
 * Every object on every kind of Lightning page, records mixed in every way, and the stand-in held to the page objects
 * in both kinds of shadow; `npm test` asks a slice of it. Needs a Chromium; about four minutes.
 */
const { status } = spawnSync('npx', ['playwright', 'test', 'e2e/salesforce', '--workers=1'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, WAYMARK_ALL_PAGES: '1' },
});
process.exitCode = status ?? 1;
