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

/** So many days an SOP stays expired before it is archived, and so many more it can be brought back as it was. */
const daysExpired = 90;
const daysArchived = 30;

/** When an SOP is archived unless somebody says before that it is still true (ISO 8601); null for one that never expires. */
export function archivesAt(sop: Parameters<typeof trustOf>[0]): string | null {
  const { until } = trustOf(sop, new Date(0));
  return until === null ? null : new Date(Date.parse(until) + daysExpired * day).toISOString();
}

/** True for an SOP that has been expired for too long to be shown to anybody. */
export function isToArchive(sop: Parameters<typeof trustOf>[0], now: Date): boolean {
  const at = archivesAt(sop);
  return at !== null && Date.parse(at) <= now.getTime();
}

/** Until when an archived SOP can be brought back as it was (ISO 8601); null for one that is not archived, or was before
 *  that was noted. */
export function rescuableUntil({
  status,
  archivedAt,
}: Pick<PublishedSop, 'status' | 'archivedAt'>): string | null {
  if (status !== 'archived' || archivedAt === undefined) return null;
  return new Date(Date.parse(archivedAt) + daysArchived * day).toISOString();
}

/** How much a hit of a search counts: what nobody vouches for any more stands below what somebody does. */
export function rankOf({ state }: Trust): number {
  return state === 'expired' ? 0.5 : 1;
}
