import { type Agent, request } from 'node:http';
import type { RawRequest } from './make-request.ts';

/** What came back; status 0 when the server closed the connection without an answer. */
export interface RawAnswer {
  status: number;
  type: string;
  text: string;
  /** Why there is no answer: what the socket said, and whether requests had been answered on it before. */
  fault?: string;
}

/** A server that takes longer (ms) hangs. */
const patience = 60_000;

/** Sends a request as it is, on a connection of the agent or (false) on one of its own. Throws when nothing has come back
 *  in time. */
export function send(
  url: string,
  { method, path, headers, body, cut }: RawRequest,
  agent: Agent | false,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body && !('Transfer-Encoding' in headers) ? { 'Content-Length': String(body.length) } : {};
    const sent = request({
      hostname,
      port,
      method,
      path,
      headers: { ...length, ...headers },
      agent,
      setHost: !('Host' in headers),
    });
    const hangs = setTimeout(() => {
      reject(new Error(`no answer within ${patience} ms`));
      sent.destroy();
    }, patience);
    const finish = (answer: RawAnswer) => {
      clearTimeout(hangs);
      resolve(answer);
    };
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('close', () =>
        finish({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
      );
    });
    sent.on('upgrade', (_answer, socket) => {
      socket.destroy();
      finish({ status: 101, type: '', text: '' });
    });
    sent.on('error', ({ message }) =>
      finish({
        status: 0,
        type: '',
        text: '',
        fault: `${message}${sent.reusedSocket ? ', on a connection used before' : ''}`,
      }),
    );
    if (!cut) return sent.end(body);
    sent.write(body ?? '');
    setTimeout(() => sent.destroy(), 20);
  });
}
