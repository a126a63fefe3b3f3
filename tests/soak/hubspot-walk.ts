// Long seeded walks over all kinds of HubSpot pages, with late parts, previews, recycled rows: arguments are the number
// of steps and the seeds, such as `npm run soak hubspot-walk -- 300 1 2 3`.
import { spawnSync } from 'node:child_process';

const [steps = '300', ...seeds] = process.argv.slice(2);
let failed = 0;
for (const seed of seeds.length > 0 ? seeds : ['1', '2', '3']) {
  const { status } = spawnSync('playwright', ['test', 'hubspot-walk', '--workers=1'], {
    stdio: 'inherit',
    env: { ...process.env, WAYMARK_STEPS: steps, WAYMARK_SEED: seed },
  });
  if (status !== 0) failed += 1;
}
console.log(`Walks of ${steps} steps that said or showed something of another record: ${failed}`);
process.exitCode = failed > 0 ? 1 : 0;
