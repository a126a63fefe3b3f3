import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Deps } from '../deps.ts';
import { answerHeader } from './answer-header.ts';
import { requestHeader } from './request-header.ts';

/** What a request carries through the application. */
export interface RequestScope {
  Variables: { requestId: string };
}

/** An id that a proxy gave; anything that could be words or a secret gets an id of our own instead. */
const proxyId = /^[0-9a-f-]{16,64}$/i;
/** Asked by every browser each minute, and every few seconds by whoever watches the server: the metrics count them,
 *  and only their failures are worth a line. */
const quiet = new Set(['/v1/pull', '/healthz', '/readyz', '/metrics']);

/** Gives each request an id, answers it as `X-Request-Id`, and writes one line and one measure when it is answered. */
export function requestScope({
  log,
  metrics,
}: Pick<Deps, 'log' | 'metrics'>): MiddlewareHandler<RequestScope> {
  return async (c, next) => {
    const began = performance.now();
    const given = requestHeader(c, 'x-request-id');
    const id = given && proxyId.test(given) ? given : randomUUID();
    c.set('requestId', id);
    answerHeader(c, 'X-Request-Id', id);
    await next();
    const { status } = c.res;
    const route = patternOf(c);
    const ms = performance.now() - began;
    metrics.observeRequest(c.req.method, route, status, ms / 1000);
    const level = quiet.has(route) && status < 400 ? 'debug' : 'info';
    log[level]('request', { id, method: c.req.method, route, status, ms: Math.round(ms * 10) / 10 });
  };
}

/** The route's pattern, never the address, which may hold what somebody typed. */
export function patternOf(c: Context): string {
  const pattern = routePath(c, -1);
  return pattern === '/*' || pattern === '*' ? 'none' : pattern;
}
