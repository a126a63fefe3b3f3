import type * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import { problem } from '../sync/protocol.ts';

export type Fetch = typeof fetch;

/** An answer that takes longer than this counts as none, in milliseconds. */
export const patience = 20_000;

/**
 * One request to a backend: a GET, or a POST where there is a `body`. Gives the answer read through its schema, or
 * throws a `BackendError` whose message tells a person what to do. `wait` is in milliseconds.
 */
export async function callBackend<T extends z.ZodMiniType>(
  fetch: Fetch,
  url: string,
  answer: T,
  { token, body, wait = patience }: { token?: string; body?: unknown; wait?: number },
): Promise<z.infer<T>> {
  const response = await ask(fetch, url, { token, body, wait });
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, content);
  const parsed = answer.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new BackendError(
    'failed',
    `${new URL(url).origin} answered, but not as a Waymark backend does. Check the address.`,
  );
}

async function ask(
  fetch: Fetch,
  url: string,
  { token, body, wait }: { token?: string | undefined; body: unknown; wait: number },
): Promise<Response> {
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
      signal: AbortSignal.timeout(wait),
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
  const code = parsed.success ? parsed.data.error.code : null;
  if (status === 401) return new BackendError('signed-out', message, code);
  if (status === 426) return new BackendError('outdated', message, code);
  if (code === 'cursor-ahead') return new BackendError('cursor-ahead', message, code);
  if (status === 413) return new BackendError('too-large', message, code);
  return new BackendError(status >= 400 && status < 500 ? 'refused' : 'failed', message, code);
}
