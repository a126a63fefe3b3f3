import type { JournalEvent } from '../../lib/records/journal-event.ts';

/** Clocks of two machines differ a little; more than this is a wrong clock. */
const tolerance = 5 * 60 * 1000;

/**
 * The event as it counts: no moment of it lies in the future of its receipt, or a device with a wrong clock
 * would win every later disagreement. The journal keeps the event as it was sent; this is applied when reading.
 */
export function clampEvent(event: JournalEvent, receivedAt: number): JournalEvent {
  const latest = new Date(receivedAt + tolerance).toISOString();
  const receipt = new Date(receivedAt).toISOString();
  const clamp = (instant: string) => (instant > latest ? receipt : instant);
  const occurredAt = clamp(event.occurredAt);
  if (event.type !== 'record.observed') return { ...event, occurredAt };
  const observations = event.observations.map(({ since, ...seen }) => ({
    ...seen,
    asOf: clamp(seen.asOf),
    ...(since === undefined ? {} : { since: clamp(since) }),
  }));
  return { ...event, occurredAt, observations };
}
