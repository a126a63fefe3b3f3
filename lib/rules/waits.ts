import { Temporal } from 'temporal-polyfill';
import { getSpan, type Span } from '../playbook/due.ts';
import type { Calendar, Playbook } from '../playbook/playbook-schema.ts';
import { activitiesOf } from '../records/apply-activity.ts';
import type { RecordState } from '../records/record-state.ts';
import { addOpenTime, openTimeBetween } from './business-time.ts';
import { findVisit, type Visit } from './visits.ts';

/** A stretch in which clocks stand still. */
export interface Stretch {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** What is known of waiting on the customer in the present visit. */
export interface Waits {
  /** The time that does not count, oldest first, up to now. */
  stretches: readonly Stretch[];
  /** The waiting that nobody has ended. `until` is when its maximum is reached. */
  open: { since: string; by: string | null; until: Temporal.Instant } | null;
}

/** How long a company waits on a customer before its clocks run again, where the playbook does not say. */
export const usualMax = '10 business days';

interface Waiting {
  index: { playbook: Pick<Playbook, 'calendar' | 'waiting'> };
  state: RecordState;
  visit: Visit | undefined;
  visits: readonly Visit[];
  now: Temporal.Instant;
}

/**
 * When the clocks of the present visit stood still: from the moment somebody said that they wait on the customer until
 * somebody said they no longer do, or the customer was heard of. All waiting of a visit together never counts for
 * longer than the playbook's maximum, in the company's calendar.
 */
export function waitsOf({ index, state, visit, visits, now }: Waiting): Waits {
  const said = visit
    ? (state.waits ?? []).filter(({ occurrence }) => findVisit(visits, occurrence) === visit)
    : [];
  if (said.length === 0) return { stretches: [], open: null };
  const { calendar, waiting } = index.playbook;
  const clock = meter(getSpan(waiting?.max ?? usualMax), calendar);
  const stretches: Stretch[] = [];
  let left = clock.max;
  let open: Waits['open'] = null;
  for (const { type, at, by } of inOrder(said, state, now)) {
    const moment = Temporal.Instant.from(at);
    if (type === 'waiting.started') {
      open ??= { since: at, by, until: left > 0 ? clock.after(moment, left) : moment };
    } else if (open) {
      const stretch = upTo(open, moment);
      left -= clock.between(stretch);
      stretches.push(stretch);
      open = null;
    }
  }
  if (open) stretches.push(upTo(open, now));
  return { stretches: stretches.filter(isSome), open };
}

interface Word {
  type: 'waiting.started' | 'waiting.ended';
  at: string;
  by: string | null;
}

/** What was said up to now, and with it what the customer did: a customer who is heard of is no longer waited for. */
function inOrder(said: NonNullable<RecordState['waits']>, state: RecordState, now: Temporal.Instant): Word[] {
  const words = said.map(({ type, at, by }) => ({ type, at, by: by?.name ?? null }));
  const heard = activitiesOf(state)
    .filter(({ by }) => by === 'customer')
    .map(({ at }): Word => ({ type: 'waiting.ended', at, by: null }));
  return [...words, ...heard]
    .filter(({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function upTo({ since, until }: NonNullable<Waits['open']>, end: Temporal.Instant): Stretch {
  const from = Temporal.Instant.from(since);
  return { from, until: Temporal.Instant.compare(until, end) < 0 ? until : end };
}

function isSome({ from, until }: Stretch): boolean {
  return Temporal.Instant.compare(from, until) < 0;
}

/** The measure of a maximum in milliseconds: of open time for business days, of all time for days. */
function meter({ amount, unit }: Span, calendar: Calendar) {
  if (unit === 'days') {
    return {
      max: amount * 86_400_000,
      after: (from: Temporal.Instant, ms: number) => from.add({ milliseconds: ms }),
      between: ({ from, until }: Stretch) => until.epochMilliseconds - from.epochMilliseconds,
    };
  }
  const [opens, closes] = [calendar.opens, calendar.closes].map((clock) => Temporal.PlainTime.from(clock));
  const day = opens && closes ? opens.until(closes).total('millisecond') : 0;
  return {
    max: amount * day,
    after: (from: Temporal.Instant, ms: number) => addOpenTime(from, ms, calendar),
    between: ({ from, until }: Stretch) => openTimeBetween(from, until, calendar),
  };
}
