import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { answerHeader } from './answer-header.ts';
import { extensionOrigin } from './extension-origin.ts';
import { requestHeader } from './request-header.ts';

/**
 * What every answer says to browsers and caches on the way. The API answers data to programs, so a browser that shows
 * one as a page may load and run nothing. A page of the backend replaces the policy by its own.
 */
const fixed = Object.entries({
  // Answers hold a company's records.
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin',
  'X-Content-Type-Options': 'nosniff',
});

const preflight = cors({
  origin: (origin) => (extensionOrigin.test(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Waymark-Protocol', 'Waymark-Client'],
  maxAge: 600,
});

/** Gives every answer its fixed headers, and says which origins may read it. There are no cookies to allow. */
export function fixedHeaders(stopping: AbortSignal): MiddlewareHandler {
  return (c, next) => {
    for (const [name, value] of fixed) answerHeader(c, name, value);
    // While the server stops, clients are to open their next connection elsewhere.
    if (stopping.aborted) answerHeader(c, 'Connection', 'close');
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    const origin = requestHeader(c, 'origin');
    if (origin !== undefined && extensionOrigin.test(origin)) {
      answerHeader(c, 'Access-Control-Allow-Origin', origin);
      answerHeader(c, 'Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
    }
    return next();
  };
}
