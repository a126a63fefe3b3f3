import pg from 'pg';
import type { Warn } from './open-store.ts';

/** Short texts from every server of a PostgreSQL database to every other, by LISTEN/NOTIFY. */
export interface DatabaseChannel {
  /** Sends at most 8,000 bytes. Throws when the database cannot be reached; nothing is kept for later. */
  send(text: string): Promise<void>;
  close(): Promise<void>;
}

const firstWait = 100;
const longestWait = 5_000;
/** A connection that died without a word is found out by asking it this often (ms). */
const interval = 20_000;

/**
 * Opens a channel over one connection of its own, called `name` in the database, which is opened anew whenever it breaks. `onGap` says that texts
 * may have been missed; it is called once listening works again. Throws when the first connection cannot be had.
 */
export async function openDatabaseChannel(
  url: string,
  channel: string,
  name: string,
  heard: { onText(text: string): void; onGap(): void; warn: Warn },
): Promise<DatabaseChannel> {
  let client: pg.Client | null = null;
  let closed = false;
  let wait = firstWait;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: name });
    const lost = (error?: unknown) => {
      if (client !== next) return;
      client = null;
      heard.warn(
        'The connection that carries live changes between servers broke; it is opened again.',
        {},
        error,
      );
      retry();
    };
    next.on('error', lost);
    next.on('end', () => lost());
    next.on('notification', ({ payload }) => heard.onText(payload ?? ''));
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    client = next;
    wait = firstWait;
  };
  const retry = () => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        connect().then(
          () => (closed ? end() : heard.onGap()),
          () => {
            wait = Math.min(wait * 2, longestWait);
            retry();
          },
        );
      },
      wait * (0.5 + Math.random()),
    );
    timer.unref();
  };
  const end = async () => {
    const last = client;
    client = null;
    await last?.end().catch(() => {});
  };
  const pulse = setInterval(() => {
    const asked = client;
    if (!asked) return;
    const silent = setTimeout(() => {
      asked.emit('error', new Error('The database did not answer'));
      asked.end().catch(() => {});
    }, interval / 2);
    silent.unref();
    asked.query('select 1').then(
      () => clearTimeout(silent),
      () => clearTimeout(silent),
    );
  }, interval);
  pulse.unref();

  await connect();
  return {
    async send(text) {
      if (!client) throw new Error('The connection that carries live changes between servers is down');
      await client.query('select pg_notify($1, $2)', [channel, text]);
    },
    async close() {
      closed = true;
      clearInterval(pulse);
      clearTimeout(timer);
      await end();
    },
  };
}
