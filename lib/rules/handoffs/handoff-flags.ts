import { Temporal } from 'temporal-polyfill';
import type { FlagView } from '../../records/guidance.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { Sentence } from '../../text/text.ts';
import { wholeDays } from '../business-time.ts';
import type { Case } from '../case.ts';
import { snoozeOf } from '../snooze-of.ts';

interface Said {
  rule: string;
  title: Sentence;
  why: Sentence;
  /** The people it waits on, or who have to know. */
  concerns: (string | null | undefined)[];
  /** What was due. */
  due: string | null;
}

/**
 * What a record's handoffs want of people: that one waits for an answer, was returned, or is late; that what was promised to
 * follow has not come, or an item is late. Each flag names the people it concerns; they can put it off, and not put it aside.
 */
export function handoffFlags(one: Case, views: readonly HandoffView[]): FlagView[] {
  return views.flatMap((view) =>
    [...turn(one, view), ...exception(one, view), ...items(view)].map((said) => flagOf(one, view, said)),
  );
}

function flagOf(one: Case, view: HandoffView, { rule, title, why, concerns, due }: Said): FlagView {
  const isLate = due !== null && Temporal.Instant.compare(one.now, Temporal.Instant.from(due)) > 0;
  const days = isLate ? wholeDays(Temporal.Instant.from(due), one.now, one.index.playbook.calendar) : null;
  return {
    rule,
    kind: 'handoff',
    title,
    days,
    limit: null,
    level: 'card',
    snooze: snoozeOf(one, rule) ?? null,
    aside: null,
    dismissedBy: [],
    gist: '',
    concerns: [...new Set(concerns.flatMap((person) => person ?? []))],
    reason: { ...view.reason, text: why },
  };
}

/** Whose turn it is, and whether they are late. */
function turn(one: Case, view: HandoffView): Said[] {
  const { state, due, sender, receiver, title, returns } = view;
  const isLate = due?.state === 'overdue';
  const name = { handoff: title };
  const when = due ? { due: { at: due.at, as: 'minute' as const } } : {};
  const late = isLate ? lateRoles(one, view) : [];
  const common = { rule: turnRule(view), due: due?.at ?? null };
  if (state === 'offered') {
    const who = { receiver: receiver?.name ?? view.receiverRole };
    const concerns = [receiver?.person, ...(isLate ? [sender?.person] : []), ...late];
    const key = isLate ? 'notAccepted' : 'waiting';
    return [
      {
        ...common,
        concerns,
        title: { key: `handoff.flag.${key}` },
        why: { key: `handoff.flag.${key}Why`, with: { ...name, ...who, ...when } },
      },
    ];
  }
  const who = { sender: sender?.name ?? view.senderRole };
  const concerns = [sender?.person, ...late];
  if (isLate && (state === 'open' || state === 'returned')) {
    return [
      {
        ...common,
        concerns,
        title: { key: 'handoff.flag.notOffered' },
        why: { key: 'handoff.flag.notOfferedWhy', with: { ...name, ...who, ...when } },
      },
    ];
  }
  const last = returns.at(-1)?.reasons[0];
  if (state !== 'returned' || !last) return [];
  return [
    {
      ...common,
      concerns,
      title: { key: 'handoff.flag.returned' },
      why: { key: 'handoff.flag.returnedWhy', with: { ...name, reason: last.text } },
    },
  ];
}

/** It was handed over without something, and the day has passed by which that was to come. */
function exception(one: Case, view: HandoffView): Said[] {
  const { offered, items: all, sender, receiver, state } = view;
  const until = offered?.exception?.until;
  const missing = all.filter((item) => item.required && item.state === 'missing');
  const { timeZone } = one.index.playbook.calendar;
  const today = one.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const isOpen = state === 'offered' || state === 'accepted' || state === 'delivering';
  const [first] = missing;
  if (!isOpen || until === undefined || until >= today || !first) return [];
  return [
    {
      rule: `handoff-missing:${keyOf(view)}`,
      due: null,
      concerns: [sender?.person, receiver?.person],
      title: { key: 'handoff.flag.exception', with: { item: first.title } },
      why: { key: 'handoff.flag.exceptionWhy', with: { item: first.title, day: { at: until, as: 'day' } } },
    },
  ];
}

/** Items that are late, told to those who bring them; the sender is told by their own turn. */
function items({ state, items: all, sender, ...view }: HandoffView): Said[] {
  if (state !== 'open' && state !== 'returned') return [];
  const late = all.filter(
    (item) => item.required && item.state === 'missing' && item.due?.state === 'overdue',
  );
  return late.map(({ id, title, owner, due }) => ({
    rule: `handoff-item:${keyOf(view)}/${id}`,
    due: due?.at ?? null,
    concerns: [owner?.person ?? sender?.person],
    title: { key: 'handoff.flag.item', with: { item: title } },
    why: {
      key: 'handoff.flag.itemWhy',
      with: { item: title, handoff: view.title, due: { at: due?.at ?? '', as: 'minute' } },
    },
  }));
}

function lateRoles({ index, motion }: Case, { id }: HandoffView): string[] {
  const roles = motion.handoffs.find((handoff) => handoff.id === id)?.late ?? [];
  return index.playbook.people.flatMap((person) =>
    roles.some((role) => person.roles.includes(role)) ? [person.id] : [],
  );
}

/** By which rule whoever's turn it is is told, and puts it off. What a sender puts off of their own turn hides nothing of
 *  the receiver's. */
export function turnRule(view: HandoffView): string {
  const late = view.due?.state === 'overdue' ? '-late' : '';
  return `handoff${view.state === 'offered' ? '' : '-offer'}${late}:${keyOf(view)}`;
}

/** The handoff, or the part of it, as flags and queue entries name it. */
export function keyOf({ id, part }: Pick<HandoffView, 'id' | 'part'>): string {
  return part ? `${id}/${part.id}` : id;
}
