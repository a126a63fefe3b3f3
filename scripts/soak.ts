import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * The long campaigns of tests/soak, one after another: `npm run soak [NAME] [-- ARGUMENTS OF IT]`. Each prints its
 * figures. Takes hours in all; `npm test` runs a short slice of each.
 */
const [name, ...args] = process.argv.slice(2);
const all = globSync('tests/soak/*.ts').sort();
const chosen = name === undefined ? all : all.filter((file) => basename(file, '.ts') === name);
if (chosen.length === 0) {
  console.log(
    `There is no campaign "${name}". There are: ${all.map((file) => basename(file, '.ts')).join(', ')}`,
  );
  process.exitCode = 2;
}
for (const file of chosen) {
  console.log(`\n== ${file}`);
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
