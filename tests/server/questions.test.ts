import { expect, test } from 'vitest';
import { stageSeen, startTestServer } from './start-test-server.ts';

test('a question is in the queue of whom it asks until it is answered, and in nobody else’s', async () => {
  const server = await startTestServer({ playbookFile: 'examples/playbooks/services.yaml' });
  await server.addAccount();
  const mara = await server.join('member', 'mara-lindt');
  const ivo = await server.join('member', 'ivo-brandt');
  const queue = async ({ token }: { token: string }) => {
    const { changes } = (await server.pull({}, token)).me;
    return changes.flatMap(({ kind, data }) => {
      const entry = data as { kind: string; title: string } | undefined;
      return kind === 'queue' && entry?.kind === 'question' ? [entry.title] : [];
    });
  };
  const seen = stageSeen('1');
  await server.call('POST', '/v1/push', { events: [seen] });
  const base = () => ({
    id: crypto.randomUUID(),
    record: seen.record,
    occurredAt: new Date().toISOString(),
    playbook: 1,
  });
  const asked = { ...base(), type: 'question.asked', person: 'mara-lindt', text: 'Who signs?' };
  await server.call('POST', '/v1/push', { events: [asked] }, ivo.token);
  expect(await queue(mara)).toEqual(['A member asks: Who signs?']);
  expect(await queue(ivo)).toEqual([]);
  const answered = { ...base(), type: 'question.answered', question: asked.id, text: 'The CFO' };
  await server.call('POST', '/v1/push', { events: [answered] }, mara.token);
  expect(await queue(mara)).toEqual([]);
});
