import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { median, quantile } from './quantile.ts';

interface Target {
  url: string;
  token: string;
}

/** One browser: its socket, its own connection for pulls, and the version it has. */
interface Client {
  cursor: number;
  /** Whether it pulls when it is poked. */
  pulls: boolean;
  pokedAt: number;
  receivedAt: number;
  done: () => void;
}

/** How long something took for half of the browsers and for nearly all, in milliseconds. */
interface Spread {
  median: number;
  p99: number;
}

/**
 * Opens live connections, publishes a changed playbook several times, and tells how long (ms) after the sending of the
 * publish they were poked; and once more, how long until each had pulled the new playbook over a connection of its own.
 * The two are apart, because here one process stands for all browsers, and its pulls hold up the hearing of pokes. What
 * this process and the network take of it is told by as many requests at once to `page`, an address that answers the same
 * number of bytes at once. The three take turns; each gives its medians over all turns.
 */
export async function publishLive(
  { url, token }: Target,
  {
    connections,
    publishes,
    page,
  }: { connections: number; publishes: number; page(bytes: number): Promise<string> },
) {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const call = async (path: string, body?: unknown) => {
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<Record<string, string>>;
  };
  const { yaml } = await call('/v1/playbook');
  let bytes = 0;
  const pull = async (client: Client, agent: Agent) => {
    const text = await post(`${url}/v1/pull`, agent, headers, pullBody(client.cursor));
    bytes = text.length;
    // Only what the bench needs is read: 2,000 browsers would parse on 2,000 machines.
    const [, cursor] = /^\{"workspace":\{"cursor":(\d+)/.exec(text) ?? [];
    if (Number(cursor) <= client.cursor) return;
    client.cursor = Number(cursor);
    client.receivedAt = performance.now();
    client.done();
  };
  const clients: Client[] = [];
  const agents: Agent[] = [];
  const sockets: WebSocket[] = [];
  for (let i = 0; i < connections; i += 1) {
    const client: Client = { cursor: 0, pulls: true, pokedAt: 0, receivedAt: 0, done: () => {} };
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = new Promise<void>((resolve) => {
      client.done = resolve;
    });
    sockets.push(await open(url, token, client, () => pull(client, agent)));
    clients.push(client);
    agents.push(new Agent({ keepAlive: true, maxSockets: 1 }));
    await first;
  }
  const publish = async (number: number) => {
    const all = clients.map(
      (client) =>
        new Promise<void>((resolve) => {
          client.done = resolve;
        }),
    );
    const began = performance.now();
    await call('/v1/playbook', { yaml: `${yaml}\n# ${number} ${Date.now()}\n` });
    await Promise.all(all);
    return began;
  };
  const trivial = await page(bytes);
  const askTrivial = async () => {
    const began = performance.now();
    const ask = async (agent: Agent) => {
      await post(trivial, agent, headers, pullBody(0));
      return performance.now() - began;
    };
    return Promise.all(agents.map(ask));
  };
  const turns: Record<'poked' | 'received' | 'trivial', Spread>[] = [];
  // The first turn opens connections and is for the compilers.
  for (let i = 0; i <= publishes; i += 1) {
    for (const client of clients) client.pulls = false;
    const told = await publish(2 * i);
    const poked = spread(clients.map(({ pokedAt }) => pokedAt - told));
    // What follows from a publish (flags) is not measured with what comes next.
    await sleep(500);
    for (const client of clients) client.pulls = true;
    const sent = await publish(2 * i + 1);
    const received = spread(clients.map(({ receivedAt }) => receivedAt - sent));
    await sleep(500);
    const trivialTurn = spread(await askTrivial());
    if (i > 0) turns.push({ poked, received, trivial: trivialTurn });
  }
  for (const socket of sockets) socket.terminate();
  for (const agent of agents) agent.destroy();
  const over = (what: 'poked' | 'received' | 'trivial') => ({
    median: median(turns.map((turn) => turn[what].median)),
    p99: median(turns.map((turn) => turn[what].p99)),
    each: turns.map((turn) => turn[what].p99),
  });
  return {
    ...{ poked: over('poked'), received: over('received'), trivial: over('trivial') },
    kilobytes: Math.round(bytes / 1024),
  };
}

function spread(values: number[]): Spread {
  return { median: Math.round(quantile(values, 0.5)), p99: Math.round(quantile(values, 0.99)) };
}

function pullBody(cursor: number): string {
  return JSON.stringify({ workspace: cursor, me: 0, records: { cursor: 0, keys: [], fresh: [] } });
}

async function open(
  url: string,
  token: string,
  client: Client,
  poke: () => Promise<void>,
): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/live`);
  socket.on('message', () => {
    client.pokedAt = performance.now();
    if (!client.pulls) return client.done();
    poke().catch((error: unknown) => {
      throw error;
    });
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(JSON.stringify({ token }));
  return socket;
}

function post(url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts).toString()));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
