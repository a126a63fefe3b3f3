import { accountData } from '../../lib/sync/protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { requestSweep } from '../jobs/request-sweep.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { clearFlags } from './clear-flags.ts';
import { writeAudit } from './write-audit.ts';

interface Account {
  host: string;
  account: string;
}

/** The name of an account in the workspace's books: `hubspot:123`. */
export function accountId({ host, account }: Account): string {
  return `${host}:${account}`;
}

/** The host accounts of a workspace by their `host:account`; of the given ids only, where any are given. */
export async function readAccounts(
  db: Store,
  workspace: string,
  ids?: readonly string[],
): Promise<Map<string, Account>> {
  const found = await readEntities<unknown>(db, workspace, 'workspace', 'account', ids);
  return new Map([...found].map(([id, data]) => [id, accountData.parse(data)]));
}

/** Says that a host account belongs to the workspace. Saying it twice changes nothing. */
export async function addAccount(deps: Deps, caller: Caller, account: Account): Promise<void> {
  const { workspace } = caller;
  const added = await inWorkspace(deps.db, workspace, async (trx) => {
    if ((await readAccounts(trx, workspace, [accountId(account)])).size > 0) return false;
    const entity = { kind: 'account', id: accountId(account), data: account };
    await writeEntities(trx, workspace, 'workspace', [entity]);
    const subject = accountId(account);
    await writeAudit(trx, { workspace, by: caller, action: 'account.added', subject, now: deps.clock() });
    // It may have belonged here before: its records are judged again.
    await requestSweep(trx, workspace, deps.clock());
    return true;
  });
  if (!added) return;
  deps.pokes.send(workspace, new Set(['workspace']));
  deps.jobs.wake();
}

/** Takes a host account out of the workspace; its records stay, but take no more events and raise no flags.
 *  Throws 404. */
export async function removeAccount(deps: Deps, caller: Caller, account: Account): Promise<void> {
  const { workspace } = caller;
  const scopes = await inWorkspace(deps.db, workspace, async (trx) => {
    if ((await readAccounts(trx, workspace, [accountId(account)])).size === 0) {
      const message = `The account ${accountId(account)} does not belong to this workspace.`;
      throw new ApiError(404, 'unknown-account', message);
    }
    const entity = { kind: 'account', id: accountId(account), data: null };
    await writeEntities(trx, workspace, 'workspace', [entity]);
    const subject = accountId(account);
    await writeAudit(trx, { workspace, by: caller, action: 'account.removed', subject, now: deps.clock() });
    return clearFlags(trx, workspace, ({ record }) => record.startsWith(`${accountId(account)}:`));
  });
  deps.pokes.send(workspace, scopes.add('workspace'));
}
