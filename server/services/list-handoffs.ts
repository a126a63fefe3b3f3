import { parseRecordKey } from '../../lib/records/parse-record-key.ts';
import { measureHandoffs } from '../../lib/rules/handoffs/measure-handoffs.ts';
import type { HandoffFilter, HandoffRow, HandoffsAnswer } from '../../lib/sync/handoffs-protocol.ts';
import type { Deps } from '../deps.ts';
import { readEntities } from '../store/read-entities.ts';
import { accountId, readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { handoffsScope } from './note-handoffs.ts';

/** Nobody reads more of them at once. */
const most = 200;

type Listed = HandoffRow & { isLate: boolean };

const filters: Record<HandoffFilter, (row: Listed) => boolean> = {
  all: () => true,
  open: ({ state }) => state === 'open',
  waiting: ({ state }) => state === 'offered',
  returned: ({ state }) => state === 'returned',
  late: ({ isLate }) => isLate,
  delivery: ({ state }) => state === 'accepted' || state === 'delivering',
  closed: ({ state }) => ['done', 'cancelled', 'withdrawn'].includes(state),
};

/** The handoffs of a workspace, those that are due first, and how good they were by month and team. */
export async function listHandoffs(
  deps: Deps,
  { workspace }: Caller,
  { state = 'all' }: { state?: HandoffFilter | undefined },
): Promise<HandoffsAnswer> {
  const accounts = await readAccounts(deps.db, workspace);
  const published = await deps.playbooks.find(deps.db, workspace);
  const all = await readEntities<HandoffRow>(deps.db, workspace, handoffsScope, 'handoff');
  const now = deps.clock().toISOString();
  const rows = [...all.values()]
    .filter(({ record }) => {
      const ref = parseRecordKey(record);
      return ref !== undefined && accounts.has(accountId(ref));
    })
    .map((row): Listed => ({ ...row, isLate: row.dueAt !== null && row.dueAt < now }));
  const shown = rows.filter(filters[state]).sort(compareRows);
  return {
    handoffs: shown.slice(0, most),
    more: shown.length > most,
    measures: measureHandoffs(rows, published?.playbook),
  };
}

/** What is due comes first, by its time; then the newest. */
function compareRows(a: HandoffRow, b: HandoffRow): number {
  const [one, two] = [a.dueAt ?? '9', b.dueAt ?? '9'];
  if (one !== two) return one < two ? -1 : 1;
  return a.since === b.since ? (a.record < b.record ? -1 : 1) : a.since < b.since ? 1 : -1;
}
