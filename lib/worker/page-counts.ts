import * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import {
  type PageCount,
  pageCount,
  pageLimits,
  pageReport,
  pageReportAnswer,
} from '../sync/page-health-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

/** Reports go no closer together than this, in milliseconds: nobody waits for them. */
const apart = 15 * 60_000;
const name = 'page-counts';

const counts = z.object({
  /** What was counted since the last report was made. */
  open: z._default(z.array(pageCount), []),
  /** A report that the backend has not answered yet: it goes out again as it is, and counts once. */
  sending: z._default(z.nullable(pageReport), null),
  sentAt: z._default(z.number(), 0),
});
type Counts = z.infer<typeof counts>;

/** A kind of page as one visit found it. */
export type PageSeen = Pick<PageCount, 'host' | 'page' | 'pack'> & { missing: string[] };

/** Counts a page and what was not found on it. Names that are no names are dropped, and so is what is too much. */
export async function countPage(copy: LocalCopy, { missing, ...page }: PageSeen): Promise<void> {
  const seen = pageCount.safeParse({ ...page, times: 1, missing: {} });
  if (!seen.success) return;
  await change(copy, (now) => {
    const same = ({ host, page: kind, pack }: PageCount) =>
      host === page.host && kind === page.page && pack === page.pack;
    const entry = now.open.find(same);
    if (!entry && now.open.length >= pageLimits.pages) return now;
    const counted = entry ?? { ...seen.data, times: 0 };
    const names = new Map(Object.entries(counted.missing));
    for (const one of new Set(missing))
      if (names.has(one) || names.size < pageLimits.names) names.set(one, (names.get(one) ?? 0) + 1);
    const next = { ...counted, times: counted.times + 1, missing: Object.fromEntries(names) };
    // One bad name must not spoil the report of all the others.
    if (!pageCount.safeParse(next).success) return now;
    return { ...now, open: [...now.open.filter((one) => !same(one)), next] };
  });
}

/** Sends what was counted, if it is time. What a backend could not be told now is told with the next
 *  report; what it refuses is let go of. */
export async function sendPageCounts(
  copy: LocalCopy,
  { fetch, token, now }: { fetch: Fetch; token: TokenSource; now: Date },
): Promise<void> {
  const before = await read(copy);
  const since = now.getTime() - before.sentAt;
  // A clock that was put back must not keep reports back for ever.
  if ((before.open.length === 0 && !before.sending) || (since >= 0 && since < apart)) return;
  const { sending } = await change(copy, (present) => ({
    open: present.sending ? present.open : [],
    sending: present.sending ?? { batch: crypto.randomUUID(), pages: present.open },
    sentAt: now.getTime(),
  }));
  if (!sending) return;
  try {
    const url = `${copy.connection.server}/v1/page-health`;
    await callBackend(fetch, url, pageReportAnswer, { token, body: sending });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Refused, as by a backend of before: to send the same again would change nothing.
    if (error.failure !== 'refused') return;
  }
  await change(copy, (present) =>
    present.sending?.batch === sending.batch ? { ...present, sending: null } : present,
  );
}

async function read(copy: LocalCopy): Promise<Counts> {
  const parsed = counts.safeParse((await copy.db.meta.get(name))?.value ?? {});
  return parsed.success ? parsed.data : { open: [], sending: null, sentAt: 0 };
}

function change(copy: LocalCopy, make: (present: Counts) => Counts): Promise<Counts> {
  const { meta } = copy.db;
  return copy.db.transaction('rw', meta, async () => {
    const value = make(await read(copy));
    await meta.put({ name, value });
    return value;
  });
}
