import * as z from 'zod/mini';
import type { Clock } from '../platform/clock.ts';
import type { Backend } from '../sync/backend.ts';
import {
  type PairAnswer,
  pairAnswer,
  pullAnswer,
  pushAnswer,
  refreshAnswer,
  type TokenSet,
} from '../sync/protocol.ts';
import { callBackend as call, type Fetch, patience, type TokenSource } from './call-backend.ts';
import { requireSameProtocol } from './same-protocol.ts';

/** The backend of a paired browser. */
export function httpBackend(server: string, token: TokenSource, fetch: Fetch, clock: Clock): Backend {
  return {
    pull: (request) => call(fetch, `${server}/v1/pull`, pullAnswer, { token, body: request }),
    push: async (events) => {
      // The backend learns from it how wrong this computer's clock is.
      const body = { events, sentAt: clock().toISOString() };
      return (await call(fetch, `${server}/v1/push`, pushAnswer, { token, body })).results;
    },
  };
}

/** Pairing as this version speaks it: with tokens that can be refreshed. */
const paired = z.object({ ...pairAnswer.shape, ...refreshAnswer.shape });

/**
 * Exchanges an invite code for tokens. Throws a `BackendError` whose message tells a person what to do.
 * `server` is an origin without a trailing slash; `program` is this extension with its version.
 */
export async function pair(
  server: string,
  asked: { code: string; device: string; program: string },
  fetch: Fetch,
): Promise<PairAnswer & TokenSet> {
  await requireSameProtocol(server, fetch);
  const { code, device, program } = asked;
  return call(fetch, `${server}/v1/pair`, paired, { body: { code, device }, program });
}

/** Tells the backend that this browser leaves, so that its tokens are worth nothing any more. It need not answer.
 *  `access` is the token at hand; without one the refresh token gives another. */
export async function leave(
  server: string,
  tokens: { access: string | null; refresh: string },
  fetch: Fetch,
): Promise<void> {
  const end = async (access: string) => {
    const headers = { authorization: `Bearer ${access}` };
    const signal = AbortSignal.timeout(patience);
    return fetch(`${server}/v1/token`, { method: 'DELETE', headers, credentials: 'omit', signal });
  };
  try {
    if (tokens.access !== null && (await end(tokens.access)).status !== 401) return;
    const url = `${server}/v1/token/refresh`;
    await end((await call(fetch, url, refreshAnswer, { body: { refresh: tokens.refresh } })).token);
  } catch {
    // Nobody waits for it: a backend that is away ends the device when it has not been seen for long.
  }
}
