import type { Server } from 'node:http';

/**
 * Reads and throws away what is still coming of a request that has been answered before its body was here, so that the
 * next request on the connection finds its way. Node ends a body that takes longer than a request may. What the HTTP
 * adapter does by itself is to cut the connection after half a second without saying so: where client or server are
 * busy, the client's next request is lost with it.
 */
export function readToTheEnd(server: Server): void {
  server.on('request', (incoming, outgoing) => {
    outgoing.once('finish', () => {
      if (incoming.readableEnded || incoming.destroyed) return;
      // Whoever read a part of it reads no further, and would hold the rest up.
      incoming.removeAllListeners('data').removeAllListeners('readable');
      incoming.resume();
    });
  });
}
