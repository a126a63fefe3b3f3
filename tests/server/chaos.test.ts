import { expect, test } from 'vitest';
import { runStoreChaos } from './run-store-chaos.ts';
import { tempFolder } from './start-test-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';

// The whole campaign is tests/soak/chaos.ts; this slice of it has its own seed.
test('servers are killed while clients push: each event counts once, and all clients have the same in the end', async () => {
  const folder = await tempFolder();
  const databaseUrl = isOnPostgres() ? await locationOf(folder) : null;
  const servers = isOnPostgres() ? 2 : 1;
  const result = await runStoreChaos({
    ...{ folder, databaseUrl, servers },
    ...{ clients: 4, events: 160, kills: 2, seed: 7 },
  });
  expect(result.complaints).toEqual([]);
  expect(result.acknowledged).toBe(160);
}, 240_000);
