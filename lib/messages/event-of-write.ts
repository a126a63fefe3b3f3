import type { JournalEvent } from '../records/journal-event.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { PanelMessage } from './panel-messages.ts';

/** What a person can do in a panel to the record that it shows. */
export type Write = Extract<PanelMessage, { key: string }>;

/** What is kept as one event, as it is said. */
type PlainWrite = Exclude<Write, { type: 'handoff.link' }>;

/** The event of this new id that keeps what a person did in a panel; `playbook` is the version they were looking at. */
export function eventOfWrite(
  message: PlainWrite,
  { id, record, now, playbook }: { id: string; record: RecordRef; now: Date; playbook: number | null },
): JournalEvent {
  const told = { id, record, occurredAt: now.toISOString(), playbook };
  if (message.type === 'handoff.say') return { ...told, ...message.word };
  if (message.type === 'activity.log') {
    const { kind, by } = message;
    return { ...told, type: 'activity.happened', kind, by, at: told.occurredAt };
  }
  if (message.type === 'issue.raise') {
    const { kind, rule, text } = message;
    return { ...told, type: 'issue.raised', kind, text, ...(rule === undefined ? {} : { rule }) };
  }
  if (message.type === 'issue.withdraw') return { ...told, type: 'issue.withdrawn', issue: message.issue };
  if (message.type === 'question.ask') {
    return { ...told, type: 'question.asked', person: message.person, text: message.text };
  }
  if (message.type === 'question.answer') {
    return { ...told, type: 'question.answered', question: message.question, text: message.text };
  }
  if (message.type === 'question.withdraw') {
    return { ...told, type: 'question.withdrawn', question: message.question };
  }
  if (message.type === 'activity.withdraw') {
    return { ...told, type: 'activity.withdrawn', activity: message.activity };
  }
  if (message.type === 'value.say') {
    const { property, value } = message;
    const observations = [{ property, value, source: 'person' as const, asOf: told.occurredAt }];
    return { ...told, type: 'record.observed', observations };
  }
  const base = { ...told, occurrence: message.occurrence };
  switch (message.type) {
    case 'step.finish':
      return {
        ...base,
        type: 'step.done',
        step: message.step,
        ...(message.note ? { note: message.note } : {}),
        ...(message.coach ? { coach: message.coach } : {}),
      };
    case 'step.reopen':
      return { ...base, type: 'step.reopened', step: message.step };
    case 'touch.skip':
      return { ...base, type: 'touch.skipped', touch: message.touch, reason: message.reason };
    case 'criterion.confirm':
      return { ...base, type: 'criterion.confirmed', criterion: message.criterion };
    case 'criterion.withdraw':
      return { ...base, type: 'criterion.withdrawn', criterion: message.criterion };
    case 'flag.snooze': {
      const { rule, until, reason } = message;
      return { ...base, type: 'flag.snoozed', rule, until, reason };
    }
    case 'flag.unsnooze':
      return { ...base, type: 'flag.unsnoozed', rule: message.rule };
    case 'flag.dismiss': {
      const { rule, as, gist } = message;
      return { ...base, type: 'flag.dismissed', rule, as, gist };
    }
    case 'flag.restore':
      return { ...base, type: 'flag.restored', rule: message.rule, as: message.as };
    case 'waiting.start':
      return { ...base, type: 'waiting.started' };
    case 'waiting.end':
      return { ...base, type: 'waiting.ended' };
  }
}
