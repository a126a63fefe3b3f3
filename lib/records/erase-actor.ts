import { isHandoffEvent } from './apply-handoff.ts';
import type { HandoffWord } from './handoff-event.ts';
import type { Actor, HandoffEvent, JournalEvent } from './journal-event.ts';
import type { RecordState } from './record-state.ts';

/** What stands where a reason was that has to be there. */
const erasedText = '(erased)';

/** An event without the text that a person typed into it; the same one where there is none. */
export function withoutTyped(event: JournalEvent): JournalEvent {
  if (isHandoffEvent(event)) return withoutHandoffText(event);
  if (event.type === 'step.done' && event.coach && event.coach.reason !== erasedText)
    return withoutTyped({ ...event, coach: { ...event.coach, reason: erasedText } });
  if ('note' in event && event.note !== undefined) {
    const { note: _note, ...rest } = event;
    return rest;
  }
  if ('text' in event && event.text !== erasedText) return { ...event, text: erasedText };
  if ('reason' in event && event.reason !== erasedText) return { ...event, reason: erasedText };
  return event;
}

/** A word about a handoff without what was typed into it. Links lead to the company's own papers and stay. */
function withoutHandoffText<T extends HandoffEvent | HandoffWord>(word: T): T {
  switch (word.type) {
    case 'handoff.noted':
      return word.note === undefined || word.note === erasedText ? word : { ...word, note: erasedText };
    case 'handoff.promised': {
      const { where, ...rest } = word;
      if (word.text === erasedText) return word;
      const place = where === undefined ? {} : { where: erasedText };
      return { ...rest, ...place, text: erasedText, who: erasedText, to: erasedText } as T;
    }
    case 'handoff.offered':
      if (word.exception === undefined || word.exception.reason === erasedText) return word;
      return { ...word, exception: { ...word.exception, reason: erasedText } };
    case 'handoff.returned':
      if (word.reasons.every(({ text }) => text === erasedText)) return word;
      return { ...word, reasons: word.reasons.map((reason) => ({ ...reason, text: erasedText })) };
    case 'handoff.accepted':
      if (word.coach === undefined || word.coach.reason === erasedText) return word;
      return { ...word, coach: { ...word.coach, reason: erasedText } };
    case 'handoff.amended':
      return word.text === erasedText ? word : { ...word, text: erasedText };
    case 'handoff.cancelled':
    case 'handoff.reopened':
      return word.reason === erasedText ? word : { ...word, reason: erasedText };
  }
  return word;
}

/**
 * What is known of a record, with a person's name replaced by that of `actor` (who has the same id) and without the
 * texts they typed, as it would have been folded from their events without them. What others did stays as it is.
 */
export function withoutActor(state: RecordState, actor: Actor): RecordState {
  const isTheirs = (by: Actor | null | undefined) => by?.id === actor.id;
  const marks = state.marks.map((mark) => {
    if (!isTheirs(mark.by)) return mark;
    const { reason, ...rest } = mark;
    // A step may be done without a word; a snooze and a skipped touch never are.
    const kept = reason === undefined || mark.type === 'step.done' ? {} : { reason: erasedText };
    return { ...rest, by: actor, ...kept };
  });
  const properties = Object.fromEntries(
    Object.entries(state.properties).map(([property, known]) => {
      const { person } = known;
      return [
        property,
        person && isTheirs(person.by) ? { ...known, person: { ...person, by: actor } } : known,
      ];
    }),
  );
  const waits = state.waits?.map((wait) => (isTheirs(wait.by) ? { ...wait, by: actor } : wait));
  const dismissals = state.dismissals?.map((word) => (isTheirs(word.by) ? { ...word, by: actor } : word));
  const activities = state.activities?.map((activity) => {
    if (!isTheirs(activity.toldBy)) return activity;
    const { note: _note, ...rest } = activity;
    return { ...rest, toldBy: actor };
  });
  const withoutText = <T extends { by: Actor | null; text?: string | undefined }>(one: T): T =>
    isTheirs(one.by) ? { ...one, by: actor, ...(one.text === undefined ? {} : { text: erasedText }) } : one;
  const handoffs = state.handoffs?.map((word) =>
    isTheirs(word.by) ? { ...withoutHandoffText(word), by: actor } : word,
  );
  const { questions, questionWords } = state;
  return {
    ...state,
    ...(handoffs ? { handoffs } : {}),
    ...(questions ? { questions: questions.map(withoutText) } : {}),
    ...(questionWords ? { questionWords: questionWords.map(withoutText) } : {}),
    properties,
    marks,
    ...(waits ? { waits } : {}),
    ...(dismissals ? { dismissals } : {}),
    ...(activities ? { activities } : {}),
  };
}
