import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../server/postgres-databases.ts';
import { runStoreChaos } from '../server/run-store-chaos.ts';
import { startPostgres } from '../server/start-postgres.ts';

/**
 * Servers killed while clients push: `node tests/soak/chaos.ts [embedded|postgres|both] [EVENTS] [CLIENTS] [KILLS] [SEED]`.
 * Two servers on PostgreSQL are killed 20 times, the one server of the embedded database 100 times, unless told otherwise.
 */
const [which = 'both', ...numbers] = process.argv.slice(2);
const [events = 20_000, clients = 50, kills, seed = 1] = numbers.map(Number);

if (which !== 'postgres') await campaign('embedded', 1, kills ?? 100, null);
if (which !== 'embedded') {
  const postgres = await startPostgres({ isDurable: true });
  if (typeof postgres === 'string') console.log(`chaos on PostgreSQL left out: ${postgres}`);
  else {
    await campaign('postgres', 2, kills ?? 20, await createDatabase(postgres.url));
    await postgres.stop();
  }
}

async function campaign(what: string, servers: number, times: number, databaseUrl: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-chaos-'));
  try {
    const result = await runStoreChaos({ folder, databaseUrl, servers, clients, events, kills: times, seed });
    const { acknowledged, complaints, failures, twins, seconds } = result;
    const head = `chaos on ${what}, seed ${seed}: ${servers} ${servers === 1 ? 'server' : 'servers'}, ${clients} clients, ${times} kills in ${Math.round(seconds)} s`;
    const rest = `${acknowledged} of ${events} events acknowledged, ${twins} pushes sent twice at once, ${failures} failures the clients got over`;
    console.log(
      `${head}; ${rest}: ${complaints.length === 0 ? 'each event exactly once, all clients the same' : 'WRONG'}`,
    );
    for (const complaint of complaints.slice(0, 20)) console.log(`  ${complaint}`);
    if (complaints.length > 0) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
