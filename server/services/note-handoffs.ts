import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { handoffRows } from '../../lib/rules/handoffs/handoff-rows.ts';
import type { HandoffRow } from '../../lib/sync/handoffs-protocol.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Writer } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { hasHandoffs } from './open-handoffs.ts';

/** Where the overview of handoffs is kept: no client pulls this scope. */
export const handoffsScope = 'handoffs';

/** Keeps how the handoffs of some records stand, for the overview of all. Only what has changed is written. */
export async function noteHandoffs(
  trx: Writer,
  workspace: string,
  published: PublishedPlaybook | undefined,
  states: ReadonlyMap<string, RecordState>,
  now: Date,
): Promise<void> {
  if (!published || !hasHandoffs(published.playbook)) return;
  const rows = new Map<string, HandoffRow>();
  for (const state of states.values())
    for (const [id, row] of handoffRows(published, state, now)) rows.set(id, row);
  const known = await readEntities<HandoffRow>(trx, workspace, handoffsScope, 'handoff', [...rows.keys()]);
  const changed = [...rows].flatMap(([id, data]) =>
    JSON.stringify(known.get(id)) === JSON.stringify(data)
      ? []
      : [{ kind: 'handoff', id, data, record: data.record }],
  );
  await writeEntities(trx, workspace, handoffsScope, changed);
}
