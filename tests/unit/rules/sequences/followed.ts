import { v4 as uuid } from 'uuid';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../../lib/playbook/playbook-schema.ts';
import type { Activity } from '../../../../lib/records/activity.ts';
import type { Guidance } from '../../../../lib/records/guidance.ts';
import type { JournalEvent } from '../../../../lib/records/journal-event.ts';
import { evaluate } from '../in-words.ts';
import { deal, stateOf, utc } from '../sample.ts';

/** A company in UTC that works from 9 to 17, with one sequence for web leads and one for the rest. */
const followedText = `
waymark: 1
name: Followed up
calendar: { timeZone: UTC, workdays: [mon, tue, wed, thu, fri], opens: "09:00", closes: "17:00" }
roles:
  - { id: sales, title: Sales }
  - { id: lead, title: Sales lead }
people:
  - id: mara
    name: Mara Lindt
    roles: [sales]
    away: [{ from: 2026-12-07, until: 2026-12-11 }]
  - { id: jonas, name: Jonas Weber, roles: [lead, sales] }
properties:
  - { id: cameIn, title: Came in, type: date, hosts: {} }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      - { id: fresh, title: Fresh }
      - id: first-call
        title: First call
        steps:
          - { id: hold-call, title: Hold the call, due: 3 business days, owner: sales, sop: call }
      - { id: proposal, title: Proposal }
      - { id: won, title: Won, kind: won }
    sequences:
      - id: web
        title: Web leads
        when: { property: source, is: Web }
        stages: [fresh, first-call]
        from: cameIn
        touches:
          - { id: web-call, title: Call them, channel: call, delay: 1 business hour, owner: sales, sop: call, expires: 1 business day }
          - { id: web-mail, title: Write to them, channel: email, delay: 2 business days, owner: sales }
          - { id: web-last, title: Close the file, channel: task, delay: 5 business days, owner: lead, expires: 5 days }
      - id: rest
        title: Everybody else
        stages: [first-call]
        pauseOn: [reply, away]
        pauseFor: 2 business days
        touches:
          - { id: rest-call, title: Call back, channel: call, delay: 1 business day, owner: sales }
          - { id: rest-call-again, title: Call again, channel: call, delay: 1 business day, owner: sales }
sops:
  - { id: call, title: Calling, body: Call. }
`;

function published(): PublishedPlaybook {
  const parsed = parsePlaybook(followedText);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { version: 3, publishedAt: utc('2026-11-01 00:00'), publishedBy: 'Test', playbook: parsed.playbook };
}

const playbook = published();

/** A record that was seen in a stage from a moment on, and what is known of it. */
export function seen(stage: string, since: string, values: Record<string, string> = {}): JournalEvent {
  const asOf = utc(since);
  const others = Object.entries(values).map(([property, value]) => ({
    property,
    value,
    source: 'import' as const,
    asOf,
  }));
  const observations = [
    { property: 'stage', value: stage, source: 'import' as const, asOf, since: asOf },
    ...others,
  ];
  return {
    id: uuid(),
    type: 'record.observed',
    record: deal,
    occurredAt: asOf,
    playbook: 3,
    observations,
  };
}

/** Something that happened around the record. */
export function happened(kind: Activity['kind'], by: Activity['by'], at: string): JournalEvent {
  const moment = utc(at);
  const base = { id: uuid(), record: deal, occurredAt: moment, playbook: 3 };
  return { ...base, type: 'activity.happened', kind, by, at: moment };
}

/** What a person says of a touch, in the visit that an event began. */
export function mark(
  what: 'done' | 'reopened' | 'skipped',
  touch: string,
  at: string,
  entry: JournalEvent,
): JournalEvent {
  const base = {
    id: uuid(),
    record: deal,
    occurredAt: utc(at),
    playbook: 3,
    occurrence: `hubspot:1000001:deal:501/first-call/${entry.id}`,
  };
  if (what === 'skipped') return { ...base, type: 'touch.skipped', touch, reason: 'Wrong number' };
  return { ...base, type: what === 'done' ? 'step.done' : 'step.reopened', step: touch };
}

export function guidanceAt(now: string, ...events: JournalEvent[]): Guidance {
  const made = evaluate(playbook, stateOf(...events), new Date(utc(now)));
  if (!made) throw new Error('the playbook has a motion for deals');
  return made;
}

/** Each touch as `id state`, of the current one with when it is due: `web-mail current 2026-11-20 10:00`. */
export function standsAt(now: string, ...events: JournalEvent[]): string[] {
  const { sequence } = guidanceAt(now, ...events);
  return (sequence?.touches ?? []).map(({ id, state, due }) =>
    [id, state, due?.at.slice(0, 16).replace('T', ' ')].filter(Boolean).join(' '),
  );
}
