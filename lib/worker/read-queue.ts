import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import type { QueueEntry, UnsaidEntry } from '../records/queue-entry.ts';
import type { RecordState } from '../records/record-state.ts';
import { evaluate } from '../rules/evaluate.ts';
import { entriesOf } from '../rules/queue/entries-of.ts';
import { finishedSince } from '../rules/queue/finished-since.ts';
import { isOfConnection } from '../rules/queue/is-of-connection.ts';
import { inQueueOrder, isResting, type QueueClock, queueClock } from '../rules/queue/queue-order.ts';
import { reviewEntries } from '../rules/queue/review-entries.ts';
import { sopReviewEntries } from '../rules/queue/sop-review-entries.ts';
import { canSay } from '../text/can-say.ts';
import { say } from '../text/say.ts';
import { trainingEntries } from '../training/training-entries.ts';
import type { LocalCopy } from './local-copy.ts';
import { readMyTraining } from './my-training.ts';
import { readReviews } from './read-reviews.ts';

/** Everything that waits on the member of a local copy at one moment. */
export interface Queue {
  clock: QueueClock;
  /** In the order to work it. */
  entries: QueueEntry[];
  /** What waits on nobody for a while, the first to come back first. */
  resting: QueueEntry[];
  /** How many things the member has finished today, as far as this browser keeps their records. */
  finished: number;
  /** The keys of the records that this browser keeps. */
  kept: ReadonlySet<string>;
}

/** How many records are evaluated before others get their turn in the worker. */
const atATime = 100;

/**
 * Reads the member's queue from the local copy. Of records that this browser keeps it is evaluated here, with what is
 * not sent yet; of all others the backend said what they ask. Nothing without a playbook.
 */
export async function readQueue(copy: LocalCopy, now: Date): Promise<Queue | undefined> {
  const published = await copy.findPlaybook();
  if (!published) return undefined;
  const clock = queueClock(now, published.playbook.calendar.timeZone);
  const { id, access, person: linked } = await copy.self();
  // Without a person of the playbook nobody's next step is theirs, and a viewer can do nothing about one.
  const person = access === 'viewer' ? null : linked;
  const accounts = new Set((await copy.accounts()).map(({ host, account }) => `${host}:${account}`));
  const states = await copy.allStates();
  const acted = await actedOn(copy);
  const kept = person === null ? new Map<string, RecordState>() : states;
  const said = await copy.queueSaid();
  const own: QueueEntry[] = [];
  let finished = 0;
  let count = 0;
  for (const [key, state] of kept) {
    if (!accounts.has(`${state.ref.host}:${state.ref.account}`)) continue;
    if (++count % atATime === 0) await new Promise((resolve) => setTimeout(resolve));
    finished += finishedSince(state, id, clock.dayStart);
    own.push(...entriesNow(published, state, { person: person ?? '', member: id }, now, key, said));
  }
  const others = [...said.values()]
    .flat()
    .filter(
      ({ record, rule, subject }) =>
        isOfConnection({ subject }) || (!kept.has(record ?? '') && !acted.has(`${record} ${rule}`)),
    );
  const reviews =
    person === null
      ? []
      : [
          ...reviewEntries(published, person, now),
          ...sopReviewEntries(await readReviews(copy, now)),
          ...trainingEntries(await readMyTraining(copy, now), published.playbook.calendar),
        ];
  const all = inQueueOrder([...own, ...others.map(inOwnWords), ...reviews.map(saidEntry)], clock);
  const isAsleep = (entry: QueueEntry) => isResting(entry, clock);
  return {
    clock,
    entries: all.filter((entry) => !isAsleep(entry)),
    resting: all.filter(isAsleep).sort((a, b) => ((a.rest?.until ?? '') < (b.rest?.until ?? '') ? -1 : 1)),
    finished,
    kept: new Set(states.keys()),
  };
}

/** A record that cannot be evaluated must not hide the rest: of it what the backend said is shown. */
function entriesNow(
  published: PublishedPlaybook,
  state: RecordState,
  who: { person: string; member: string },
  now: Date,
  key: string,
  said: ReadonlyMap<string, QueueEntry[]>,
): QueueEntry[] {
  try {
    const guidance = evaluate(published, state, now);
    return guidance ? entriesOf(guidance, state, who).map(saidEntry) : [];
  } catch {
    return (said.get(key) ?? []).map(inOwnWords);
  }
}

function saidEntry(entry: UnsaidEntry): QueueEntry {
  return { ...entry, title: say(entry.title), why: say(entry.why) };
}

/** The backend speaks English; what it said comes with the data to say it here. */
function inOwnWords(entry: QueueEntry): QueueEntry {
  const { texts, ...said } = entry;
  if (!texts || !canSay(texts.title) || !canSay(texts.why)) return said;
  return { ...said, title: say(texts.title), why: say(texts.why) };
}

/** What this browser's unsent events finish or put off, as `record rule`. */
async function actedOn(copy: LocalCopy): Promise<Set<string>> {
  const acted = new Set<string>();
  for (const { key, event } of await copy.db.outbox.orderBy('seq').toArray()) {
    const rule = ruleOf(event);
    if (rule === undefined) continue;
    if (event.type === 'step.reopened' || event.type === 'flag.unsnoozed') acted.delete(`${key} ${rule}`);
    else acted.add(`${key} ${rule}`);
  }
  return acted;
}

/** The rule by which a queue names what an event is about. */
function ruleOf(event: JournalEvent): string | undefined {
  switch (event.type) {
    case 'step.done':
    case 'step.reopened':
      return `overdue:${event.step}`;
    case 'touch.skipped':
      return `overdue:${event.touch}`;
    case 'flag.snoozed':
    case 'flag.unsnoozed':
      return event.rule;
  }
  return undefined;
}
