import type { Connections } from './connections.ts';
import { LiveConnection } from './live-connection.ts';
import type { LocalCopy } from './local-copy.ts';

/** The open lines to the backends of this browser's workspaces, one for each. */
export class LiveLines {
  readonly #connections: Connections;
  readonly #poked: (copy: LocalCopy) => void;
  readonly #lines = new Map<string, { copy: LocalCopy; line: LiveConnection }>();

  constructor(connections: Connections, poked: (copy: LocalCopy) => void) {
    this.#connections = connections;
    this.#poked = poked;
  }

  /** Opens every line that is not open or opening, and closes those of workspaces that were left. */
  async ensure(): Promise<void> {
    const copies = await this.#connections.all();
    for (const [id, { copy }] of this.#lines) if (!copies.includes(copy)) this.close(id);
    for (const copy of copies) {
      const { id, server } = copy.connection;
      const known = this.#lines.get(id);
      const line =
        known?.line ??
        new LiveConnection(server, this.#connections.tokensOf(copy.connection), () => this.#poked(copy));
      this.#lines.set(id, { copy, line });
      line.ensure();
    }
  }

  /** Closes the line of a connection. */
  close(id: string): void {
    this.#lines.get(id)?.line.close();
    this.#lines.delete(id);
  }
}
