import type * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import { problem, protocolHeader, protocolRange } from '../sync/protocol.ts';
import { t } from '../text/t.ts';
import { refusalText } from './refusal-text.ts';

export type Fetch = typeof fetch;

/** Where a connection's access tokens come from. Both throw a `BackendError`. */
export interface TokenSource {
  get(): Promise<string>;
  /** Another token than the `stale` one, which the backend has refused. */
  renew(stale: string): Promise<string>;
}

/** An answer that takes longer than this counts as none, in milliseconds. */
export const patience = 20_000;

interface Request {
  /** A token that does not change, or where tokens come from; nothing for routes open to everybody. */
  token?: string | TokenSource;
  body?: unknown;
  /** In milliseconds. */
  wait?: number;
  /** This program and its version, where the backend keeps it. */
  program?: string;
  method?: 'DELETE';
}

/**
 * One request to a backend: a GET, or a POST where there is a `body`, unless `method` says otherwise. Gives the answer read through its schema, or
 * throws a `BackendError` whose message tells a person what to do. A token that the backend refuses is renewed once.
 */
export async function callBackend<T extends z.ZodMiniType>(
  fetch: Fetch,
  url: string,
  answer: T,
  { token: from, body, wait = patience, program, method }: Request,
): Promise<z.infer<T>> {
  const token = typeof from === 'object' ? await from.get() : from;
  let response = await ask(fetch, url, { token, body, wait, program, method });
  if (response.status === 401 && typeof from === 'object' && token !== undefined) {
    response = await ask(fetch, url, { token: await from.renew(token), body, wait, program, method });
  }
  const content: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(url, response, content);
  const parsed = answer.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new BackendError('failed', t('errors.noBackend', { origin: new URL(url).origin }));
}

interface Sent {
  token: string | undefined;
  body: unknown;
  wait: number;
  program: string | undefined;
  method: 'DELETE' | undefined;
}

async function ask(fetch: Fetch, url: string, sent: Sent): Promise<Response> {
  const { body, wait, method } = sent;
  try {
    return await fetch(url, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: headersOf(sent),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(wait),
    });
  } catch {
    const { origin } = new URL(url);
    throw new BackendError('unreachable', t('errors.unreachable', { origin }));
  }
}

/** The question who is there carries no header of ours: a backend that does not know it yet would not answer a
 *  browser at all. */
function headersOf({ token, body, program }: Sent): Record<string, string> {
  const isPlain = token === undefined && body === undefined;
  return {
    ...(isPlain ? {} : { [protocolHeader]: String(protocolRange.max) }),
    ...(program === undefined ? {} : { 'waymark-client': program }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

function refusal(url: string, response: Response, content: unknown): BackendError {
  const { status } = response;
  const parsed = problem.safeParse(content);
  const code = parsed.success ? parsed.data.error.code : null;
  const message = parsed.success
    ? refusalText(parsed.data.error, new URL(url).pathname, secondsToWait(response), content)
    : t('errors.status', { status: String(status) });
  if (status === 401) return new BackendError('signed-out', message, code);
  if (status === 426) return new BackendError('outdated', message, code);
  if (status === 429) return new BackendError('busy', message, code, secondsToWait(response));
  if (code === 'cursor-ahead' || code === 'start-anew')
    return new BackendError('cursor-ahead', message, code);
  if (status === 413) return new BackendError('too-large', message, code);
  return new BackendError(status >= 400 && status < 500 ? 'refused' : 'failed', message, code);
}

/** `Retry-After` in seconds, between one and ten minutes' worth; a proxy may write a date, which is not read. */
function secondsToWait(response: Response): number {
  const said = Number(response.headers.get('retry-after'));
  return Number.isFinite(said) ? Math.min(Math.max(Math.ceil(said), 1), 600) : 30;
}
