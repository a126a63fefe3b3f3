import { expect, test } from 'vitest';
import { fuzzApi } from '../fuzz/fuzz-api.ts';
import { prepareCampaign } from '../fuzz/prepare-campaign.ts';
import { startTestServer } from './start-test-server.ts';

// tests/soak/api-fuzz.ts asks many times as much, with any seed.
test('whatever is sent, the server answers, as its document says, and never fails', async () => {
  const server = await startTestServer();
  const campaign = { ...(await prepareCampaign(server)), seed: 20_261_122, requests: 250 };
  const { findings, statuses } = await fuzzApi(campaign);
  expect(findings).toEqual([]);
  // It got in, was refused, and was not understood.
  for (const status of [200, 400, 401, 403]) expect(statuses.get(status) ?? 0).toBeGreaterThan(5);
});
