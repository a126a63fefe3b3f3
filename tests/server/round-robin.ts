import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/**
 * A balancer as simple as they come: each request goes to the next of the addresses, and to another one where nobody
 * listens. A server that dies with a request in hand cuts that connection. Returns its address.
 */
export async function startRoundRobin(
  ports: readonly number[],
): Promise<{ url: string; close(): Promise<void> }> {
  let turn = 0;
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body: Buffer[] = [];
    for await (const part of incoming) body.push(part as Buffer);
    const first = turn++;
    for (let tries = 0; tries < ports.length; tries++) {
      const port = ports[(first + tries) % ports.length] ?? 0;
      const outcome = await pass(port, incoming, Buffer.concat(body), outgoing);
      if (outcome === 'done') return;
    }
    outgoing.writeHead(503).end();
  };
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The balancer has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Passes one request on; `nobody` when there was nobody to take it. Throws when the server broke it off. */
function pass(
  port: number,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<'done' | 'nobody'> {
  return new Promise((resolve, reject) => {
    const onward = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', reject);
      answer.on('end', () => resolve('done'));
      answer.pipe(outgoing);
    });
    onward.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve('nobody');
      else reject(error);
    });
    onward.end(body);
  });
}
