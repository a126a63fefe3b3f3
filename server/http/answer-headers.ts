import type { MiddlewareHandler } from 'hono';

/**
 * What every answer says to browsers and caches on the way. The API answers data to programs, so a browser that shows
 * one as a page may load and run nothing. A page of the backend replaces the policy by its own.
 */
const fixed: Readonly<Record<string, string>> = {
  // Answers hold a company's records.
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Sets the fixed headers. While the server stops, it also asks clients to open a new connection, elsewhere. */
export function answerHeaders(stopping: AbortSignal): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(fixed)) c.header(name, value);
    if (stopping.aborted) c.header('Connection', 'close');
    await next();
  };
}
