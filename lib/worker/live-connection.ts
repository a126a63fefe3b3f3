import type { TokenSource } from './call-backend.ts';

/** The backend is asked for a sign of life this often; it also keeps the worker awake in Chromium. */
const pingEvery = 20_000;
/** The backend closes a socket with this code when its token is not, or no longer, valid. */
const tokenRefused = 4401;

/**
 * The open line to a backend, on which it says that something changed, never what. Opened when somebody looks
 * (a heartbeat) and closed by the browser with the worker; nothing depends on it but speed.
 */
export class LiveConnection {
  readonly #server: string;
  readonly #tokens: TokenSource;
  readonly #poked: () => void;
  #socket: WebSocket | undefined;
  /** The token the open socket has shown last. */
  #shown: string | undefined;
  #introduced: WebSocket | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;

  /** `server` is the backend's origin. */
  constructor(server: string, tokens: TokenSource, poked: () => void) {
    this.#server = server;
    this.#tokens = tokens;
    this.#poked = poked;
  }

  /** Opens the line unless it is open or opening. */
  ensure(): void {
    if (this.#socket && this.#socket.readyState <= WebSocket.OPEN) return;
    const tokens = this.#tokens;
    const socket = new WebSocket(`${this.#server.replace(/^http/, 'ws')}/v1/live`);
    this.#socket = socket;
    socket.onopen = async () => {
      await this.#introduce(socket, tokens);
      this.#startPings(socket, tokens);
      // Whatever changed between the last pull and this moment was not poked.
      this.#poked();
    };
    socket.onmessage = ({ data }) => {
      if (typeof data === 'string' && data.includes('"poke"')) this.#poked();
    };
    socket.onclose = ({ code }) => {
      this.#forget(socket);
      // The next one is opened with another token, or not at all.
      if (code === tokenRefused && this.#shown !== undefined)
        tokens.renew(this.#shown).catch(() => undefined);
    };
    socket.onerror = () => socket.close();
  }

  close(): void {
    this.#socket?.close();
  }

  /** Shows the access token, again when it is another one: the backend closes a socket whose token has ended. */
  async #introduce(socket: WebSocket, tokens: TokenSource): Promise<void> {
    const token = await tokens.get().catch(() => undefined);
    if (token === undefined) return socket.close();
    if (socket.readyState !== WebSocket.OPEN || (this.#shown === token && this.#introduced === socket))
      return;
    this.#shown = token;
    this.#introduced = socket;
    socket.send(JSON.stringify({ token }));
  }

  #startPings(socket: WebSocket, tokens: TokenSource): void {
    clearInterval(this.#ping);
    this.#ping = setInterval(() => {
      if (socket.readyState !== WebSocket.OPEN) return;
      socket.send(JSON.stringify({ ping: 1 }));
      void this.#introduce(socket, tokens);
    }, pingEvery);
  }

  #forget(socket: WebSocket): void {
    if (this.#socket !== socket) return;
    clearInterval(this.#ping);
    this.#socket = undefined;
  }
}
