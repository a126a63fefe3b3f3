import type {
  AsanaAnswerBody,
  AsanaBody,
  AsanaCheckAnswer,
  AsanaCheckBody,
  AsanaProblemCode,
  AsanaSaveAnswer,
} from '../../../lib/sync/asana-protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Caller } from '../../services/caller.ts';
import { writeAudit } from '../../services/write-audit.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Store } from '../../store/tables.ts';
import { AsanaProblem } from './asana-problem.ts';
import type { AsanaNamed } from './asana-shapes.ts';
import { findConnection, findToken, noteConnection, putConnection, removeConnection } from './connections.ts';
import { createAsana } from './create-asana.ts';
import { requestTelling, resumeHeld } from './creations.ts';

type Work = Pick<Deps, 'db' | 'clock' | 'secrets' | 'asana' | 'jobs'>;

/** The connection as members see it: never the token. */
export async function describeConnection(db: Store, workspace: string): Promise<AsanaAnswerBody> {
  const found = await findConnection(db, workspace);
  if (!found) return { connection: null };
  const { choice, problem, updatedAt } = found;
  return { connection: { ...choice, problem, updatedAt: updatedAt.toISOString() } };
}

/** What a token, or the one that is kept, may see at Asana. */
export async function checkToken(
  deps: Work,
  workspace: string,
  { token: given, workspace: wanted, team = null }: AsanaCheckBody,
): Promise<AsanaCheckAnswer> {
  const { db, secrets, asana: address } = deps;
  const nothing = { account: null, workspaces: [], teams: [], templates: [] };
  const token = given ?? (await findToken(db, secrets, workspace));
  if (token === undefined) return { ...nothing, problem: 'no-token' };
  const asana = createAsana(address, token);
  try {
    const me = await asana.me();
    if (given === undefined) await noteAndTell(deps, workspace, null);
    const { name: account, workspaces } = me;
    const [only] = workspaces;
    const home = wanted ?? (workspaces.length === 1 ? only?.gid : undefined);
    if (home === undefined) return { ...nothing, problem: null, account, workspaces };
    const teams = await orNone(asana.teams(home));
    const templates = await orNone(asana.templates({ workspace: home, team }));
    return {
      ...{ account, workspaces, teams: teams.list, templates: templates.list },
      problem: templates.problem === 'plan' ? 'plan' : null,
    };
  } catch (error) {
    if (!(error instanceof AsanaProblem)) throw error;
    if (given === undefined && error.code === 'token-refused') await noteAndTell(deps, workspace, error.code);
    return { ...nothing, problem: error.code };
  }
}

/** Notes what is wrong with the connection, and has those told whom it concerns. What was known before is no news. */
export async function noteAndTell(
  { db, clock, jobs }: Pick<Work, 'db' | 'clock' | 'jobs'>,
  workspace: string,
  problem: AsanaProblemCode | null,
): Promise<void> {
  const isNews = await inWorkspace(db, workspace, async (trx) => {
    const before = await findConnection(trx, workspace);
    if (!before || before.problem === problem) return false;
    await noteConnection(trx, workspace, problem);
    await requestTelling(trx, workspace, clock());
    return true;
  });
  if (isNews) jobs.wake();
}

/** A list that this workspace may not have at all: one without teams, or a plan without templates. */
async function orNone(
  asked: Promise<AsanaNamed[]>,
): Promise<{ list: AsanaNamed[]; problem: AsanaProblemCode | null }> {
  try {
    return { list: await asked, problem: null };
  } catch (error) {
    const isNone =
      error instanceof AsanaProblem && ['plan', 'forbidden', 'not-found', 'invalid'].includes(error.code);
    if (isNone) return { list: [], problem: error.code };
    throw error;
  }
}

/** Keeps a token and where projects are made, once Asana has taken the one and knows the other. What waited for that
 *  goes on. */
export async function saveConnection(deps: Work, caller: Caller, body: AsanaBody): Promise<AsanaSaveAnswer> {
  const { db, clock, secrets } = deps;
  const { workspace } = caller;
  const token = body.token ?? (await findToken(db, secrets, workspace));
  const { problem, workspaces, teams, templates } = await checkToken(deps, workspace, {
    ...(body.token === undefined ? {} : { token: body.token }),
    ...{ workspace: body.workspace, team: body.team },
  });
  const refuse = async (code: AsanaProblemCode) => ({
    ...(await describeConnection(db, workspace)),
    problem: code,
  });
  if (token === undefined) return refuse('no-token');
  if (problem !== null && problem !== 'plan') return refuse(problem);
  const home = workspaces.find(({ gid }) => gid === body.workspace);
  const team = teams.find(({ gid }) => gid === body.team) ?? null;
  const template = templates.find(({ gid }) => gid === body.template) ?? null;
  if (!home || team?.gid !== (body.team ?? undefined) || template?.gid !== (body.template ?? undefined)) {
    return refuse('not-found');
  }
  await inWorkspace(db, workspace, async (trx) => {
    const now = clock();
    await putConnection(trx, secrets, workspace, { token, choice: { workspace: home, team, template }, now });
    await writeAudit(trx, { workspace, by: caller, action: 'asana.changed', subject: home.gid, now });
    await resumeHeld(trx, workspace, now);
  });
  deps.jobs.wake();
  return { ...(await describeConnection(db, workspace)), problem: null };
}

/** Takes the token away. Projects that are under way wait for another one. */
export async function dropConnection({ db, clock, jobs }: Work, caller: Caller): Promise<AsanaAnswerBody> {
  const { workspace } = caller;
  await inWorkspace(db, workspace, async (trx) => {
    await removeConnection(trx, workspace);
    await writeAudit(trx, { workspace, by: caller, action: 'asana.removed', now: clock() });
    await requestTelling(trx, workspace, clock());
  });
  jobs.wake();
  return { connection: null };
}
