import * as z from 'zod/mini';
import { countedWords } from '../sops/counted-words.ts';
import { weekOf } from '../sops/week-of.ts';
import { BackendError } from '../sync/backend.ts';
import {
  missedCount,
  openedCount,
  sopCountAnswer,
  sopCountLimits,
  sopCountReport,
} from '../sync/sop-counts-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

/** Reports go no closer together than this (ms): what many do in an hour says nothing about one. */
const apart = 60 * 60_000;
/** Who opens the same SOP, or looks for the same words, within this time (ms) is counted once. */
const sameVisit = 10 * 60_000;
const name = 'sop-counts';

const lately = z._default(z.array(z.object({ what: z.string(), at: z.number() })), []);
const counts = z.object({
  /** What was counted since the last report was made. */
  opened: z._default(z.array(openedCount), []),
  missed: z._default(z.array(missedCount), []),
  /** What was counted just now, so that it is not counted again at once. Never sent. */
  lately,
  /** A report that the backend has not answered yet: it goes out again as it is, and counts once. */
  sending: z._default(z.nullable(sopCountReport), null),
  sentAt: z._default(z.number(), 0),
});
type Counts = z.infer<typeof counts>;

/** Counts that an SOP was opened. */
export function countOpened(copy: LocalCopy, sop: string, now: Date): Promise<void> {
  const week = weekOf(now);
  return change(copy, (before) => {
    const seen = once(before, `sop ${sop}`, now);
    if (!seen) return before;
    const entry = before.opened.find((one) => one.sop === sop && one.week === week);
    if (!entry && before.opened.length >= sopCountLimits.opened) return before;
    const next = { sop, week, times: Math.min((entry?.times ?? 0) + 1, 10_000) };
    return { ...before, lately: seen, opened: [...before.opened.filter((one) => one !== entry), next] };
  }).then(() => undefined);
}

/** Counts that words were looked for and nothing was found. Words that were typed on a moment later are taken back: who
 *  types on has not looked for the beginning. What looks like a person's data is not counted. */
export async function countMissed(copy: LocalCopy, typed: string, now: Date): Promise<void> {
  const words = countedWords(typed);
  if (words === undefined) return;
  await change(copy, (before) => {
    const seen = once(before, `words ${words}`, now);
    if (!seen) return before;
    const begun = before.lately
      .filter(({ what }) => what.startsWith('words ') && words.startsWith(what.slice(6)))
      .map(({ what }) => what.slice(6));
    const kept = before.missed.filter((one) => one.words !== words && !begun.includes(one.words));
    const taken = before.missed
      .filter((one) => one.words !== words && begun.includes(one.words) && one.times > 1)
      .map((one) => ({ ...one, times: one.times - 1 }));
    const entry = before.missed.find((one) => one.words === words);
    if (!entry && kept.length + taken.length >= sopCountLimits.missed) return before;
    const next = { words, times: Math.min((entry?.times ?? 0) + 1, 10_000) };
    return { ...before, lately: seen, missed: [...kept, ...taken, next] };
  });
}

/** Sends what was counted, if it is time or `isUrgent`. What a backend could not be told now is told with the next
 *  report; what it refuses is let go of. */
export async function sendSopCounts(
  copy: LocalCopy,
  {
    fetch,
    token,
    now,
    isUrgent = false,
  }: { fetch: Fetch; token: TokenSource; now: Date; isUrgent?: boolean },
): Promise<void> {
  const before = await read(copy);
  const isEmpty = before.opened.length + before.missed.length === 0 && !before.sending;
  const since = now.getTime() - before.sentAt;
  // A clock that was put back must not keep reports back for ever.
  if (isEmpty || (!isUrgent && since >= 0 && since < apart)) return;
  const { sending } = await change(copy, (present) => {
    const { opened, missed } = present;
    if (present.sending) return { ...present, sentAt: now.getTime() };
    const report = { batch: crypto.randomUUID(), opened, missed };
    return { ...present, opened: [], missed: [], sending: report, sentAt: now.getTime() };
  });
  if (!sending) return;
  try {
    const url = `${copy.connection.server}/v1/sop-counts`;
    await callBackend(fetch, url, sopCountAnswer, { token, body: sending });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Refused, as by a backend of before: to send the same again would change nothing.
    if (error.failure !== 'refused') return;
  }
  await change(copy, (present) =>
    present.sending?.batch === sending.batch ? { ...present, sending: null } : present,
  );
}

/** What was counted lately with this in it; nothing where it was in it already. */
function once({ lately: known }: Counts, what: string, now: Date): Counts['lately'] | undefined {
  const at = now.getTime();
  const recent = known.filter((one) => Math.abs(at - one.at) < sameVisit);
  return recent.some((one) => one.what === what) ? undefined : [...recent, { what, at }].slice(-100);
}

async function read(copy: LocalCopy): Promise<Counts> {
  const parsed = counts.safeParse((await copy.db.meta.get(name))?.value ?? {});
  return parsed.success ? parsed.data : counts.parse({});
}

function change(copy: LocalCopy, make: (present: Counts) => Counts): Promise<Counts> {
  const { meta } = copy.db;
  return copy.db.transaction('rw', meta, async () => {
    const value = make(await read(copy));
    await meta.put({ name, value });
    return value;
  });
}
