import type { Calendar, Person, Playbook, Team } from './playbook-schema.ts';

const merged = new WeakMap<Person | Team, Calendar>();

type Calendars = Pick<Playbook, 'calendar' | 'teams'>;

/**
 * The calendar a person works by: the company's, with what is different for their team, and on top of it what is
 * different for them. Holidays add up. Without a person, the company's.
 */
export function calendarOf({ calendar, teams }: Calendars, person: Person | undefined): Calendar {
  if (!person) return calendar;
  const team = person.team === undefined ? undefined : teams.find(({ id }) => id === person.team);
  return withOwn(team ? withOwn(calendar, team) : calendar, person);
}

/** The calendar a team works by: the company's, with what is different for them. */
export function calendarOfTeam({ calendar }: Calendars, team: Team): Calendar {
  return withOwn(calendar, team);
}

/** Made once for each person and team: a playbook and its parts never change. */
function withOwn(calendar: Calendar, of: Person | Team): Calendar {
  const own = of.calendar;
  if (!own) return calendar;
  const before = merged.get(of);
  if (before) return before;
  const made: Calendar = {
    timeZone: own.timeZone ?? calendar.timeZone,
    workdays: own.workdays ?? calendar.workdays,
    opens: own.opens ?? calendar.opens,
    closes: own.closes ?? calendar.closes,
    holidays: [...calendar.holidays, ...(own.holidays ?? [])],
  };
  merged.set(of, made);
  return made;
}
