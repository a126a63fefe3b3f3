import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * A header of the request, by its name in lower case. Reads Node's own headers where a port is behind the application:
 * the standard's Headers object, made anew for each request, costs more than all else that is done with them.
 */
export function requestHeader(c: Context, name: string): string | undefined {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  if (!incoming) return c.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
