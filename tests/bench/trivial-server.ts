// The least that the same framework can do: started by the server bench as a process of its own.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/trivial', (c) => c.json({ ok: true }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`Trivial at http://127.0.0.1:${port}`),
);
