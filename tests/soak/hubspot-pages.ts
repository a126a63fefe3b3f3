// Every kind of HubSpot page in every language: `npm test` asks each kind in one.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('playwright', ['test', 'hubspot-pages', '--workers=1'], {
  stdio: 'inherit',
  env: { ...process.env, WAYMARK_LOCALES: 'all' },
});
process.exit(status ?? 1);
