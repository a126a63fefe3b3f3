import { Temporal } from 'temporal-polyfill';
import { getSpan } from '../playbook/due.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { addSpan, wholeDays } from './business-time.ts';
import { dueWithWaits, stoodSince } from './due-with-waits.ts';
import type { Stretch } from './waits.ts';

/** How long something has lasted, against a limit. */
interface Stay {
  isOver: boolean;
  /** Whole days so far that count. */
  days: number;
  /** The limit in whole days. */
  limit: number;
  /** Some of the time does not count, because the record waited on the customer. */
  waited: boolean;
}

/** What all stays since one moment share. */
interface Begun extends Pick<Stay, 'days' | 'waited'> {
  since: Temporal.Instant;
  /** By the text of their limit. */
  stays: Map<string, Stay>;
}

/** Measures stays against limits at one moment in one calendar. A thousand rules share few limits, and each costs a
 *  walk through the calendar, so each is measured once. */
export class Stays {
  readonly #calendar: Calendar;
  readonly #now: Temporal.Instant;
  readonly #stretches: readonly Stretch[];
  readonly #begun = new Map<string, Begun>();

  /** `stretches` is the time that does not count, oldest first. */
  constructor(calendar: Calendar, now: Temporal.Instant, stretches: readonly Stretch[]) {
    this.#calendar = calendar;
    this.#now = now;
    this.#stretches = stretches;
  }

  /** A stay since an instant (ISO 8601), with a limit such as `21 days`. */
  measure(since: string, limit: string): Stay {
    const begun = this.#begun.get(since) ?? this.#begin(since);
    const before = begun.stays.get(limit);
    if (before) return before;
    const stay = this.#stayOf(begun, limit);
    begun.stays.set(limit, stay);
    return stay;
  }

  #begin(text: string): Begun {
    const since = Temporal.Instant.from(text);
    const stood = stoodSince(since, this.#stretches);
    const days = wholeDays(since, this.#now.subtract({ milliseconds: stood }), this.#calendar);
    const begun = { since, days, waited: stood > 0, stays: new Map() };
    this.#begun.set(text, begun);
    return begun;
  }

  #stayOf({ since, days, waited }: Begun, text: string): Stay {
    const span = getSpan(text);
    const end = addSpan(since, span, this.#calendar);
    const stretches = this.#stretches;
    // Only who waited pays for a second walk through the calendar.
    const endOfCounted =
      stretches.length === 0 ? end : dueWithWaits(since, { kind: 'span', span }, stretches, this.#calendar);
    return {
      isOver: Temporal.Instant.compare(this.#now, endOfCounted) > 0,
      days,
      waited,
      limit: span.unit === 'days' ? span.amount : wholeDays(since, end, this.#calendar),
    };
  }
}
