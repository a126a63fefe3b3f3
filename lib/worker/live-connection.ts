import type { Connections } from './connections.ts';

/** The backend is asked for a sign of life this often; it also keeps the worker awake in Chromium. */
const pingEvery = 20_000;

/**
 * The open line to the backend, on which it says that something changed, never what. Opened when somebody looks
 * (a heartbeat) and closed by the browser with the worker; nothing depends on it but speed.
 */
export class LiveConnection {
  readonly #connections: Connections;
  readonly #poked: () => void;
  #socket: WebSocket | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;

  constructor(connections: Connections, poked: () => void) {
    this.#connections = connections;
    this.#poked = poked;
  }

  /** Opens the line unless it is open or opening. */
  async ensure(): Promise<void> {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
    const copy = await this.#connections.find();
    if (!copy || (this.#socket && this.#socket.readyState <= WebSocket.OPEN)) return;
    const { server, token } = copy.connection;
    const socket = new WebSocket(`${server.replace(/^http/, 'ws')}/v1/live`);
    this.#socket = socket;
    socket.onopen = () => {
      socket.send(JSON.stringify({ token }));
      this.#startPings(socket);
      // Whatever changed between the last pull and this moment was not poked.
      this.#poked();
    };
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string' && data.includes('"poke"')) this.#poked();
    };
    socket.onclose = () => this.#forget(socket);
    socket.onerror = () => socket.close();
  }

  close(): void {
    this.#socket?.close();
  }

  #startPings(socket: WebSocket): void {
    clearInterval(this.#ping);
    this.#ping = setInterval(() => socket.send(JSON.stringify({ ping: 1 })), pingEvery);
  }

  #forget(socket: WebSocket): void {
    if (this.#socket !== socket) return;
    clearInterval(this.#ping);
    this.#socket = undefined;
  }
}
