import { readFile } from 'node:fs/promises';
import { inviteAnswer } from '../../lib/sync/admin-protocol.ts';
import { pairAnswer } from '../../lib/sync/protocol.ts';
import { hardwareSales, stageSeen } from '../server/start-test-server.ts';
import type { ApiDocument } from './api-document.ts';
import type { Campaign } from './fuzz-api.ts';
import { send } from './send.ts';

/** Fills a new server with a little of everything, and says how the fuzzer gets in and what it may speak of. */
export async function prepareCampaign({
  url,
  adminToken,
}: {
  url: string;
  adminToken: string;
}): Promise<Omit<Campaign, 'seed' | 'requests'>> {
  const call = async (path: string, body?: unknown, token: string | null = adminToken): Promise<unknown> => {
    const headers = {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const sent = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) };
    // A connection of its own: one that was left idle may be closed by the server at the very moment it is used.
    const { status, text, fault } = await send(url, { kind: 'valid', method, path, headers, ...sent }, false);
    if (status !== 200) throw new Error(`${path}: ${status} ${fault ?? text}`);
    return JSON.parse(text);
  };
  const yaml = await readFile(hardwareSales, 'utf8');
  await call('/v1/accounts', { host: 'hubspot', account: '1' });
  const events = ['1', '2', '3'].map((id) => stageSeen(id));
  await call('/v1/push', { events });
  const invite = async (access: string) =>
    inviteAnswer.parse(await call('/v1/invites', { name: `A ${access}`, access })).code;
  const now = Date.now();
  return {
    url,
    document: (await call('/v1/openapi.json')) as ApiDocument,
    roles: ['viewer', 'member', 'editor', 'admin', 'owner'],
    tokenOf: async (role) => {
      const code = await invite(role);
      return pairAnswer.parse(await call('/v1/pair', { code, device: 'fuzzer' }, null)).token;
    },
    known: {
      record: ['hubspot:1:deal:1', 'hubspot:1:deal:2', 'hubspot:9:deal:1'],
      'fresh[]': ['hubspot:1:deal:1', 'hubspot:1:deal:3'],
      'keys[]': ['hubspot:1:deal:1', 'hubspot:1:deal:2'],
      'events[]': events.map((event) => ({ ...event, id: `00000000-0000-4000-8000-${event.id.slice(-12)}` })),
      host: ['hubspot'],
      account: ['1', '2'],
      object: ['deal'],
      version: [1, 2, '1'],
      base: [1],
      cursor: [0, 1, 5],
      workspace: [0, 1, 7],
      me: [0],
      yaml: [yaml, yaml.slice(0, yaml.length / 2), 'waymark: 1', 'a: &a [*a]'],
      at: [new Date(now + 3_600_000).toISOString(), new Date(now - 3_600_000).toISOString()],
      asOf: ['2026-11-01', '2026-09-15', '0001-01-01', '9999-12-31'],
      id: [1, 'member', 'x'],
      code: [await invite('viewer')],
      sentAt: [new Date(now).toISOString()],
      occurredAt: ['2026-09-01T08:00:00.000Z'],
    },
  };
}
