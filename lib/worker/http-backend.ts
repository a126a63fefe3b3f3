import type * as z from 'zod/mini';
import type { Clock } from '../platform/clock.ts';
import { type Backend, BackendError } from '../sync/backend.ts';
import {
  helloAnswer,
  type PairAnswer,
  pairAnswer,
  problem,
  protocolRange,
  pullAnswer,
  pushAnswer,
} from '../sync/protocol.ts';

type Fetch = typeof fetch;

/** An answer that takes longer than this counts as none; the events stay and are sent again. */
const patience = 20_000;

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

async function call<T extends z.ZodMiniType>(
  fetch: Fetch,
  url: string,
  answer: T,
  { token, body }: { token?: string; body?: unknown },
): Promise<z.infer<T>> {
  const response = await ask(fetch, url, token, body);
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, content);
  const parsed = answer.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new BackendError(
    'failed',
    `${new URL(url).origin} answered, but not as a Waymark backend does. Check the address.`,
  );
}

async function ask(fetch: Fetch, url: string, token?: string, body?: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    const { origin } = new URL(url);
    throw new BackendError(
      'unreachable',
      `No answer from ${origin}. Check the address, and that the backend is running and reachable from this computer.`,
    );
  }
}

function refusal(status: number, content: unknown): BackendError {
  const parsed = problem.safeParse(content);
  const message = parsed.success ? parsed.data.error.message : `The backend answered with status ${status}.`;
  if (status === 401) return new BackendError('signed-out', message);
  if (status === 426) return new BackendError('outdated', message);
  if (parsed.success && parsed.data.error.code === 'cursor-ahead')
    return new BackendError('cursor-ahead', message);
  if (status === 413) return new BackendError('too-large', message);
  return new BackendError(status >= 400 && status < 500 ? 'refused' : 'failed', message);
}
