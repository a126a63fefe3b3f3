// Asks the real server what its own OpenAPI document describes, what it nearly describes, and what nobody would, as
// every role and as nobody. `npm run soak api-fuzz -- [seed] [requests]`. Ends with 1 when something was found.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/start-server.ts';
import { fuzzApi } from '../fuzz/fuzz-api.ts';
import { prepareCampaign } from '../fuzz/prepare-campaign.ts';

const [seed = 1, requests = 20_000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-fuzz-'));
// What is refused for being asked too often is not looked at.
const often = { points: 1_000_000, seconds: 1 };
const rates = { wrongCode: often, wrongToken: often, exchange: often, request: often };
const server = await startServer({ dataDir: folder, port: 0, host: '127.0.0.1', rates });
const began = Date.now();
const { findings, statuses } = await fuzzApi({
  ...(await prepareCampaign(server)),
  seed,
  requests,
  onProgress: (number, found) => {
    if (number % 1000 === 0) console.log(`${number} requests, ${found} findings`);
  },
});
const seconds = Math.round((Date.now() - began) / 1000);

const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
console.log(`${requests} requests of seed ${seed} in ${seconds} s. Answers: ${counts.join(', ')}`);
console.log(`${findings.length} findings`);
const seen = new Set<string>();
for (const finding of findings) {
  const name = `${finding.operation} ${finding.what.slice(0, 60)}`;
  if (seen.has(name)) continue;
  seen.add(name);
  console.log(JSON.stringify(finding, null, 2));
}
process.exitCode = findings.length === 0 ? 0 : 1;
await server.close();
await rm(folder, { recursive: true, force: true });
