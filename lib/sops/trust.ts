import { findDays, type PublishedSop } from './sop-document.ts';

/**
 * How far an SOP can be relied on: `verified`, `due` (to be looked at soon, or since a change that nobody has looked
 * at), `expired` (the interval is over). `until` is when it expires (ISO 8601); null where nothing says so.
 */
export interface Trust {
  state: 'verified' | 'due' | 'expired';
  until: string | null;
}

const day = 86_400_000;
/** The verifier has the last fifth of the interval, two weeks at most, to look at it. */
const longestNotice = 14;

/** The trust of an SOP as of `now`. */
export function trustOf(
  { verifiedAt, interval }: Pick<PublishedSop, 'verifiedAt' | 'interval'>,
  now: Date,
): Trust {
  if (verifiedAt === null) return { state: 'due', until: null };
  const days = interval === undefined ? undefined : findDays(interval);
  if (days === undefined) return { state: 'verified', until: null };
  const end = new Date(verifiedAt).getTime() + days * day;
  const notice = Math.min(longestNotice, days / 5) * day;
  const left = end - now.getTime();
  const state = left <= 0 ? 'expired' : left <= notice ? 'due' : 'verified';
  return { state, until: new Date(end).toISOString() };
}
