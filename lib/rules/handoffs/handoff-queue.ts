import type { HandoffView } from '../../records/handoff-view.ts';
import type { Sentence, Text } from '../../text/text.ts';
import { keyOf, turnRule } from './handoff-flags.ts';

/** Something that a handoff asks of a person. */
export interface HandoffAsk {
  id: string;
  title: Sentence;
  why: Text;
  due: string | null;
  /** The rule by which it is put off. */
  rule: string;
}

/** What the handoffs of a record ask of a person (their id in the playbook): to bring items, to hand over, to answer, and to
 *  say where the work goes on. */
export function handoffAsks(views: readonly HandoffView[], person: string): HandoffAsk[] {
  return views.flatMap((view) => [...turnOf(view, person), ...itemsOf(view, person)]);
}

/** Everybody of whom a handoff asks something now. */
export function handoffPeople(views: readonly HandoffView[]): string[] {
  return views.flatMap(({ sender, receiver, items, state }) =>
    state === 'draft' || state === 'unseen' || state === 'done'
      ? []
      : [sender, receiver, ...items.map(({ owner }) => owner)].flatMap((one) => one?.person ?? []),
  );
}

function turnOf(view: HandoffView, person: string): HandoffAsk[] {
  const { state, title, sender, receiver, due, returns, link, part } = view;
  const name = part ? `${title} · ${part.title}` : title;
  const ask = (key: 'offer' | 'mend' | 'accept' | 'link', why: Text): HandoffAsk[] => [
    {
      id: `handoff/${keyOf(view)}`,
      title: { key: `handoff.queue.${key}`, with: { handoff: name } },
      why,
      due: due?.at ?? null,
      rule: turnRule(view),
    },
  ];
  const isSender = sender?.person === person;
  if (state === 'open' && isSender) return ask('offer', missingWhy(view));
  if (state === 'returned' && isSender) {
    const reason = returns.at(-1)?.reasons[0]?.text ?? '';
    return ask('mend', { key: 'handoff.queue.mendWhy', with: { reason } });
  }
  if (receiver?.person !== person) return [];
  if (state === 'offered') {
    const from = sender?.name ?? view.senderRole;
    return ask('accept', { key: 'handoff.queue.acceptWhy', with: { sender: from } });
  }
  return state === 'accepted' && link === null ? ask('link', { key: 'handoff.queue.linkWhy' }) : [];
}

function missingWhy({ items }: HandoffView): Text {
  const count = items.filter((item) => item.required && item.state === 'missing').length;
  return count === 0
    ? { key: 'handoff.queue.complete' }
    : { key: 'handoff.queue.missing', count, with: { n: count } };
}

/** What others than the sender have to bring. */
function itemsOf(view: HandoffView, person: string): HandoffAsk[] {
  const { state, items, sender, title } = view;
  if (sender?.person === person || (state !== 'open' && state !== 'returned')) return [];
  return items
    .filter((item) => item.required && item.state === 'missing' && item.owner?.person === person)
    .map((item) => ({
      id: `handoff/${keyOf(view)}/${item.id}`,
      title: { key: 'handoff.queue.item', with: { item: item.title } },
      why: { key: 'handoff.queue.itemWhy', with: { handoff: title } },
      due: item.due?.at ?? null,
      rule: `handoff-item:${keyOf(view)}/${item.id}`,
    }));
}
