import * as z from 'zod/mini';
import { type MarkedQuery, markedAnswer } from '../sync/marked-protocol.ts';
import { callBackend } from './call-backend.ts';
import type { Connections } from './connections.ts';
import type { LocalCopy } from './local-copy.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** What the backend said of a list this long ago still counts; a try that failed is repeated after this (ms). */
const rest = { good: 5 * 60_000, failed: 60_000 };

const entry = z.object({
  /** The ids of the records that need a mark; null while the backend has not said. */
  ids: z.nullable(z.array(z.string())),
  at: z.number(),
});

/** Which records of a list need a mark, as the backend said, in session storage. */
export class ListBook {
  readonly #ports: WorkerPorts;
  readonly #connections: Connections;
  /** Tells the tabs that show the list. */
  readonly #changed: (list: MarkedQuery) => Promise<void>;

  constructor(ports: WorkerPorts, connections: Connections, changed: (list: MarkedQuery) => Promise<void>) {
    this.#ports = ports;
    this.#connections = connections;
    this.#changed = changed;
  }

  /** The ids, or nothing while they are not known. */
  async find(copy: LocalCopy, list: MarkedQuery): Promise<ReadonlySet<string> | undefined> {
    const ids = (await this.#read(copy, list))?.ids;
    return ids ? new Set(ids) : undefined;
  }

  /** Asks the backend where its last answer is too old, and tells the tabs when it says something else now. */
  async refresh(copy: LocalCopy, list: MarkedQuery): Promise<void> {
    const key = keyOf(copy, list);
    await this.#ports.exclusively(key, async () => {
      const now = this.#ports.clock().getTime();
      const before = await this.#read(copy, list);
      if (before && now - before.at < (before.ids ? rest.good : rest.failed)) return;
      const ids = await this.#ask(copy, list);
      await this.#ports.session.set(key, { ids: ids ?? before?.ids ?? null, at: now });
      if (ids && ids.join() !== (before?.ids ?? []).join()) await this.#changed(list);
    });
  }

  async #ask(copy: LocalCopy, list: MarkedQuery): Promise<string[] | undefined> {
    try {
      const url = `${copy.connection.server}/v1/marked?${new URLSearchParams(list)}`;
      const token = this.#connections.tokensOf(copy.connection);
      const { ids } = await callBackend(this.#ports.fetch, url, markedAnswer, { token });
      return ids.toSorted();
    } catch {
      // Offline, or a backend that does not know the question yet: the records kept here are marked all the same.
      return undefined;
    }
  }

  async #read(copy: LocalCopy, list: MarkedQuery): Promise<z.infer<typeof entry> | undefined> {
    const parsed = entry.safeParse(await this.#ports.session.get(keyOf(copy, list)));
    return parsed.success ? parsed.data : undefined;
  }
}

function keyOf({ connection }: LocalCopy, { host, account, object }: MarkedQuery): string {
  return `list:${connection.id}:${host}:${account}:${object}`;
}
