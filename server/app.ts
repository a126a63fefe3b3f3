import { upgradeWebSocket } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { Deps } from './deps.ts';
import { ApiError } from './http/api-error.ts';
import { patternOf, type RequestScope, requestScope } from './http/request-scope.ts';
import { createLiveConnections, type LiveConnections } from './live/live-connections.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { Route } from './routes/define-route.ts';
import { liveSocket } from './routes/live-route.ts';
import { openApi } from './routes/open-api.ts';
import { type Caller, isAllowed } from './services/caller.ts';
import { findCaller } from './services/find-caller.ts';

/** Room for the largest push of real values; anything more is a mistake or an attack. */
const largestBody = 8 * 1024 * 1024;

/** Extension pages and workers only: an ordinary web page gets no answer it could read. */
const extensionOrigin = /^(chrome|moz)-extension:\/\/[^/]+$/;

/**
 * The HTTP application. Works without a port: `createApp(deps).request('/v1/hello')`. The live socket needs
 * a Node server with a WebSocket server behind it (see start-server.ts), which passes its own connections.
 */
export function createApp(
  deps: Deps,
  connections: LiveConnections = createLiveConnections(deps.pokes),
): Hono<RequestScope> {
  const app = new Hono<RequestScope>();
  app.use(requestScope(deps.log));
  app.use(
    cors({
      origin: (origin) => (extensionOrigin.test(origin) ? origin : null),
      allowMethods: ['GET', 'POST', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type'],
      maxAge: 600,
    }),
  );
  app.use(bodyLimit({ maxSize: largestBody, onError: refuseSize }));
  app.use(async (c, next) => {
    await next();
    // Answers hold a company's records; no cache on the way may keep them. A socket has no headers to set.
    if (c.res.status !== 101) c.res.headers.set('Cache-Control', 'no-store');
  });
  for (const route of allRoutes) {
    app.on(route.method.toUpperCase(), route.path, (c) => serve(deps, route, c));
  }
  app.get('/v1/openapi.json', (c) => c.json(openApi()));
  app.get(
    '/v1/live',
    upgradeWebSocket(() => liveSocket(deps, connections)),
  );
  app.notFound((c) => {
    const message = `There is no ${c.req.method} ${c.req.path} here. GET /v1/openapi.json lists what there is.`;
    return refuse(c, new ApiError(404, 'not-found', message));
  });
  app.onError((error, c) => {
    if (error instanceof ApiError) return refuse(c, error);
    const id = c.get('requestId');
    deps.log.error('A request failed', { id, method: c.req.method, route: patternOf(c) }, error);
    const message = `The server failed to do this; nothing was changed. Its log says why, under request ${id}.`;
    return refuse(c, new ApiError(500, 'server-error', message));
  });
  return app;
}

async function serve(deps: Deps, route: Route, c: Context): Promise<Response> {
  const caller = route.access ? await requireCaller(deps, route, c) : null;
  const body = route.body ? await readJson(c) : undefined;
  return c.json(await route.run(deps, caller, body, c.req.query()));
}

async function requireCaller(deps: Deps, route: Route, c: Context): Promise<Caller> {
  const [, token] = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '') ?? [];
  const caller = token ? await findCaller(deps.db, token) : undefined;
  if (!caller) {
    const message = 'This needs a valid token ("Authorization: Bearer ..."). Connect with an invite code.';
    throw new ApiError(401, 'not-signed-in', message);
  }
  const { access } = caller.member;
  if (route.access && !isAllowed(access, route.access)) {
    const message = `This needs access "${route.access}" and you have "${access}". An administrator can invite you with more.`;
    throw new ApiError(403, 'not-allowed', message);
  }
  return caller;
}

async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 'bad-request', "The request's body is not JSON.");
  }
}

function refuseSize(c: Context) {
  const message = `The request is larger than ${largestBody / 1024 / 1024} MB. Send it in smaller parts.`;
  return refuse(c, new ApiError(413, 'too-large', message));
}

function refuse(c: Context, { status, code, message, extra }: ApiError) {
  return c.json({ error: { code, message }, ...extra }, status);
}
