import { adapters } from '../hosts/adapters.ts';
import { parseAddress, placeRecord } from '../hosts/parse-address.ts';
import type { PanelMessage } from '../messages/panel-messages.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { applyEvent } from '../records/apply-event.ts';
import type { HandoffEvent } from '../records/journal-event.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { handoffViewsNow } from '../rules/handoffs/handoff-views-now.ts';
import { judgeHandoffWord } from '../rules/handoffs/judge-handoff-word.ts';
import type { Text } from '../text/text.ts';
import type { LocalCopy } from './local-copy.ts';

/** What a person says of a handoff in a panel. */
export type HandoffWrite = Extract<PanelMessage, { type: 'handoff.say' | 'handoff.link' }>;

type Made = { ok: true; events: HandoffEvent[] } | { ok: false; why: Text };

/**
 * The events that keep a word about a handoff of `record`; or why it is not kept: it is not theirs to say, it does not fit how the
 * handoff stands, or the receiver has not read what they accept. Offline it is judged by what this browser knows; what others
 * said meanwhile decides in the end, and is then told.
 */
export async function handoffEvents(
  copy: LocalCopy,
  record: RecordRef,
  message: HandoffWrite,
  { now, published }: { now: Date; published: PublishedPlaybook | undefined },
): Promise<Made> {
  const refuse = (why: Text): Made => ({ ok: false, why });
  if (!published) return refuse({ key: 'handoff.refused.noHandoff' });
  const base = { occurredAt: now.toISOString(), playbook: published.version };
  const told = { ...base, id: crypto.randomUUID(), record };
  const events: HandoffEvent[] = [];
  if (message.type === 'handoff.say') events.push({ ...told, ...message.word });
  else {
    const to = await findLinked(copy, message.address);
    if (!to) return refuse({ key: 'handoff.refused.noRecord' });
    if (recordKey(to) === recordKey(record)) return refuse({ key: 'handoff.refused.sameRecord' });
    const { handoff, occurrence, part } = message;
    const which = { handoff, ...(part === undefined ? {} : { part }) };
    events.push({ ...told, type: 'handoff.linked', ...which, occurrence, to });
    events.push({
      ...base,
      id: crypto.randomUUID(),
      record: to,
      type: 'handoff.arrived',
      ...which,
      from: record,
    });
  }
  const [word] = events;
  const self = await copy.self();
  const state = await copy.stateOf(record, now);
  const speaker = { person: self.person, isAdmin: self.access === 'admin' || self.access === 'owner' };
  const why =
    word && (judgeHandoffWord(published, state, word, speaker, now) ?? judgeNow(published, state, word, now));
  return why ? refuse(why) : { ok: true, events };
}

/** Whether the word would count, with what this browser knows. */
function judgeNow(
  published: PublishedPlaybook,
  state: RecordState,
  word: HandoffEvent,
  now: Date,
): Text | null {
  const after = handoffViewsNow(published, applyEvent(state, word), now);
  const refused = after.flatMap((view) => view.refused).find(({ event }) => event === word.id);
  if (refused) return refused.why;
  if (word.type !== 'handoff.accepted' && word.type !== 'handoff.offered') return null;
  const view = handoffViewsNow(published, state, now).find(
    ({ id, part }) => id === word.handoff && part?.id === word.part,
  );
  if (!view) return null;
  if (word.type === 'handoff.offered') {
    const missing = view.items.filter((item) => item.required && item.state === 'missing').length;
    if (missing === 0 || word.exception) return null;
    return { key: 'handoff.refused.missing', count: missing, with: { n: missing } };
  }
  const unread = [...view.promises, ...view.amendments].filter(({ read }) => !read).length;
  return unread === 0 ? null : { key: 'handoff.refused.readFirst', count: unread, with: { n: unread } };
}

/** The record of the workspace that an address names. An address that names no account is meant in the only one there is. */
async function findLinked(copy: LocalCopy, address: string): Promise<RecordRef | undefined> {
  for (const adapter of adapters) {
    const place = parseAddress(adapter, address);
    if (!place || place.object === null || place.id === null) continue;
    const own = (await copy.accounts()).filter(({ host }) => host === place.host);
    const account = place.account ?? (own.length === 1 ? (own[0]?.account ?? null) : null);
    const ref = placeRecord({ ...place, account });
    if (ref && (await copy.hasAccount(ref))) return ref;
  }
  return undefined;
}
