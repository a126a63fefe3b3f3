import { findNamedPart } from '../../lib/playbook/find-named-part.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { believedValue } from '../../lib/records/believe.ts';
import type { Issue } from '../../lib/records/issue.ts';
import type { Actor, JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-key.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { findSop } from '../store/find-sop.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { issuesScope } from './issues.ts';

/** Keeps the issues that a member's new events raise, and lets go of those they take back before anybody answered. */
export async function noteIssues(input: {
  trx: Writer;
  workspace: string;
  by: Actor;
  events: readonly JournalEvent[];
  states: ReadonlyMap<string, RecordState>;
  published: PublishedPlaybook | undefined;
}): Promise<void> {
  const { trx, workspace, by, events, states, published } = input;
  const changed = new Map<string, Issue | null>();
  for (const event of events) {
    if (event.type !== 'issue.raised') continue;
    const record = recordKey(event.record);
    const { rule } = event;
    const document = rule?.startsWith('sop:') ? await findSop(trx, workspace, rule.slice(4)) : undefined;
    const title = document?.title ?? (published && rule && findNamedPart(published.playbook, rule)?.title);
    changed.set(event.id, {
      id: event.id,
      record,
      name: believedValue(states.get(record)?.properties ?? {}, 'name'),
      kind: event.kind,
      about: rule === undefined ? null : { rule, title: title || rule },
      text: event.text,
      by: { id: by.id, name: by.name },
      at: event.occurredAt,
      playbook: event.playbook,
      state: 'open',
      answers: [],
    });
  }
  const taken = events.flatMap((event) => (event.type === 'issue.withdrawn' ? [event.issue] : []));
  const known = await readEntities<Issue>(trx, workspace, issuesScope, 'issue', taken);
  for (const id of taken) {
    const one = changed.get(id) ?? known.get(id);
    if (one?.by.id === by.id && one.answers.length === 0) changed.set(id, null);
  }
  const entities = [...changed].map(([id, data]) => ({ kind: 'issue', id, data }));
  await writeEntities(trx, workspace, issuesScope, entities);
}
