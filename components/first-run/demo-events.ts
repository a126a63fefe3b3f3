import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { applyEvent } from '../../lib/records/apply-event.ts';
import type { Actor, JournalEvent } from '../../lib/records/journal-event.ts';
import type { RecordRef } from '../../lib/records/record-ref.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import { t } from '../../lib/text/t.ts';

/** A made-up record under a starter playbook. */
export interface Demo {
  published: PublishedPlaybook;
  record: RecordRef;
  /** What has happened to it so far, oldest first. */
  events: JournalEvent[];
}

const record: RecordRef = { host: 'hubspot', account: 'demo', object: 'deal', id: 'demo' };
const dayMs = 86_400_000;

/**
 * A deal that has been in Proposal for 22 days at `now`, so that one step is due and one warning stands. `who` did the step
 * before. The playbook is the starter for services, as it ships.
 */
export async function readDemo(now: Date, who: Actor): Promise<Demo> {
  const { default: yaml } = await import('../../examples/playbooks/services.yaml?raw');
  const parsed = parsePlaybook(yaml);
  if (!parsed.ok) throw new Error('The starter playbook of the demo cannot be read.');
  const { playbook } = parsed;
  const published = { version: 1, publishedAt: now.toISOString(), publishedBy: who.name, playbook };
  const before = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const entered = before(22);
  const seen = (property: string, value: string) => ({
    property,
    value,
    source: 'api' as const,
    asOf: entered,
  });
  const first: JournalEvent = {
    id: crypto.randomUUID(),
    record,
    occurredAt: entered,
    playbook: 1,
    type: 'record.observed',
    observations: [
      seen('name', t('firstRun.demo.deal')),
      { ...seen('stage', 'presentationscheduled'), since: entered },
      seen('owner', playbook.people[0]?.name ?? who.name),
      seen('amount', '48000'),
      seen('closeDate', before(-20).slice(0, 10)),
    ],
  };
  const stage = evaluate(published, applyEvent(undefined, first), now)?.stage;
  if (!stage?.known) throw new Error('The starter playbook of the demo does not know its stage.');
  const { occurrence } = stage;
  const done: JournalEvent = {
    id: crypto.randomUUID(),
    record,
    occurredAt: new Date(now.getTime() - 3_600_000).toISOString(),
    playbook: 1,
    type: 'step.done',
    occurrence,
    step: 'send-proposal',
  };
  return { published, record, events: [first, done] };
}
