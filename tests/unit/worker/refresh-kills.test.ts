// Dexie looks for IndexedDB when it is loaded, so this comes first.
import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';
import { killRefreshes } from './kill-refreshes.ts';

// A thousand of them: node tests/soak/refresh-kills.ts
test('a worker ended at any step of a token refresh signs nobody out, and a replay disconnects', async () => {
  const { kills, signedOut, replays, revoked } = await killRefreshes(20261122, 40);
  expect(signedOut).toEqual([]);
  expect(Object.keys(kills).length).toBeGreaterThan(6);
  expect(replays).toBeGreaterThan(0);
  expect(revoked).toBe(replays);
}, 60_000);
