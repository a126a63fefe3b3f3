import type { IncomingMessage, Server } from 'node:http';
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server';
import type { Hono } from 'hono';
import { WebSocketServer } from 'ws';
import { readToTheEnd } from './http/read-to-the-end.ts';
import type { RequestScope } from './http/request-scope.ts';

/** Pings and a token: a live message is never longer. */
const longestLiveMessage = 4096;

/** How long (ms) a client has to end its side of a connection that is over. */
const goodbye = 500;

/** How long (ms) a client may take, so that nobody holds a connection by sending a byte now and then. */
export interface Patience {
  /** For the whole head of a request. */
  head: number;
  /** For the whole request with its body. */
  request: number;
  /** For requests in work when the server stops. */
  stop: number;
}

const patient: Patience = { head: 15_000, request: 60_000, stop: 10_000 };

/**
 * Serves the application over HTTP and WebSocket. Returns its address and a `close` that lets requests in work
 * finish. Throws an Error with a sentence when the port cannot be had.
 */
export async function listen(
  app: Hono<RequestScope>,
  port: number,
  host: string,
  { head, request, stop }: Patience = patient,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestLiveMessage });
  // The two packages write an absent option differently in their types; the class is the one they mean.
  const websocket = { server: sockets as WebSocketServerLike };
  const serverOptions = {
    headersTimeout: head,
    requestTimeout: request,
    // How often Node looks whether somebody took too long.
    connectionsCheckingInterval: Math.min(5000, head),
    maxHeaderSize: 16 * 1024,
    // Any other request that asks for an upgrade is answered as if it had not: a connection given away for it is under
    // no time limit any more.
    shouldUpgradeCallback: ({ url, headers }: IncomingMessage) =>
      /^\/v1\/live(\?|$)/.test(url ?? '') && headers.upgrade?.toLowerCase() === 'websocket',
  };
  const adaptor = { fetch: app.fetch, websocket, serverOptions, autoCleanupIncoming: false };
  const server = createAdaptorServer(adaptor) as Server;
  readToTheEnd(server);
  // Longer than balancers keep an idle connection (60 s), so that none sends a request into a closing one.
  server.keepAliveTimeout = 65_000;
  // Node leaves a connection alone that asked to become a WebSocket. One that was refused, and that its client never
  // ends, would stay for good.
  server.on('connection', (socket) => {
    socket.once('finish', () => setTimeout(() => socket.destroy(), goodbye).unref());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const close = async () => {
    for (const socket of sockets.clients) socket.close(1001, 'The server is stopping; connect again');
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    // A connection becomes idle when its request has been answered.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.closeIdleConnections();
    // Clients that do not answer the goodbye, and at last requests that do not end, are cut off.
    const slow = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, goodbye);
    const cut = setTimeout(() => server.closeAllConnections(), stop);
    await closed;
    clearInterval(idle);
    clearTimeout(slow);
    clearTimeout(cut);
  };
  return { url: `http://${reachable(host)}:${actual}`, port: actual, close };
}

/** The name under which this machine itself reaches a server listening on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop it, or choose another: --port ${port + 1}`,
    EACCES: `Port ${port} may not be used by this user. Choose one above 1023: --port 8787`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Use --host 127.0.0.1, or 0.0.0.0 for all addresses.`,
  };
  return new Error(sentences[error.code ?? ''] ?? error.message, { cause: error });
}
