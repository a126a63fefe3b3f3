import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../playbook/playbook-schema.ts';
import type { DueView } from '../records/guidance.ts';
import { zoned } from './business-time.ts';

/** How near a due moment is. `soon` is today on the owner's clock: what they can still do in time. */
export function dueState(now: Temporal.Instant, at: Temporal.Instant, calendar: Calendar): DueView['state'] {
  if (Temporal.Instant.compare(now, at) > 0) return 'overdue';
  const sameDay = zoned(now, calendar).toPlainDate().equals(zoned(at, calendar).toPlainDate());
  return sameDay ? 'soon' : 'later';
}
