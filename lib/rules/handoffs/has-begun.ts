import { Temporal } from 'temporal-polyfill';
import type { EntryLife } from '../../handoff/fold-handoff.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import { believedValue } from '../../records/believe.ts';
import { findMoment } from '../../records/find-moment.ts';
import type { Case } from '../case.ts';

/** How long after its entry a record still begins a handoff by itself (days). */
const freshDays = 14;

/**
 * Whether a visit to the handoff's stage has begun it. It has once anything was said of it. Before that it begins by itself
 * when somebody saw the record enter, or its close date tells when it did, not longer ago than two weeks: a playbook that is put in force must
 * not begin one for every deal that was ever won.
 */
export function hasBegun(one: Case, handoff: Handoff, { entry, passages }: EntryLife): boolean {
  if (passages.length > 1 || passages.some(({ moves }) => moves > 0)) return true;
  const at = enteredAt(one, entry);
  if (at === null) return false;
  const { timeZone } = one.index.playbook.calendar;
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
  if (handoff.since !== undefined && day.toString() < handoff.since) return false;
  const today = one.now.toZonedDateTimeISO(timeZone).toPlainDate();
  return day.until(today).days <= freshDays;
}

/** When the record entered the stage; null where nobody can say. */
function enteredAt({ visits, state, index }: Case, entry: EntryLife['entry']): Temporal.Instant | null {
  const place = visits.findIndex(({ events }) => events[0] === entry.events[0]);
  const visit = visits[place];
  // Whoever saw it in another stage before saw it come here.
  if (visit?.certainty === 'exact' || place > 0) return Temporal.Instant.from(entry.since);
  const closed = believedValue(state.properties, 'closeDate');
  const moment = closed === null ? undefined : findMoment(closed, index.playbook.calendar.timeZone);
  return moment === undefined ? null : Temporal.Instant.from(moment);
}
