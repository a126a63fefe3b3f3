import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { onTestFinished } from 'vitest';
import type * as z from 'zod/mini';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import {
  type FlagsAnswer,
  inviteAnswer,
  type playbookAnswer,
  type playbookRefusal,
} from '../../lib/sync/admin-protocol.ts';
import {
  type PairAnswer,
  type PullAnswer,
  type PullRequest,
  type PushResult,
  pairAnswer,
  pullAnswer,
} from '../../lib/sync/protocol.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/start-server.ts';
import { isOnPostgres, locationOf } from './test-database.ts';

export const hardwareSales = 'examples/playbooks/hardware-sales.yaml';

/** Everything the API answers, as a test looks at it: the test knows which of it is there. */
type AnswerBody = PairAnswer &
  FlagsAnswer &
  z.infer<typeof inviteAnswer> &
  z.infer<typeof playbookRefusal> &
  z.infer<typeof playbookAnswer> & { results: PushResult[] };

interface Answer {
  status: number;
  body: AnswerBody;
}

/** A data folder that goes away with the test. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The real server on a free port with the hardware-sales playbook; stopped when the test ends. */
export async function startTestServer(options: Partial<ServerOptions> = {}) {
  const dataDir = options.dataDir ?? (await tempFolder());
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    playbookFile: hardwareSales,
    // Nobody listens there: no test asks the real one.
    asana: { url: 'http://127.0.0.1:9/api/1.0' },
    ...(isOnPostgres() && !options.databaseUrl ? { databaseUrl: await locationOf(dataDir) } : {}),
    ...options,
    dataDir,
  });
  let open = true;
  const close = async () => {
    if (open) await server.close();
    open = false;
  };
  onTestFinished(close);
  return { ...server, dataDir, close, ...callsOf(server) };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

function callsOf({ url, adminToken }: RunningServer) {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    token: string | null = adminToken,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as AnswerBody };
  };
  return {
    call,
    /** Adds a member by a real invite and pairing; returns their token and id. */
    async join(access: string, person?: string) {
      const invite = await call('POST', '/v1/invites', { name: `A ${access}`, access, person });
      const { code } = inviteAnswer.parse(invite.body);
      const paired = await call('POST', '/v1/pair', { code, device: 'a test' }, null);
      const { token, member } = pairAnswer.parse(paired.body);
      return { token, member };
    },
    async addAccount(account = '1') {
      await call('POST', '/v1/accounts', { host: 'hubspot', account });
    },
    async pull(request: Partial<PullRequest>, token?: string): Promise<PullAnswer> {
      const whole = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] }, ...request };
      return pullAnswer.parse((await call('POST', '/v1/pull', whole, token)).body);
    },
  };
}

type Observed = Extract<JournalEvent, { type: 'record.observed' }>;

/** An event about deal `id` of account 1: seen in a stage, by default Engaging since 1 September 2026. */
export function stageSeen(id: string, changes: Partial<Observed> = {}, value = 'Engaging'): Observed {
  const at = '2026-09-01T08:00:00.000Z';
  return {
    id: uuid(),
    type: 'record.observed',
    record: { host: 'hubspot', account: '1', object: 'deal', id },
    occurredAt: at,
    playbook: null,
    observations: [{ property: 'stage', value, source: 'page', asOf: at, since: at }],
    ...changes,
  };
}

/** The key of deal `id` of account 1. */
export function dealKey(id: string): string {
  return `hubspot:1:deal:${id}`;
}
