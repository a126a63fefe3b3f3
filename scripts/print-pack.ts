/**
 * Prints the selector pack that ships for a host as JSON, to be corrected and served by `waymark pack publish FILE`:
 * `node scripts/print-pack.ts hubspot`.
 */
import { adapters } from '../lib/hosts/adapters.ts';

const wanted = process.argv[2];
const adapter = adapters.find(({ host }) => host === wanted);
if (adapter) console.log(JSON.stringify(adapter.pack, null, 2));
else {
  console.error(`Name a host: ${adapters.map(({ host }) => host).join(', ')}.`);
  process.exitCode = 2;
}
