import { calendarOf } from '../../playbook/calendar-of.ts';
import type { Playbook } from '../../playbook/playbook-schema.ts';
import { type Terms, usualCardsPerDay } from './choose-card.ts';

/** The terms of a member: those of the playbook's person they are, else the company's. */
export function cardTerms(playbook: Playbook, personId: string | null): Terms {
  const person = playbook.people.find(({ id }) => id === personId);
  return {
    cardsPerDay: playbook.interruptions?.cardsPerDay ?? usualCardsPerDay,
    calendar: calendarOf(playbook, person),
    away: person?.away ?? [],
  };
}
