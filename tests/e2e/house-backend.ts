import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../../server/start-server.ts';

export const portal = '8421337';

/** By which a test may read the backend's metrics. */
const metricsToken = 'a-token-for-metrics';

/** The real backend of a house, with one HubSpot account, and what a test does with it behind the browser's back. */
export interface HouseBackend {
  readonly server: RunningServer;
  admin<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** Everything the backend knows of a deal, as text. */
  knownOf(id: string): Promise<string>;
  /** How many live connections are open. */
  countLive(): Promise<number>;
  /** A new invite code for a person of the playbook, the one of most tests when left out. */
  invite(who?: { name: string; person: string }): Promise<string>;
  stopServer(): Promise<void>;
  /** Starts the backend again, on the same folder and port. */
  startServer(): Promise<void>;
  /** Ends it and deletes its folder. */
  close(): Promise<void>;
}

/** `account` is its HubSpot account. */
export async function openBackend(
  options: Pick<ServerOptions, 'asana' | 'clock' | 'workspaceName'> = {},
  account = portal,
): Promise<HouseBackend> {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-house-'));
  const start = (port: number) => startServer({ ...options, dataDir, port, host: '127.0.0.1', metricsToken });
  let server = await start(0);
  const { port } = server;
  const admin = <T>(method: string, path: string, body?: unknown) => call<T>(server, method, path, body);
  await admin('POST', '/v1/accounts', { host: 'hubspot', account });
  return {
    get server() {
      return server;
    },
    admin,
    knownOf: async (id) => {
      const key = `hubspot:${account}:deal:${id}`;
      const request = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [key] } };
      const { records } = await admin<{ records: unknown }>('POST', '/v1/pull', request);
      return JSON.stringify(records);
    },
    countLive: async () => {
      const headers = { authorization: `Bearer ${metricsToken}` };
      const metrics = await (await fetch(`${server.url}/metrics`, { headers })).text();
      return Number(/^waymark_live_connections (\d+)$/m.exec(metrics)?.[1]);
    },
    invite: async (who = { name: 'Mara Lindt', person: 'mara-lindt' }) => {
      const person = { ...who, access: 'member' };
      return (await admin<{ code: string }>('POST', '/v1/invites', person)).code;
    },
    stopServer: () => server.close(),
    startServer: async () => {
      server = await start(port);
    },
    close: async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function call<T>(server: RunningServer, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' };
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const day = 86_400_000;

/** What an import would bring of one deal: its stage for so many days, and more of its properties. */
export function imported(
  id: string,
  stage: string,
  days: number,
  more: Record<string, string> = {},
  account = portal,
) {
  const since = new Date(Date.now() - days * day - 3_600_000).toISOString();
  const seen = { property: 'stage', value: stage, source: 'import', asOf: since, since };
  const others = Object.entries(more).map(([property, value]) => ({
    property,
    value,
    source: 'import',
    asOf: since,
  }));
  return {
    id: crypto.randomUUID(),
    type: 'record.observed',
    record: { host: 'hubspot', account, object: 'deal', id },
    occurredAt: since,
    playbook: null,
    observations: [seen, ...others],
  };
}
