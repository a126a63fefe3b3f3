import { believedValue } from '../../records/believe.ts';
import type { DueView, FlagView, Guidance, OwnerView, StepView, TouchView } from '../../records/guidance.ts';
import { type AskedQuestion, questionsFor } from '../../records/question.ts';
import type { QueueAct, QueueEntry, UnsaidEntry } from '../../records/queue-entry.ts';
import { recordKey } from '../../records/record-key.ts';
import type { RecordState } from '../../records/record-state.ts';
import type { Text } from '../../text/text.ts';
import { type HandoffAsk, handoffAsks } from '../handoffs/handoff-queue.ts';
import { sentences } from '../joined.ts';
import { moneyOf } from './money-of.ts';

type Shared = Omit<QueueEntry, 'id' | 'kind' | 'title' | 'why' | 'subject' | 'rule' | 'acts'>;

/**
 * What one record asks of a person (their id in the playbook, and as a member): its next step and the current touch of its follow-up
 * where they are theirs, its warnings where they have the next step or, without one, the record, what its handoffs wait for, and questions to them. Whoever covers
 * for somebody on leave has their things. What rests comes along with its end.
 */
export function entriesOf(
  guidance: Guidance,
  state: RecordState,
  { person, member }: { person: string; member: string },
): UnsaidEntry[] {
  const { step, owner, flags, stage } = guidance;
  const isMine = (one: OwnerView | null) => one?.person === person;
  const shared = sharedOf(guidance, state);
  const touch = otherTouch(guidance);
  const asks = handoffAsks(guidance.handoffs, person);
  const askedRules = new Set(asks.map(({ rule }) => rule));
  return [
    ...(step && isMine(step.owner) ? [stepEntry(guidance, step, shared)] : []),
    ...(touch && isMine(touch.owner) ? [touchEntry(guidance, touch, shared)] : []),
    ...(stage.known ? flags : [])
      .filter(({ concerns }) => (concerns ? concerns.includes(person) : isMine(owner)))
      // The step itself stands for its being overdue, and a handoff for its being late.
      .filter(
        ({ kind, rule, aside, dismissedBy }) =>
          kind !== 'overdue' && !askedRules.has(rule) && !aside && !dismissedBy.includes(member),
      )
      .map((flag) => warningEntry(flag, shared)),
    ...asks.map((ask) => handoffEntry(guidance, ask, shared)),
    ...questionsFor(state, person).map((one) => questionEntry(one, shared)),
  ];
}

function sharedOf({ record, name, motion, stage }: Guidance, { properties }: RecordState): Shared {
  return {
    record: recordKey(record),
    name,
    motion: motion.title,
    stage: stage.known ? stage.title : null,
    due: null,
    isLate: false,
    days: null,
    rest: null,
    ...moneyOf(believedValue(properties, 'amount')),
    occurrence: stage.known ? stage.occurrence : null,
  };
}

function stepEntry(guidance: Guidance, step: StepView, shared: Shared): UnsaidEntry {
  const isTouch = guidance.sequence?.touches.some(({ reason }) => reason.rule === step.reason.rule);
  const canTick = 'tick' in step.doneWhen;
  return {
    ...shared,
    id: `${shared.record}/${isTouch ? 'touch' : 'step'}/${step.id}`,
    kind: isTouch ? 'touch' : 'step',
    title: step.title,
    why: stepWhy(step),
    due: step.due?.at ?? null,
    rest: restOf(guidance, step),
    subject: step.id,
    rule: `overdue:${step.id}`,
    acts: actsOf(shared, [
      ...(canTick ? ['done' as const] : []),
      ...(isTouch ? ['skip' as const] : []),
      'snooze',
    ]),
  };
}

/** A record that waits on the customer asks for nothing; what was overdue before stays so. */
function restOf({ waiting }: Guidance, { snooze, due }: StepView): QueueEntry['rest'] {
  if (snooze) return { until: snooze.until, because: 'snoozed' };
  if (waiting?.state !== 'waiting' || due?.state === 'overdue') return null;
  return { until: waiting.until, because: 'waiting' };
}

function stepWhy({ due, dueUnknown, doneWhen, reason }: StepView): Text {
  const when = due ? dueWhy(due) : (dueUnknown?.text ?? reason.text);
  return sentences(when, 'known' in doneWhen ? { key: 'rules.queue.byItself' } : null);
}

function dueWhy({ rule }: DueView): Text {
  return { key: 'rules.queue.due', with: { rule } };
}

/** The current touch of a follow-up, where it is not the next step itself. */
function otherTouch({ sequence, step }: Guidance): TouchView | undefined {
  if (sequence?.state !== 'running') return undefined;
  return sequence.touches.find(
    ({ state, reason }) => state === 'current' && reason.rule !== step?.reason.rule,
  );
}

function touchEntry({ waiting }: Guidance, touch: TouchView, shared: Shared): UnsaidEntry {
  const waits = waiting?.state === 'waiting' && touch.due?.state !== 'overdue';
  return {
    ...shared,
    id: `${shared.record}/touch/${touch.id}`,
    kind: 'touch',
    title: touch.title,
    why: touch.due ? dueWhy(touch.due) : touch.reason.text,
    due: touch.due?.at ?? null,
    rest: waits ? { until: waiting.until, because: 'waiting' } : null,
    subject: touch.id,
    rule: `overdue:${touch.id}`,
    acts: actsOf(shared, ['done', 'skip']),
  };
}

function warningEntry({ rule, title, reason, kind, days, snooze }: FlagView, shared: Shared): UnsaidEntry {
  return {
    ...shared,
    id: `${shared.record}/flag/${rule}`,
    kind: 'warning',
    title,
    why: reason.text,
    isLate: kind === 'stalled',
    days,
    rest: snooze && { until: snooze.until, because: 'snoozed' },
    subject: rule,
    rule,
    acts: actsOf(shared, ['snooze']),
  };
}

function questionEntry({ event, text, by }: AskedQuestion, shared: Shared): UnsaidEntry {
  return {
    ...shared,
    id: `${shared.record}/question/${event}`,
    kind: 'question',
    title: by
      ? { key: 'rules.queue.asks', with: { name: by.name, text } }
      : { key: 'rules.queue.youAsk', with: { text } },
    why: { key: 'rules.queue.questionWhy' },
    subject: event,
    rule: '',
    acts: [],
  };
}

/** It is acted on where the handoff stands, in the panel; from the queue it can be put off. */
function handoffEntry(
  { flags }: Guidance,
  { id, title, why, due, rule }: HandoffAsk,
  shared: Shared,
): UnsaidEntry {
  const snooze = flags.find((flag) => flag.rule === rule)?.snooze ?? null;
  return {
    ...shared,
    id: `${shared.record}/${id}`,
    kind: 'handoff',
    title,
    why,
    due,
    rest: snooze && { until: snooze.until, because: 'snoozed' },
    subject: rule,
    rule,
    acts: actsOf(shared, flags.some((flag) => flag.rule === rule) ? ['snooze'] : []),
  };
}

/** What cannot be said of a visit cannot be said at all. */
function actsOf({ occurrence }: Shared, acts: QueueAct[]): QueueAct[] {
  return occurrence === null ? [] : acts;
}
