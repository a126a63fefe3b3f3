// How much one server does, printed beside a trivial handler of the same framework that is asked the same in the same
// run. Prints; asserts no times, because they vary. `npm run bench:server -- [rounds] [seconds] [publishes] [connections]`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishLive } from './server/publish-live.ts';
import { pullRate } from './server/pull-rate.ts';
import { startProcess } from './server/start-process.ts';

const [rounds = 15, seconds = 1, publishes = 5, connections = 2000] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
const server = await startProcess(['server/main.ts', '--data', folder, '--port', '0']);
let paged: Awaited<ReturnType<typeof startProcess>> | undefined;
const trivial = await startProcess(['tests/bench/trivial-server.ts']);
try {
  const token = (await readFile(join(folder, 'admin-token'), 'utf8')).trim();
  const target = { ...server, token };
  console.log('Embedded database.\n');

  const rate = await pullRate(target, trivial, { rounds, seconds });
  console.log(`Pulls with nothing new, medians of ${rounds} alternating turns of ${seconds} s:`);
  for (const [what, turn] of [
    ['pull           ', rate.pull],
    ['trivial handler', rate.trivial],
  ] as const) {
    const cost = Number.isNaN(turn.cost) ? '' : `, ${Math.round(turn.cost)} µs of processor time each`;
    console.log(`  ${what} ${Math.round(turn.rate)} a second${cost}`);
  }
  const each = rate.shares.map((share) => share.toFixed(2)).join(', ');
  console.log(`  share           ${rate.share.toFixed(2)} (wanted: at least 0.33; each turn: ${each})`);
  if (!Number.isNaN(rate.costShare)) console.log(`  by processor time ${rate.costShare.toFixed(2)}`);
  console.log('');

  const page = async (bytes: number) => {
    paged = await startProcess(['tests/bench/trivial-server.ts', String(bytes)]);
    return `${paged.url}/page`;
  };
  const live = await publishLive(target, { connections, publishes, page });
  console.log(`${connections} live connections, from sending a publish, medians of ${publishes} turns:`);
  const tell = (what: string, { median, p99, each }: typeof live.poked) =>
    console.log(`  ${what} median ${median} ms, 99th percentile ${p99} ms (each turn: ${each.join(', ')})`);
  tell('poked            ', live.poked);
  tell('all pulled       ', live.received);
  tell('trivial handler  ', live.trivial);
  console.log(
    `  (wanted: the 99th percentile within 1000 ms; the playbook is ${live.kilobytes} KB, and the trivial`,
  );
  console.log(
    '  handler answers as many bytes to as many at once, which is what this machine takes for it today)',
  );
} finally {
  await Promise.all([server.stop(), trivial.stop(), paged?.stop()]);
  await rm(folder, { recursive: true, force: true });
}
