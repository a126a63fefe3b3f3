import type { Calendar, Person, Playbook } from './playbook-schema.ts';

const merged = new WeakMap<Person, Calendar>();

/**
 * The calendar a person works by: the company's, with what is different for them. Their holidays come on top of the
 * company's. Without a person, the company's.
 */
export function calendarOf({ calendar }: Pick<Playbook, 'calendar'>, person: Person | undefined): Calendar {
  const own = person?.calendar;
  if (!person || !own) return calendar;
  const before = merged.get(person);
  if (before) return before;
  const made: Calendar = {
    timeZone: own.timeZone ?? calendar.timeZone,
    workdays: own.workdays ?? calendar.workdays,
    opens: own.opens ?? calendar.opens,
    closes: own.closes ?? calendar.closes,
    holidays: [...calendar.holidays, ...(own.holidays ?? [])],
  };
  merged.set(person, made);
  return made;
}
