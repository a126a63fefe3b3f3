import { allMigrations } from '../../server/store/migrations/all-migrations.ts';
import { damageBackups, killBackups, killMigration, killRestores } from '../server/run-kill-moments.ts';

/**
 * Kills backups, restores and every migration at seeded moments and looks at what is left:
 * `node tests/soak/kill-moments.ts [KILLS OF EACH] [SEED]`. Throws at the first wrong state.
 */
const [kills = 100, seed = 1] = process.argv.slice(2).map(Number);
const versions = Object.keys(allMigrations);
const works = [
  () => killBackups(kills, seed),
  () => killRestores(kills, seed),
  ...versions.slice(1).map((to, index) => () => killMigration(versions[index] ?? '', to, kills, seed)),
  () => damageBackups(kills, seed),
];
console.log(`kill moments: ${kills} of each, seed ${seed}`);
for (const work of works) {
  const { what, ended, former, latter, refused } = await work();
  console.log(
    what === 'damaged backups'
      ? `${what}: ${refused} of ${kills * 2} refused`
      : `${what}: ${kills} kills, ${ended} after its end; found ${former} with the former state, ${latter} with the new one, 0 with another${refused > 0 ? `; ${refused} cut-off backups refused` : ''}`,
  );
}
