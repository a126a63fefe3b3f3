import type { Clock } from '../platform/clock.ts';
import { type Backend, BackendError } from '../sync/backend.ts';
import {
  helloAnswer,
  type PairAnswer,
  pairAnswer,
  protocolRange,
  pullAnswer,
  pushAnswer,
} from '../sync/protocol.ts';
import { callBackend as call, type Fetch, patience } from './call-backend.ts';

/** The backend of a paired browser. */
export function httpBackend(server: string, token: string, fetch: Fetch, clock: Clock): Backend {
  return {
    pull: (request) => call(fetch, `${server}/v1/pull`, pullAnswer, { token, body: request }),
    push: async (events) => {
      // The backend learns from it how wrong this computer's clock is.
      const body = { events, sentAt: clock().toISOString() };
      return (await call(fetch, `${server}/v1/push`, pushAnswer, { token, body })).results;
    },
  };
}

/**
 * Exchanges an invite code for a token. Throws a `BackendError` whose message tells a person what to do.
 * `server` is an origin without a trailing slash.
 */
export async function pair(server: string, code: string, device: string, fetch: Fetch): Promise<PairAnswer> {
  const hello = await call(fetch, `${server}/v1/hello`, helloAnswer, {});
  if (hello.protocol.min > protocolRange.max) {
    throw new BackendError(
      'outdated',
      'This extension is older than the backend. Update the extension, then connect again.',
    );
  }
  if (hello.protocol.max < protocolRange.min) {
    throw new BackendError(
      'outdated',
      'The backend is older than this extension. Ask your admin to update the backend.',
    );
  }
  return call(fetch, `${server}/v1/pair`, pairAnswer, { body: { code, device } });
}

/** Tells the backend that this browser leaves, so that its token is worth nothing any more. It need not answer. */
export async function leave(server: string, token: string, fetch: Fetch): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(patience);
  await fetch(`${server}/v1/token`, { method: 'DELETE', headers, credentials: 'omit', signal }).catch(
    () => undefined,
  );
}
