import type { HistoryEntry } from '../records/history-entry.ts';
import type { HandoffEvent } from '../records/journal-event.ts';
import { recordKey } from '../records/record-key.ts';
import type { PlaybookWords } from './playbook-words.ts';

type Words = Pick<HistoryEntry, 'what'> & Partial<Pick<HistoryEntry, 'lines' | 'via' | 'moment'>>;

/** A word about a handoff, for the history of its record. Whether it counted is said where the handoff is shown. */
export function handoffHistory(event: HandoffEvent, words: PlaybookWords): Words {
  const title = words.handoff(event.handoff);
  switch (event.type) {
    case 'handoff.opened':
      return { what: `Handoff begun: ${title}` };
    case 'handoff.noted':
      return {
        what: `Collected for the handoff: ${words.handoffItem(event.handoff, event.item)}`,
        lines: [event.note, event.link].flatMap((line) => line ?? []),
      };
    case 'handoff.cleared':
      return { what: `Taken out of the handoff: ${words.handoffItem(event.handoff, event.item)}` };
    case 'handoff.promised': {
      const standard = event.standard ? 'Part of the standard offer' : 'Not part of the standard offer';
      const where = event.where === undefined ? [] : [`Written in: ${event.where}`];
      return {
        what: `Promise noted: ${event.text}`,
        lines: [`${event.who} promised it to ${event.to}`, standard, ...where],
      };
    }
    case 'handoff.unpromised':
      return { what: 'Took a promise back' };
    case 'handoff.acknowledged':
      return { what: 'Acknowledged a promise or a change' };
    case 'handoff.offered': {
      const to = event.to === undefined ? '' : ` to ${words.person(event.to)}`;
      const { exception } = event;
      return {
        what: `Handed over${to}: ${title}`,
        lines: exception ? [`Not everything is there: ${exception.reason} (by ${exception.until})`] : [],
      };
    }
    case 'handoff.recalled':
      return { what: `Took the handoff back: ${title}` };
    case 'handoff.accepted':
      return { what: `Accepted: ${title}`, lines: [`It is ${words.person(event.person)}'s from now on`] };
    case 'handoff.returned':
      return {
        what: `Returned: ${title}`,
        lines: event.reasons.map(({ item, text }) =>
          item === undefined ? text : `${words.handoffItem(event.handoff, item)}: ${text}`,
        ),
      };
    case 'handoff.started':
      return { what: `Delivery begun: ${title}` };
    case 'handoff.finished':
      return { what: `Delivery finished: ${title}` };
    case 'handoff.amended':
      return { what: `Changed after the handoff: ${title}`, lines: [event.text] };
    case 'handoff.split':
      return { what: `Handoff split: ${title}`, lines: event.parts.map((part) => part.title) };
    case 'handoff.cancelled':
      return { what: `Handoff cancelled: ${title}`, lines: [event.reason] };
    case 'handoff.reopened':
      return { what: `Handoff opened again: ${title}`, lines: [event.reason] };
    case 'handoff.linked':
      return event.to === null
        ? { what: `Link of the handoff taken back: ${title}` }
        : { what: `Handoff linked: ${title}`, lines: [recordKey(event.to)] };
    case 'handoff.arrived':
      return { what: `Handed over from another record: ${title}`, lines: [recordKey(event.from)] };
  }
}
