import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { TestServer } from './start-test-server.ts';

/** A live connection whose messages can be awaited one by one; it has sent `first`. */
export async function openLive(server: Pick<TestServer, 'url'>, first: unknown) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/v1/live`);
  onTestFinished(() => socket.terminate());
  const messages: unknown[] = [];
  let wake = () => {};
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    wake();
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(JSON.stringify(first));
  const next = async () => {
    while (messages.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return messages.shift();
  };
  return { socket, closed, next, messages };
}
