import { Temporal } from 'temporal-polyfill';
import type { FlagView } from '../records/guidance.ts';
import { type Case, findMark } from './case.ts';

/** Until when somebody put a rule's flag off in the present visit, and why; null when nobody has, or it is over. */
export function snoozeOf(one: Case, rule: string): FlagView['snooze'] {
  const mark = findMark(one, rule, ['flag.snoozed', 'flag.unsnoozed']);
  if (!mark?.until) return null;
  if (Temporal.Instant.compare(Temporal.Instant.from(mark.until), one.now) <= 0) return null;
  return { until: mark.until, reason: mark.reason ?? '', by: mark.by?.name ?? null };
}
