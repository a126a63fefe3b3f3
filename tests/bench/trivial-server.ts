// The least that the same framework can do: started by the server bench as a process of its own. `/page` answers as many
// bytes as it was told of by its argument.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const page = 'x'.repeat(Number(process.argv[2] ?? 0));
const app = new Hono();
app.post('/trivial', (c) => c.json({ ok: true }));
app.post('/page', (c) => c.text(page));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`Trivial at http://127.0.0.1:${port}`),
);
// As long as ours, so that connections outlive the pauses between turns.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000;
