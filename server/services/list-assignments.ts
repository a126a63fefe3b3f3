import { believedValue } from '../../lib/records/believe.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { AssignmentsAnswer } from '../../lib/sync/assignments-protocol.ts';
import type { Deps } from '../deps.ts';
import { readEntities } from '../store/read-entities.ts';
import { readAssignedRecords } from '../store/record-facts.ts';
import { accountId, readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';

const most = 1000;

/** The last decisions about records without an owner, newest first, of the workspace's accounts. */
export async function listAssignments(
  { db, playbooks }: Deps,
  { workspace }: Caller,
): Promise<AssignmentsAnswer> {
  const keys = await readAssignedRecords(db, workspace, most + 1);
  const states = await readEntities<RecordState>(db, workspace, 'records', 'record', keys.slice(0, most));
  const accounts = await readAccounts(db, workspace);
  const people = (await playbooks.find(db, workspace))?.playbook.people ?? [];
  const assignments = keys.flatMap((record) => {
    const state = states.get(record);
    if (!state?.assigned || !accounts.has(accountId(state.ref))) return [];
    const { person, rule, title, how, at, alternatives } = state.assigned;
    return [
      {
        record,
        name: believedValue(state.properties, 'name'),
        person,
        personName: people.find(({ id }) => id === person)?.name ?? person,
        ...{ rule, title, how, at, alternatives },
        owner: believedValue(state.properties, 'owner'),
      },
    ];
  });
  return { assignments, more: keys.length > most };
}
