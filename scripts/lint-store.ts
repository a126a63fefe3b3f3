import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Mozilla's own check of what is uploaded. Fetched by npx and not installed with the project: its licence is MPL-2.0,
 *  and nothing that ships needs it. */
const checker = 'web-ext@10.7.0';
const folder = '.output/firefox-mv3';

if (!existsSync(`${folder}/manifest.json`)) {
  console.error(`There is no build for Firefox in ${folder}. Run "npm run build:firefox" first.`);
  process.exit(1);
}
const shell = process.platform === 'win32';
const fetched = spawnSync('npx', ['--yes', checker, '--version'], { encoding: 'utf8', shell });
if (fetched.status !== 0) {
  console.error(fetched.stderr);
  console.error(
    `npx could not fetch ${checker}. Check the connection to your package registry, and try again.`,
  );
  process.exit(1);
}
const asked = ['--yes', checker, 'lint', '--source-dir', folder, '--no-config-discovery', '--no-input'];
const { status } = spawnSync('npx', asked, { stdio: 'inherit', shell });
process.exitCode = status ?? 1;
