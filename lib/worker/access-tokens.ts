import * as z from 'zod/mini';
import type { ConnectionsDb } from '../store/connections-db.ts';
import { BackendError } from '../sync/backend.ts';
import { refreshAnswer, type TokenSet } from '../sync/protocol.ts';
import { t } from '../text/t.ts';
import { callBackend, type TokenSource } from './call-backend.ts';
import { requireSameProtocol } from './same-protocol.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** An access token is exchanged this long before its end, in milliseconds: no request meets the end on its way. */
const ahead = 120_000;

/** What session storage holds of a connection; `until` is on this computer's clock, which may be wrong. */
const kept = z.object({ token: z.string(), until: z.number() });
type Kept = z.infer<typeof kept>;

/**
 * The access tokens of this browser's connections. The refresh token lies in the extension's own IndexedDB, the
 * access token in session storage. The worker may be ended at any moment: the backend takes the refresh token it
 * was last given until the next one has been used, so an answer that was never written down costs nothing.
 */
export class AccessTokens {
  readonly #ports: WorkerPorts;
  readonly #list: ConnectionsDb;

  constructor(ports: WorkerPorts, list: ConnectionsDb) {
    this.#ports = ports;
    this.#list = list;
  }

  /** The tokens of one connection, by its id; `server` is its origin. */
  of(id: string, server: string): TokenSource {
    return {
      get: () => this.#get(id, server),
      renew: (stale) => this.#renew(id, server, stale),
    };
  }

  /** Keeps what pairing or signing in has just given. The refresh token must be in the list already. */
  async keep(id: string, { token, expiresIn }: TokenSet): Promise<void> {
    const until = this.#ports.clock().getTime() + expiresIn * 1000;
    await this.#ports.session.set(keyOf(id), { token, until } satisfies Kept);
  }

  /** The access token at hand, if any, for the last word to the backend; forgotten from now on. */
  async forget(id: string): Promise<string | null> {
    const found = await this.#find(id);
    await this.#ports.session.remove(keyOf(id));
    return found?.token ?? null;
  }

  async #get(id: string, server: string): Promise<string> {
    const found = await this.#find(id);
    const left = found ? found.until - this.#ports.clock().getTime() : 0;
    if (found && left > ahead) return found.token;
    try {
      return await this.#renew(id, server, found?.token);
    } catch (error) {
      const isOver = error instanceof BackendError && error.failure === 'signed-out';
      if (found && left > 0 && !isOver) return found.token;
      throw error;
    }
  }

  /** One exchange at a time per connection, in all contexts of the extension; who waited takes its result. */
  #renew(id: string, server: string, stale: string | undefined): Promise<string> {
    return this.#ports.exclusively(`refresh:${id}`, async () => {
      const found = await this.#find(id);
      if (found && found.token !== stale && found.until > this.#ports.clock().getTime()) return found.token;
      const row = await this.#list.connections.get(id);
      if (!row) throw new BackendError('signed-out', t('worker.disconnected'));
      const answer = await this.#exchange(server, row.refresh);
      // First what must not be lost. A connection that has been removed meanwhile does not come back by this.
      await this.#list.connections.update(id, { refresh: answer.refresh });
      await this.keep(id, answer);
      return answer.token;
    });
  }

  async #exchange(server: string, refresh: string): Promise<TokenSet> {
    const { fetch } = this.#ports;
    const program = `extension ${this.#ports.version()}`;
    try {
      const url = `${server}/v1/token/refresh`;
      return await callBackend(fetch, url, refreshAnswer, { body: { refresh }, program });
    } catch (error) {
      const { failure, code } = error instanceof BackendError ? error : { failure: null, code: null };
      // A backend from before refresh tokens knows neither the route nor the headers.
      if (failure === 'unreachable' || code === 'not-found') await requireSameProtocol(server, fetch);
      throw error;
    }
  }

  async #find(id: string): Promise<Kept | undefined> {
    const parsed = kept.safeParse(await this.#ports.session.get(keyOf(id)));
    return parsed.success ? parsed.data : undefined;
  }
}

function keyOf(id: string): string {
  return `access:${id}`;
}
