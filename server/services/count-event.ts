import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { Source } from '../../lib/records/observation.ts';

/** Clocks of two machines differ a little; more than this (ms) is a wrong clock. */
const tolerance = 5 * 60 * 1000;

/** How an event came in; the journal keeps it, so that reading it again gives the same. Times are ms since 1970. */
export interface Receipt {
  receivedAt: number;
  /** How far the device's clock was ahead of ours (ms), 0 when it was right or did not tell. */
  skew: number;
  /** How many milliseconds after the receipt earlier events of the same push take up (see `lateness`). */
  place: number;
}

/** How far a device's clock is ahead, from what it showed when it sent (ISO 8601); 0 within the tolerance. */
export function skewOf(sentAt: string | undefined, receivedAt: number): number {
  if (sentAt === undefined) return 0;
  const skew = Date.parse(sentAt) - receivedAt;
  return Math.abs(skew) > tolerance ? skew : 0;
}

/**
 * The event as it counts. Moments told by the device's clock are put right by its skew; what an API or an export
 * says of a record has another clock, and the end of a snooze is what a person chose.
 *
 * No moment then lies in the future of the receipt, or a device with a wrong clock would win every later
 * disagreement: such ones count as received, a millisecond after each other, so that they keep their order. The
 * journal keeps the event as it was sent; this is applied when reading.
 */
export function countEvent(event: JournalEvent, receipt: Receipt): JournalEvent {
  const righted = rightEvent(event, receipt.skew);
  const late = lateMoments(righted, receipt.receivedAt);
  return mapMoments(righted, (instant) => {
    const rank = late.indexOf(instant);
    return rank === -1 ? instant : new Date(receipt.receivedAt + receipt.place + rank).toISOString();
  });
}

/** How many milliseconds after its receipt the event takes up: one for each of its moments that were too late. */
export function lateness(event: JournalEvent, { skew, receivedAt }: Receipt): number {
  return lateMoments(rightEvent(event, skew), receivedAt).length;
}

/** The earliest and latest moments that the protocol can write (years 0000 and 9999). */
const [earliest, latest] = [Date.parse('0000-01-01T00:00:00.000Z'), Date.parse('9999-12-31T23:59:59.999Z')];

function rightEvent(event: JournalEvent, skew: number): JournalEvent {
  if (skew === 0) return event;
  return mapMoments(event, (instant, source) => {
    if (source === 'api' || source === 'import') return instant;
    const right = Date.parse(instant) - skew;
    return new Date(Math.min(Math.max(right, earliest), latest)).toISOString();
  });
}

/** The different moments that lie too far in the future, in order. */
function lateMoments(event: JournalEvent, receivedAt: number): string[] {
  const limit = new Date(receivedAt + tolerance).toISOString();
  const late = new Set<string>();
  mapMoments(event, (instant) => {
    if (instant > limit) late.add(instant);
    return instant;
  });
  return [...late].sort();
}

/** The event with every moment changed that it tells of the past. `source` says whose clock it is; an event of
 *  official values alone was made by no device. */
function mapMoments(event: JournalEvent, change: (instant: string, source?: Source) => string): JournalEvent {
  if (event.type === 'activity.happened')
    return { ...event, occurredAt: change(event.occurredAt), at: change(event.at) };
  if (event.type !== 'record.observed') return { ...event, occurredAt: change(event.occurredAt) };
  const sources = event.observations.map(({ source }) => source);
  const whose = sources.find((source) => source === 'page' || source === 'person') ?? sources[0];
  return {
    ...event,
    occurredAt: change(event.occurredAt, whose),
    observations: event.observations.map((seen) => ({
      ...seen,
      asOf: change(seen.asOf, seen.source),
      ...(seen.since === undefined ? {} : { since: change(seen.since, seen.source) }),
    })),
  };
}
