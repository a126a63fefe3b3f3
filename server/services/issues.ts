import { v7 as uuid } from 'uuid';
import { findNamedPart } from '../../lib/playbook/find-named-part.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { Issue } from '../../lib/records/issue.ts';
import type { AuditAction } from '../../lib/sync/audit-protocol.ts';
import type { IssuesAnswer, ListedIssue } from '../../lib/sync/issues-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { findSop } from '../store/find-sop.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import { accountId, readAccounts } from './accounts.ts';
import { type Caller, isAllowed } from './caller.ts';
import { writeAudit } from './write-audit.ts';

/** Nobody reads more of them at once. */
const most = 200;

/** Where issues are kept: no client pulls this scope, because not everybody may see each of them. */
export const issuesScope = 'issues';

/** The issues that a caller may see, newest first: admins all, others those they raised and those of what they keep. */
export async function listIssues(
  deps: Deps,
  caller: Caller,
  { state, record }: { state?: Issue['state'] | undefined; record?: string | undefined },
): Promise<IssuesAnswer> {
  const { workspace } = caller;
  const published = await deps.playbooks.find(deps.db, workspace);
  const accounts = await readAccounts(deps.db, workspace);
  const all = await readEntities<Issue>(deps.db, workspace, issuesScope, 'issue');
  const owners = await readOwners(deps.db, workspace, [...all.values()]);
  const seen = [...all.values()]
    .filter((one) => (state === undefined || one.state === state) && (record ?? one.record) === one.record)
    .filter((one) => accounts.has(accountOf(one)))
    .filter((one) => one.by.id === caller.member.id || mayAnswer(published, caller, one, owners))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  const issues = seen
    .slice(0, most)
    .map((one) => ({ ...one, mayAnswer: mayAnswer(published, caller, one, owners) }));
  return { issues, more: seen.length > most };
}

/** Adds an answer, or what who raised it has to add, which opens it again. Throws 404 for an issue the caller may not see. */
export function answerIssue(deps: Deps, caller: Caller, id: string, text: string): Promise<ListedIssue> {
  const { id: member, name } = caller.member;
  const answer = { id: uuid(), text, at: deps.clock().toISOString(), by: { id: member, name } };
  return change(deps, caller, id, 'issue.answered', (one, may) => ({
    ...one,
    state: may ? 'answered' : 'open',
    answers: [...one.answers, answer],
  }));
}

/** Closes an issue, or opens it again. Throws as `answerIssue` does. */
export function moveIssue(
  deps: Deps,
  caller: Caller,
  id: string,
  state: 'open' | 'closed',
): Promise<ListedIssue> {
  const action = state === 'closed' ? 'issue.closed' : 'issue.reopened';
  return change(deps, caller, id, action, (one) => ({ ...one, state }));
}

async function change(
  deps: Deps,
  caller: Caller,
  id: string,
  action: AuditAction,
  make: (one: Issue, may: boolean) => Issue,
): Promise<ListedIssue> {
  const { workspace } = caller;
  return inWorkspace(deps.db, workspace, async (trx) => {
    const published = await deps.playbooks.find(trx, workspace);
    const one = (await readEntities<Issue>(trx, workspace, issuesScope, 'issue', [id])).get(id);
    const owners = one ? await readOwners(trx, workspace, [one]) : new Map<string, string>();
    const may = one !== undefined && mayAnswer(published, caller, one, owners);
    if (!one || (!may && one.by.id !== caller.member.id)) {
      throw new ApiError(404, 'unknown-issue', 'There is no such issue, or it is not yours to see.');
    }
    const data = make(one, may);
    await writeEntities(trx, workspace, issuesScope, [{ kind: 'issue', id, data, record: one.record }]);
    await writeAudit(trx, { workspace, by: caller, action, subject: id, now: deps.clock() });
    return { ...data, mayAnswer: may };
  });
}

/** The roles that keep the SOP documents which issues are about, by what the issues call them. */
async function readOwners(
  db: Store,
  workspace: string,
  issues: readonly Issue[],
): Promise<Map<string, string>> {
  const rules = new Set(issues.flatMap(({ about }) => (about?.rule.startsWith('sop:') ? [about.rule] : [])));
  const found = await Promise.all(
    [...rules].map(async (rule) => [rule, (await findSop(db, workspace, rule.slice(4)))?.owner] as const),
  );
  return new Map(found.flatMap(([rule, owner]) => (owner === undefined ? [] : [[rule, owner] as const])));
}

function mayAnswer(
  published: PublishedPlaybook | undefined,
  { member }: Caller,
  { about }: Issue,
  owners: ReadonlyMap<string, string>,
): boolean {
  if (isAllowed(member.access, 'admin')) return true;
  if (!published || !about || member.person === null || !isAllowed(member.access, 'member')) return false;
  const keeper = owners.get(about.rule) ?? findNamedPart(published.playbook, about.rule)?.keeper;
  const person = published.playbook.people.find(({ id }) => id === member.person);
  return keeper !== undefined && person?.roles.includes(keeper) === true;
}

function accountOf({ record }: Issue): string {
  const [host = '', account = ''] = record.split(':');
  return accountId({ host, account });
}
