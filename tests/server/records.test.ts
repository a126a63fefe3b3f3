import { expect, test } from 'vitest';
import { recordAnswer, recordsAnswer } from '../../lib/sync/records-protocol.ts';
import { dealKey, stageSeen, startTestServer } from './start-test-server.ts';

const named = (id: string, name: string) => {
  const seen = stageSeen(id);
  const [stage] = seen.observations;
  const asOf = '2026-09-01T08:00:00.000Z';
  return {
    ...seen,
    observations: [
      ...(stage ? [stage] : []),
      { property: 'name', value: name, source: 'page' as const, asOf },
    ],
  };
};

test('records are found by words of their name or by their key, of the workspace’s accounts only', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const names = ['Northwind retainer', 'Retainer for Adatum', 'Contoso desk'];
  const events = names.map((name, index) => named(String(index + 1), name));
  await server.call('POST', '/v1/push', { events });
  const { token } = await server.join('viewer');
  const search = async (text: string) => {
    const { body } = await server.call(
      'GET',
      `/v1/records?search=${encodeURIComponent(text)}`,
      undefined,
      token,
    );
    return recordsAnswer.parse(body).records.map(({ key, name }) => [key, name]);
  };
  expect(await search('RETAINER north')).toEqual([[dealKey('1'), 'Northwind retainer']]);
  expect(await search('retainer')).toEqual([
    [dealKey('1'), 'Northwind retainer'],
    [dealKey('2'), 'Retainer for Adatum'],
  ]);
  expect(await search(dealKey('3'))).toEqual([[dealKey('3'), 'Contoso desk']]);
  expect(await search('nobody')).toEqual([]);
  expect((await server.call('GET', '/v1/records?search=%20', undefined, token)).status).toBe(400);

  const one = await server.call('GET', `/v1/record?key=${dealKey('3')}`, undefined, token);
  expect(recordAnswer.parse(one.body).record.ref.id).toBe('3');
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '1' });
  expect(await search('retainer')).toEqual([]);
  const gone = await server.call('GET', `/v1/record?key=${dealKey('3')}`, undefined, token);
  expect([gone.status, gone.body]).toMatchObject([404, { error: { code: 'unknown-record' } }]);
});
