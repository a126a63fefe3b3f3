import { readFileSync } from 'node:fs';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import type { Observation } from '../../../lib/records/observation.ts';
import type { RecordRef } from '../../../lib/records/record-ref.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { sayAll } from '../../../lib/text/say-all.ts';

/** The services starter with its first motion only, without its handoff to another, so that what a test adds before `sops:` belongs to that one. */
export const starterText = readFileSync(
  new URL('../../../examples/playbooks/services.yaml', import.meta.url),
  'utf8',
).replace(/\n {4}# What delivery needs[\s\S]*?(?=\nsops:)/, '');

/** The starter playbook, changed as a text so that each test says what it changes. */
export function publishedStarter(change: (yaml: string) => string = (yaml) => yaml): PublishedPlaybook {
  const parsed = parsePlaybook(change(starterText));
  if (!parsed.ok) throw new Error(JSON.stringify(sayAll(parsed.problems)));
  return {
    version: 7,
    publishedAt: '2026-11-01T00:00:00.000Z',
    publishedBy: 'Test',
    playbook: parsed.playbook,
  };
}

export const deal: RecordRef = { host: 'hubspot', account: '1000001', object: 'deal', id: '501' };

let count = 0;

/** A new event id that sorts after the ones before it. */
export function nextId(): string {
  count += 1;
  return `0190a000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

/** `2026-11-03 09:00` as an instant in UTC. */
export function utc(text: string): string {
  return `${text.replace(' ', 'T')}:00.000Z`;
}

type Seen = Omit<Observation, 'asOf'> & { asOf?: string };

export function observed(at: string, ...seen: Seen[]): JournalEvent {
  const observations = seen.map((one) => ({ asOf: at, ...one }));
  return { id: nextId(), type: 'record.observed', record: deal, occurredAt: at, playbook: 7, observations };
}

export function imported(stage: string, since: string, asOf = since): JournalEvent {
  return observed(asOf, { property: 'stage', value: stage, source: 'import', since });
}

export function onPage(stage: string, at: string, changed = false): JournalEvent {
  const watched = changed ? { changed, since: at } : {};
  return observed(at, { property: 'stage', value: stage, source: 'page', ...watched });
}

const who = { id: 'm1', name: 'Mara Lindt' };

export function stateOf(...events: JournalEvent[]): RecordState {
  const [first, ...rest] = events;
  if (!first) throw new Error('a state needs an event');
  return rest.reduce((state, event) => applyEvent(state, event, who), applyEvent(undefined, first, who));
}
