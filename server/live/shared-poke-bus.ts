import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { openDatabaseChannel } from '../store/database-channel.ts';
import { inChunks } from '../store/in-chunks.ts';
import type { Warn } from '../store/open-store.ts';
import { nameServer } from '../store/running-servers.ts';
import { createPokeBus, type PokeBus } from './poke-bus.ts';

const poke = z.object({ from: z.string(), workspace: z.string(), scopes: z.array(z.string()) });

/** Scopes are short; this many stay far below the 8,000 bytes that one notification holds. */
const scopesPerText = 50;

/**
 * A bus among all servers of a PostgreSQL database. What is sent reaches this process at once and the others through
 * the database, in batches while it is busy. After a broken connection all listeners are told that they may have
 * missed something. `keyIds` name this server's secret keys, for the others to see. Throws when the database
 * cannot be reached.
 */
export async function createSharedPokeBus(
  url: string,
  warn: Warn,
  keyIds: readonly string[],
): Promise<PokeBus & { close(): Promise<void> }> {
  const local = createPokeBus();
  const me = randomUUID();
  const waiting = new Map<string, Set<string>>();
  let sending = false;

  const channel = await openDatabaseChannel(url, 'waymark_pokes', nameServer(keyIds), {
    warn,
    onGap() {
      local.gap();
      void flush();
    },
    onText(text) {
      const said = poke.safeParse(findJson(text));
      if (said.success && said.data.from !== me) local.send(said.data.workspace, new Set(said.data.scopes));
    },
  });
  const add = (workspace: string, scopes: Iterable<string>) => {
    waiting.set(workspace, new Set([...(waiting.get(workspace) ?? []), ...scopes]));
  };
  const flush = async () => {
    if (sending) return;
    sending = true;
    for (const [workspace, scopes] of waiting) {
      // Taken out first: what is added from now on may be newer than what is told.
      waiting.delete(workspace);
      try {
        for (const some of inChunks([...scopes], scopesPerText)) {
          await channel.send(JSON.stringify({ from: me, workspace, scopes: some }));
        }
      } catch (error) {
        warn('Other servers hear of a change later.', {}, error);
        add(workspace, scopes);
        break;
      }
    }
    sending = false;
  };
  return {
    listen: local.listen,
    gap: local.gap,
    send(workspace, scopes) {
      if (scopes.size === 0) return;
      local.send(workspace, scopes);
      add(workspace, scopes);
      void flush();
    },
    async close() {
      await flush();
      await channel.close();
    },
  };
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
