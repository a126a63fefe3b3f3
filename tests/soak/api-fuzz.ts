// Asks the real server what its own OpenAPI document describes, what it nearly describes, and what nobody would, as
// every role and as nobody. `npm run soak api-fuzz -- [seed] [requests] [number…]`, the numbers for only those requests
// of the seed. Each finding is printed as it is made. Ends with 1 when something was found.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../server/start-server.ts';
import { fuzzApi } from '../fuzz/fuzz-api.ts';
import { prepareCampaign } from '../fuzz/prepare-campaign.ts';

const [seed = 1, requests = 20_000, ...only] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-fuzz-'));
// What is refused for being asked too often is not looked at.
const often = { points: 1_000_000, seconds: 1 };
const rates = { wrongCode: often, wrongToken: often, exchange: often, request: often };
const server = await startServer({ dataDir: folder, port: 0, host: '127.0.0.1', rates });
const began = Date.now();
const { findings, statuses, slowest } = await fuzzApi({
  ...(await prepareCampaign(server)),
  seed,
  requests,
  ...(only.length > 0 ? { only } : {}),
  onProgress: (number, found) => {
    if (number % 1000 === 0) console.log(`${number} requests, ${found} findings`);
  },
  onFinding: (finding) =>
    console.log(
      `${JSON.stringify(finding, null, 2)}\nAgain: node tests/soak/api-fuzz.ts ${seed} ${requests} ${finding.number}`,
    ),
});
const seconds = Math.round((Date.now() - began) / 1000);

const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
console.log(`${requests} requests of seed ${seed} in ${seconds} s. Answers: ${counts.join(', ')}`);
for (const { number, operation, took } of slowest)
  console.log(`Slow: ${took} ms, ${operation}, number ${number}`);
console.log(`${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
await server.close();
await rm(folder, { recursive: true, force: true });
