import { Temporal } from 'temporal-polyfill';
import { spanText } from '../playbook/span-text.ts';
import type { WaitingView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
import type { Case } from './case.ts';
import { sentences } from './joined.ts';
import { usualMax } from './waits.ts';

/** What is said of a record whose people wait on the customer, or null when they do not. */
export function waitingView({ waits, index, stage, now }: Case): WaitingView | null {
  const { open } = waits;
  if (!open || stage?.kind !== 'open') return null;
  const max = spanText(index.playbook.waiting?.max ?? usualMax);
  const hasPassed = Temporal.Instant.compare(now, open.until) >= 0;
  const who: Text =
    open.by === null
      ? { key: 'rules.waiting.saidByYou' }
      : { key: 'rules.waiting.said', with: { name: open.by } };
  const key = hasPassed ? 'rules.waiting.passed' : 'rules.waiting.stands';
  const text = sentences(who, { key, with: { max } });
  return {
    since: open.since,
    by: open.by,
    until: new Date(open.until.epochMilliseconds).toISOString(),
    state: hasPassed ? 'passed' : 'waiting',
    reason: { rule: 'waiting', version: index.version, text },
  };
}
