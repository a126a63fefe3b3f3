import { Temporal } from 'temporal-polyfill';
import { getSpan } from '../playbook/due.ts';
import type { Calendar } from '../playbook/playbook-schema.ts';
import { addSpan, wholeDays } from './business-time.ts';

/** How long something has lasted, against a limit. */
interface Stay {
  isOver: boolean;
  /** Whole days so far. */
  days: number;
  /** The limit in whole days. */
  limit: number;
}

/** Measures stays against limits at one moment in one calendar. A thousand rules share few limits, and each costs a
 *  walk through the calendar, so each is measured once. */
export class Stays {
  readonly #calendar: Calendar;
  readonly #now: Temporal.Instant;
  readonly #measured = new Map<string, Stay>();

  constructor(calendar: Calendar, now: Temporal.Instant) {
    this.#calendar = calendar;
    this.#now = now;
  }

  /** A stay since an instant (ISO 8601), with a limit such as `21 days`. */
  measure(since: string, limit: string): Stay {
    const key = `${since} ${limit}`;
    const stay = this.#measured.get(key) ?? this.#stayOf(Temporal.Instant.from(since), limit);
    this.#measured.set(key, stay);
    return stay;
  }

  #stayOf(since: Temporal.Instant, text: string): Stay {
    const span = getSpan(text);
    const end = addSpan(since, span, this.#calendar);
    return {
      isOver: Temporal.Instant.compare(this.#now, end) > 0,
      days: wholeDays(since, this.#now, this.#calendar),
      limit: span.unit === 'days' ? span.amount : wholeDays(since, end, this.#calendar),
    };
  }
}
