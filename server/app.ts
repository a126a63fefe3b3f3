import { upgradeWebSocket } from '@hono/node-server';
import { type Context, Hono, type Next } from 'hono';
import { signInPages } from './auth/sign-in-pages.ts';
import type { Deps } from './deps.ts';
import { answerHeader } from './http/answer-header.ts';
import { ApiError } from './http/api-error.ts';
import { clientOf } from './http/client-of.ts';
import { extensionOrigin } from './http/extension-origin.ts';
import { fixedHeaders } from './http/fixed-headers.ts';
import { JsonText } from './http/json-text.ts';
import { readBody } from './http/read-body.ts';
import { requestHeader } from './http/request-header.ts';
import { patternOf, type RequestScope, requestScope } from './http/request-scope.ts';
import { createLiveConnections, type LiveConnections } from './live/live-connections.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { Route } from './routes/define-route.ts';
import { liveSocket } from './routes/live-route.ts';
import { metricsRoute } from './routes/metrics-route.ts';
import { openApi } from './routes/open-api.ts';
import { isAllowed } from './services/caller.ts';
import { findStanding, type Standing } from './services/find-caller.ts';
import { noteRefusal } from './services/note-once.ts';
import type { Tracing } from './telemetry/start-tracing.ts';

/** Room for the largest push of real values (bytes); anything more is a mistake or an attack. */
const largestBody = 8 * 1024 * 1024;
/** Of people who are not known yet nothing larger is read than a code and a name. */
const largestOpenBody = 64 * 1024;

/**
 * The HTTP application. Works without a port: `createApp(deps).request('/v1/hello')`. The live socket needs
 * a Node server with a WebSocket server behind it (see start-server.ts), which passes its own connections.
 */
export function createApp(
  deps: Deps,
  connections: LiveConnections = createLiveConnections(deps.pokes),
  { metricsToken, tracing }: { metricsToken?: string; tracing?: Tracing } = {},
): Hono<RequestScope> {
  const app = new Hono<RequestScope>();
  app.use(requestScope(deps));
  if (tracing) app.use(tracing.middleware);
  app.use(fixedHeaders(deps.stopping));
  for (const route of allRoutes) {
    app.on(route.method.toUpperCase(), route.path, (c) => serve(deps, route, c));
  }
  app.get('/v1/openapi.json', (c) => c.json(openApi()));
  app.get(
    '/v1/live',
    refuseForeignOrigin,
    upgradeWebSocket(() => liveSocket(deps, connections)),
  );
  if (metricsToken) app.get('/metrics', metricsRoute(deps.metrics, metricsToken));
  app.route('/', signInPages(deps));
  refuseOtherMethods(app);
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

/** Browsers let any page open a socket to anywhere, and say which page it is. Programs say nothing. */
async function refuseForeignOrigin(c: Context, next: Next) {
  const origin = requestHeader(c, 'origin');
  if (origin === undefined || extensionOrigin.test(origin)) return next();
  throw new ApiError(403, 'wrong-origin', 'Live connections are for the extension, not for web pages.');
}

async function serve(deps: Deps, route: Route, c: Context): Promise<Response> {
  const client = clientOf(c, deps.trustProxy);
  const standing = route.access ? await requireStanding(deps, route, c) : null;
  if (standing && !standing.caller.builtin) await deps.rates.count('request', standing.caller.member.id);
  const body = route.body ? await readBody(c, standing ? largestBody : largestOpenBody) : undefined;
  const answer = await route.run({ deps, standing, client, body, query: c.req.query() });
  if (answer instanceof JsonText) return serveText(c, answer);
  return c.json(answer);
}

/** A gzip that is at hand is sent to whoever takes one. */
function serveText(c: Context, { body, gzip }: JsonText<unknown>): Response {
  const type = { 'Content-Type': 'application/json' };
  if (!gzip) return c.body(body, 200, type);
  answerHeader(c, 'Vary', 'Origin, Accept-Encoding');
  const isTaken = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(requestHeader(c, 'accept-encoding') ?? '');
  return isTaken ? c.body(gzip(), 200, { ...type, 'Content-Encoding': 'gzip' }) : c.body(body, 200, type);
}

/** A known address with another method is told so (405), not that there is no such address. */
function refuseOtherMethods(app: Hono<RequestScope>) {
  const methods = new Map<string, string[]>();
  for (const { method, path } of app.routes) {
    if (method !== 'ALL') methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      c.header('Allow', allowed.join(', '));
      const message = `${path} takes ${allowed.join(' and ')}, not ${c.req.method}.`;
      return refuse(c, new ApiError(405, 'wrong-method', message));
    });
  }
}

async function requireStanding(deps: Deps, route: Route, c: Context): Promise<Standing> {
  const [, token] = /^Bearer (\S+)$/.exec(requestHeader(c, 'authorization') ?? '') ?? [];
  const standing = token ? await findStanding(deps.db, token, deps.clock()) : undefined;
  if (!standing) {
    const message = 'This needs a valid token ("Authorization: Bearer ..."). Connect with an invite code.';
    throw new ApiError(401, 'not-signed-in', message);
  }
  const { caller } = standing;
  const { access } = caller.member;
  if (route.access && !isAllowed(access, route.access)) {
    await noteRefusal(deps, caller, `${route.method.toUpperCase()} ${route.path}`);
    const message = `This needs access "${route.access}" and you have "${access}". An administrator can invite you with more.`;
    throw new ApiError(403, 'not-allowed', message);
  }
  return standing;
}

function refuse(c: Context, { status, code, message, extra, headers }: ApiError) {
  return c.json({ error: { code, message }, ...extra }, status, headers);
}
