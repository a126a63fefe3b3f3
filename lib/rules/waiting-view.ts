import { Temporal } from 'temporal-polyfill';
import type { WaitingView } from '../records/guidance.ts';
import type { Case } from './case.ts';
import { usualMax } from './waits.ts';

/** What is said of a record whose people wait on the customer, or null when they do not. */
export function waitingView({ waits, index, stage, now }: Case): WaitingView | null {
  const { open } = waits;
  if (!open || stage?.kind !== 'open') return null;
  const max = index.playbook.waiting?.max ?? usualMax;
  const hasPassed = Temporal.Instant.compare(now, open.until) >= 0;
  const who = `${open.by ?? 'You'} said that the customer has to answer first.`;
  const text = hasPassed
    ? `${who} A record may wait for ${max} in a stage; they have passed, so due times and stall limits run again.`
    : `${who} Until they do, due times and stall limits stand still, for at most ${max} in a stage.`;
  return {
    since: open.since,
    by: open.by,
    until: new Date(open.until.epochMilliseconds).toISOString(),
    state: hasPassed ? 'passed' : 'waiting',
    reason: { rule: 'waiting', version: index.version, text },
  };
}
