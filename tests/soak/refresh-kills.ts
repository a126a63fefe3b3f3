// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { killRefreshes } from '../unit/worker/kill-refreshes.ts';

/** `node tests/soak/refresh-kills.ts [SEED] [KILLS]`: ends workers inside their token refresh, 1,000 unless told. */
const [seed = 1, wanted = 1000] = process.argv.slice(2).map(Number);
const { kills, refreshed, signedOut, replays, revoked } = await killRefreshes(seed, wanted);
const total = Object.values(kills).reduce((sum, n) => sum + n, 0);
console.log(`refresh-kills, seed ${seed}: ${total} workers ended inside a token refresh`);
for (const [step, n] of Object.entries(kills).sort()) console.log(`  ${String(n).padStart(5)}  ${step}`);
console.log(`${refreshed} times the next worker was signed in, ${signedOut.length} times not`);
for (const what of signedOut.slice(0, 10)) console.log(`  ${what}`);
console.log(`${revoked} of ${replays} replays of an older token disconnected the browser and told it why`);
if (total < wanted || signedOut.length > 0 || revoked !== replays || replays === 0) process.exitCode = 1;
// Dead workers hang for ever, as they should.
process.exit();
