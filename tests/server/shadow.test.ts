import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { flagsAnswer } from '../../lib/sync/admin-protocol.ts';
import { simulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import { runWaymark } from '../cli/run-waymark.ts';
import { dealKey, hardwareSales, stageSeen, startTestServer } from './start-test-server.ts';

const yaml = await readFile(hardwareSales, 'utf8');
const silent = yaml.replace('after: 21 days', 'after: 21 days\n        shadow: true');

test('a rule in shadow reaches nobody, and is counted where one asks for it', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  await server.call('POST', '/v1/push', { events: [stageSeen('1'), stageSeen('2')] });
  const simulated = await server.call('POST', '/v1/playbook/simulate', { yaml: silent });
  const { kinds, shadow } = simulateAnswer.parse(simulated.body);
  expect(kinds).toContainEqual(expect.objectContaining({ kind: 'stalled', before: 2, after: 0, gone: 2 }));
  expect(shadow).toMatchObject([{ before: 0, after: 2, kind: 'stalled' }]);

  expect((await server.call('POST', '/v1/playbook', { yaml: silent })).status).toBe(200);
  const listed = flagsAnswer.parse((await server.call('GET', '/v1/flags')).body);
  expect(listed.flagged.filter(({ kind }) => kind === 'stalled')).toEqual([]);
  expect(listed.counts.byKind.stalled).toBeUndefined();
  expect(listed.shadow.map(({ record }) => record).sort()).toEqual([dealKey('1'), dealKey('2')]);

  const { out } = await runWaymark(['flags', '--shadow', '--data', server.dataDir]);
  expect(out).toMatch(/in shadow and shown to nobody:\n +2 {2}/);
});
