import type { HistoryEntry } from '../records/history-entry.ts';
import type { HandoffEvent } from '../records/journal-event.ts';
import { recordKey } from '../records/record-key.ts';
import type { Text, TextKey } from '../text/text.ts';
import { coachLines } from './coach-lines.ts';
import type { PlaybookWords } from './playbook-words.ts';

type Words = Pick<HistoryEntry, 'what'> & Partial<Pick<HistoryEntry, 'lines' | 'via' | 'moment'>>;

/** A word about a handoff, for the history of its record. Whether it counted is said where the handoff is shown. */
export function handoffHistory(event: HandoffEvent, words: PlaybookWords): Words {
  const title = words.handoff(event.handoff);
  const of = (key: TextKey): Text => ({ key, with: { title } });
  const item = (id: string): Text => words.handoffItem(event.handoff, id);
  switch (event.type) {
    case 'handoff.opened':
      return { what: of('history.handoff.opened') };
    case 'handoff.noted': {
      const copied = words.handoffMessage(event.handoff, event.item);
      return {
        what:
          copied === null
            ? { key: 'history.handoff.noted', with: { item: item(event.item) } }
            : { key: 'history.handoff.copied', with: { title: copied } },
        lines: [event.note, event.link].flatMap((line) => line ?? []),
      };
    }
    case 'handoff.cleared':
      return { what: { key: 'history.handoff.cleared', with: { item: item(event.item) } } };
    case 'handoff.promised':
      return {
        what: { key: 'history.handoff.promised', with: { text: event.text } },
        lines: [
          { key: 'history.handoff.promisedBy', with: { who: event.who, to: event.to } },
          { key: event.standard ? 'history.handoff.standard' : 'history.handoff.notStandard' },
          ...(event.where === undefined
            ? []
            : [{ key: 'history.handoff.writtenIn' as const, with: { where: event.where } }]),
        ],
      };
    case 'handoff.unpromised':
      return { what: { key: 'history.handoff.unpromised' } };
    case 'handoff.acknowledged':
      return {
        what: { key: 'history.handoff.acknowledged' },
        lines: [words.told(event.subject)].flatMap((line) => line ?? []),
      };
    case 'handoff.offered': {
      const { exception, to } = event;
      return {
        what:
          to === undefined
            ? of('history.handoff.offered')
            : { key: 'history.handoff.offeredTo', with: { name: words.person(to), title } },
        lines: exception
          ? [
              {
                key: 'history.handoff.exception',
                with: { reason: exception.reason, until: exception.until },
              },
            ]
          : [],
      };
    }
    case 'handoff.recalled':
      return { what: of('history.handoff.recalled') };
    case 'handoff.accepted':
      return {
        what: of('history.handoff.accepted'),
        lines: [
          words.leavesOwner(event.handoff)
            ? { key: 'history.handoff.takenBy', with: { name: words.person(event.person) } }
            : { key: 'history.handoff.acceptedBy', with: { name: words.person(event.person) } },
          ...coachLines(event.coach, words),
        ],
      };
    case 'handoff.returned':
      return {
        what: of('history.handoff.returned'),
        lines: event.reasons.map(
          (one): Text =>
            one.item === undefined
              ? one.text
              : { key: 'history.value', with: { property: item(one.item), value: one.text } },
        ),
      };
    case 'handoff.started':
      return { what: of('history.handoff.started') };
    case 'handoff.finished':
      return { what: of('history.handoff.finished') };
    case 'handoff.amended':
      return { what: of('history.handoff.amended'), lines: [event.text] };
    case 'handoff.split':
      return { what: of('history.handoff.split'), lines: event.parts.map((part) => part.title) };
    case 'handoff.cancelled':
      return { what: of('history.handoff.cancelled'), lines: [event.reason] };
    case 'handoff.reopened':
      return { what: of('history.handoff.reopened'), lines: [event.reason] };
    case 'handoff.linked':
      return event.to === null
        ? { what: of('history.handoff.unlinked') }
        : { what: of('history.handoff.linked'), lines: [recordKey(event.to)] };
    case 'handoff.arrived':
      return { what: of('history.handoff.arrived'), lines: [recordKey(event.from)] };
  }
}
