import * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import { mostShowings, type Showing, showing, showingsAnswer } from '../sync/showings-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'showings';
/** The same flag of the same record in the line counts once in so long (ms). */
const again = 86_400_000;
/** What waits longer for a backend than this many is let go of, the oldest first. */
const mostWaiting = 1000;

const book = z.object({
  waiting: z._default(z.array(showing), []),
  /** When a flag was last in the line (ms), by record and flag. */
  lines: z._default(z.record(z.string(), z.number()), {}),
});

/** Notes flags that somebody sees in the line: each once a day. */
export async function noteLine(
  copy: LocalCopy,
  record: string,
  flags: Showing['flags'],
  now: Date,
): Promise<void> {
  const at = now.getTime();
  const isNew = ({ lines }: Book) =>
    flags.filter(({ flag }) => at - (lines[`${record} ${flag}`] ?? 0) >= again);
  // Asked every few seconds while somebody looks, so that mostly nothing is written.
  if (isNew(await read(copy)).length === 0) return;
  await change(copy, (before) => {
    const fresh = isNew(before);
    if (fresh.length === 0) return before;
    const lines = Object.fromEntries(Object.entries(before.lines).filter(([, when]) => at - when < again));
    for (const { flag } of fresh) lines[`${record} ${flag}`] = at;
    const showing = { id: crypto.randomUUID(), record, flags: fresh, card: null, at: now.toISOString() };
    return { lines, waiting: [...before.waiting, showing].slice(-mostWaiting) };
  });
}

/** Notes what is on a card. Its id is the same for what joins it. */
export async function noteShownCard(
  copy: LocalCopy,
  card: { id: string; record: string; flags: Showing['flags'] },
  now: Date,
): Promise<void> {
  const { id, record, flags } = card;
  const showing = { id: crypto.randomUUID(), record, flags, card: id, at: now.toISOString() };
  await change(copy, (before) => ({
    ...before,
    waiting: [...before.waiting, showing].slice(-mostWaiting),
  }));
}

/** Sends what was noted. A backend of before refuses it, and then it is let go of: nobody did it, and nobody waits. */
export async function sendShowings(
  copy: LocalCopy,
  { fetch, token }: { fetch: Fetch; token: TokenSource },
): Promise<void> {
  const showings = (await read(copy)).waiting.slice(0, mostShowings);
  if (showings.length === 0) return;
  try {
    const url = `${copy.connection.server}/v1/showings`;
    await callBackend(fetch, url, showingsAnswer, { token, body: { showings } });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.failure !== 'refused') return;
  }
  const sent = new Set(showings.map(({ id }) => id));
  await change(copy, (before) => ({ ...before, waiting: before.waiting.filter(({ id }) => !sent.has(id)) }));
}

interface Book {
  waiting: Showing[];
  lines: Record<string, number>;
}

async function read(copy: LocalCopy): Promise<Book> {
  const parsed = book.safeParse((await copy.db.meta.get(name))?.value ?? {});
  return parsed.success ? parsed.data : { waiting: [], lines: {} };
}

async function change(copy: LocalCopy, make: (before: Book) => Book): Promise<void> {
  const { meta } = copy.db;
  await copy.db.transaction('rw', meta, async () => {
    const before = await read(copy);
    const after = make(before);
    if (after !== before) await meta.put({ name, value: after });
  });
}
