import * as z from 'zod/mini';
import { AsanaProblem } from './asana-problem.ts';

/** Where Asana's interface is, and how long an answer may take (ms). */
export interface AsanaAddress {
  url: string;
  patience: number;
}

/** Asana's own address. An answer that takes longer than 10 s counts as lost; a job's lease is three times that. */
export const asanaAddress: AsanaAddress = { url: 'https://app.asana.com/api/1.0', patience: 10_000 };

interface Question {
  token: string;
  method?: 'GET' | 'POST' | 'PUT';
  query?: Readonly<Record<string, string | undefined>>;
  /** Becomes the `data` of the request. */
  data?: unknown;
}

const page = z.object({
  data: z.unknown(),
  next_page: z.optional(z.nullable(z.object({ offset: z.string() }))),
});

/** An answer's data, and where the next page of a list begins; null at its end. */
export interface AsanaAnswer<T> {
  data: T;
  next: string | null;
}

/**
 * One request to Asana, read through `schema`. Throws an `AsanaProblem` and nothing else. Redirects are not followed,
 * so that the token goes nowhere else.
 */
export async function askAsana<T>(
  { url, patience }: AsanaAddress,
  path: string,
  schema: z.ZodMiniType<T>,
  { token, method = 'GET', query = {}, data }: Question,
): Promise<AsanaAnswer<T>> {
  const target = new URL(`${url}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) target.searchParams.set(name, value);
  }
  let status: number;
  let headers: Headers;
  let text: string;
  try {
    const response = await fetch(target, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(data === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(data === undefined ? {} : { body: JSON.stringify({ data }) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    ({ status, headers } = response);
    text = await response.text();
  } catch (error) {
    throw lost(error);
  }
  if (status < 200 || status >= 300) throw refusal(status, headers);
  const read = page.safeParse(parse(text));
  const parsed = read.success ? schema.safeParse(read.data.data) : null;
  if (read.success && parsed?.success)
    return { data: parsed.data, next: read.data.next_page?.offset ?? null };
  throw new AsanaProblem('unexpected', false, `${method} answered ${status} in another form`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the system says when it did not even reach the other side, so that nothing can have been done there. */
const neverSent: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function lost(error: unknown): AsanaProblem {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (neverSent.has(code)) return new AsanaProblem('unreachable', true, String(code));
  const name = error instanceof Error ? error.name : 'unknown';
  return new AsanaProblem('no-answer', false, typeof code === 'string' ? code : name);
}

function refusal(status: number, headers: Headers): AsanaProblem {
  const detail = `status ${status}`;
  if (status === 429) return new AsanaProblem('busy', true, detail, waitOf(headers));
  if (status === 401) return new AsanaProblem('token-refused', true, detail);
  if (status === 402) return new AsanaProblem('plan', true, detail);
  if (status === 403) return new AsanaProblem('forbidden', true, detail);
  if (status === 404) return new AsanaProblem('not-found', true, detail);
  if (status >= 400 && status < 500) return new AsanaProblem('invalid', true, detail);
  // A failure on Asana's side may have come after the work.
  if (status >= 500) return new AsanaProblem('unavailable', false, detail, waitOf(headers));
  return new AsanaProblem('unexpected', false, detail);
}

const longestWait = 15 * 60_000;

/** `Retry-After` in milliseconds, at most a quarter of an hour; Asana writes it in seconds. */
function waitOf(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, longestWait) : null;
}
