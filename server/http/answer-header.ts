import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Sets a header of the answer before the answer is made; one of the same name in the answer itself replaces it. Writes
 * to Node's own answer where a port is behind the application, for the reason that `requestHeader` gives.
 */
export function answerHeader(c: Context, name: string, value: string): void {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
  if (outgoing && 'setHeader' in outgoing) outgoing.setHeader(name, value);
  else c.header(name, value);
}
