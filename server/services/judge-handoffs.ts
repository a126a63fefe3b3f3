import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { applyEvent } from '../../lib/records/apply-event.ts';
import { isHandoffEvent } from '../../lib/records/apply-handoff.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-key.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { judgeHandoffWord } from '../../lib/rules/handoffs/judge-handoff-word.ts';
import { say } from '../../lib/text/say.ts';
import { type Caller, isAllowed } from './caller.ts';

/**
 * Why words about handoffs are not taken from whoever sends them, by event id: handing over is the sender's and accepting the
 * receiver's. Judged one after the other, each with what came before it in the same push; `before` are the states of their records.
 */
export function judgeHandoffs(
  events: readonly JournalEvent[],
  { member }: Pick<Caller, 'member'>,
  before: ReadonlyMap<string, RecordState>,
  published: PublishedPlaybook | undefined,
  now: Date,
): Map<string, string> {
  const refused = new Map<string, string>();
  const about = new Set(events.filter(isHandoffEvent).map(({ record }) => recordKey(record)));
  if (!published || about.size === 0) return refused;
  const speaker = { person: member.person ?? null, isAdmin: isAllowed(member.access, 'admin') };
  const states = new Map(before);
  for (const event of events) {
    const key = recordKey(event.record);
    if (!about.has(key)) continue;
    const state = states.get(key);
    if (isHandoffEvent(event)) {
      const nothing = {
        ref: event.record,
        firstSeen: event.occurredAt,
        properties: {},
        stages: [],
        marks: [],
      };
      const why = judgeHandoffWord(published, state ?? nothing, event, speaker, now);
      if (why) {
        refused.set(event.id, say(why));
        continue;
      }
    }
    states.set(key, applyEvent(state, event, { id: member.id, name: member.name }));
  }
  return refused;
}
