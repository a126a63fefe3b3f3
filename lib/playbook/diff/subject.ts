import type { Text } from '../../text/text.ts';
import type { Noun } from './part-kind.ts';

/** The part that a sentence is about, and where it is. */
export interface Subject {
  noun: Noun;
  title: string;
  /** The key of its list, for a part that has no word of its own. */
  list: string;
  /** What it is in: a stage or a motion; null at the top of the playbook. */
  place: Text | null;
  /** What the calendar, which the sentence is about, belongs to; null where it is not about one. */
  calendarOf: 'person' | 'team' | null;
}

/** The subject as a sentence begins with it: `In Proposal, the step "Send the recap"`. */
export function subjectText({ noun, title, list, place, calendarOf }: Subject): Text {
  if (calendarOf !== null) return { key: `change.calendarOf.${calendarOf}`, with: { title } };
  return place === null || noun === 'playbook' || noun === 'calendar'
    ? { key: `change.subject.${noun}`, with: { title, list } }
    : { key: `change.inside.${noun}`, with: { title, list, place } };
}

/** The subject as what stands before a colon: `For the person "Mara Lindt"`. */
export function ownerText(subject: Subject): Text {
  const { noun, title, list, place, calendarOf } = subject;
  if (calendarOf !== null) return { key: `change.forCalendarOf.${calendarOf}`, with: { title } };
  return place === null ? { key: `change.for.${noun}`, with: { title, list } } : subjectText(subject);
}
