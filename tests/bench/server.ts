// How much one server does, printed beside a trivial handler of the same framework that is asked the same in the same
// run. Prints; asserts no times, because they vary. `npm run bench:server -- [rounds] [seconds] [connections]`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishLive } from './server/publish-live.ts';
import { pullRate } from './server/pull-rate.ts';
import { startProcess } from './server/start-process.ts';

const [rounds = 5, seconds = 4, connections = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
const server = await startProcess(['server/main.ts', '--data', folder, '--port', '0']);
const trivial = await startProcess(['tests/bench/trivial-server.ts']);
try {
  const token = (await readFile(join(folder, 'admin-token'), 'utf8')).trim();
  const target = { url: server.url, token };
  console.log('Embedded database.\n');

  const rate = await pullRate(target, trivial.url, { rounds, seconds });
  console.log(`Pulls with nothing new, medians of ${rounds} alternating turns of ${seconds} s:`);
  console.log(`  pull            ${Math.round(rate.pulls)} a second`);
  console.log(`  trivial handler ${Math.round(rate.trivial)} a second`);
  const each = rate.ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  console.log(`  share           ${rate.ratio.toFixed(2)} (wanted: at least 0.33; each turn: ${each})\n`);

  const live = await publishLive(target, { connections, publishes: rounds });
  console.log(`${connections} live connections, ${rounds} publishes each, from sending the publish:`);
  console.log(`  poked             median ${live.poked.median} ms, 99th percentile ${live.poked.p99} ms`);
  console.log(
    `  all pull at once  median ${live.received.median} ms, 99th percentile ${live.received.p99} ms`,
  );
  console.log(`  (wanted: the 99th percentile within 1000 ms; the playbook is ${live.kilobytes} KB)`);
} finally {
  await Promise.all([server.stop(), trivial.stop()]);
  await rm(folder, { recursive: true, force: true });
}
