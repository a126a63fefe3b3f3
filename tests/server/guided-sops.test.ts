import { expect, test } from 'vitest';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
import { dealKey, stageSeen, startTestServer, type TestServer } from './start-test-server.ts';

async function sopsFor(server: TestServer, token: string): Promise<[string, string][]> {
  const path = `/v1/guidance?record=${encodeURIComponent(dealKey('1'))}`;
  const { body } = await server.call('GET', path, undefined, token);
  return (guidanceAnswer.parse(body).guidance?.sops ?? []).map(({ id, body: text }) => [id, text]);
}

test('what is said of a record has the SOP documents that belong to it, for whom they are, as they are now', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const agent = await server.join('member', 'darcel-schlecht');
  const manager = await server.join('member', 'melvin-marxen');
  await server.call('POST', '/v1/push', { events: [stageSeen('1')] }, agent.token);
  const before = await sopsFor(server, agent.token);
  expect(before.map(([id]) => id)).toContain('offer');

  const publish = async (id: string, body: string, more = '') => {
    const head = `id: ${id}\ntitle: ${id}\nowner: sales-manager\n${more}`;
    const { status } = await server.call('POST', '/v1/sops', {
      text: `---\n${head}---\n\n${body}\n`,
      change: 'material',
    });
    expect(status).toBe(200);
  };
  await publish('terms', 'Ask first.', 'attach: { stages: [hardware-deal/engaging] }\n');
  await publish('secret', 'For agents.', 'roles: [sales-agent]\nattach: { motions: [hardware-deal] }\n');
  // A document of the same id stands in the place of the playbook's.
  await publish('offer', 'The newer text.');
  const own = new Map(await sopsFor(server, agent.token));
  expect(own.get('terms')).toBe('Ask first.');
  expect(own.get('secret')).toBe('For agents.');
  expect(own.get('offer')).toBe('The newer text.');
  expect(new Map(await sopsFor(server, manager.token)).has('secret')).toBe(false);

  await publish('terms', 'Ask twice.', 'attach: { stages: [hardware-deal/engaging] }\n');
  expect(new Map(await sopsFor(server, agent.token)).get('terms')).toBe('Ask twice.');
  const gone = await server.call('POST', '/v1/sops/archive', { id: 'terms' });
  expect(gone.status).toBe(200);
  expect(new Map(await sopsFor(server, agent.token)).has('terms')).toBe(false);
});
