import { onTestFinished } from 'vitest';
import { openStore } from '../../server/store/open-store.ts';
import { stageSeen, startTestServer } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const now = new Date('2026-10-20T08:00:00.000Z');

/** A server with something in every table, and its database. */
export async function filledServer() {
  const server = await startTestServer({ clock: () => now });
  await server.addAccount();
  const { token } = await server.join('editor', 'darcel-schlecht');
  await server.call('POST', '/v1/push', { events: [stageSeen('1'), stageSeen('2')] }, token);
  const { yaml } = (await server.call('GET', '/v1/playbook')).body;
  const patient = yaml.replace('21 days', '30 days');
  await server.call('POST', '/v1/playbook', { yaml: patient }, token);
  await server.call('POST', '/v1/playbook', { yaml, at: '2026-10-21T08:00:00.000Z' }, token);
  await server.call('POST', '/v1/retention', { journal: null, observations: null, audit: 400 });
  const { body } = await server.call('POST', '/v1/sop-pictures', { bytes: picture }, token);
  const { id: shown } = body as unknown as { id: string };
  const text = `---\nid: offer\ntitle: Writing an offer\nowner: sales-manager\n---\n\n![The list](picture:${shown})\n`;
  await server.call('POST', '/v1/sops', { text, change: 'material' }, token);
  const db = await openStore(await locationOf(server.dataDir));
  onTestFinished(() => db.destroy());
  const { id } = await db.selectFrom('workspaces').select('id').executeTakeFirstOrThrow();
  return { server, token, db, id };
}
