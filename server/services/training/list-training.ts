import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import type { TrainingPerson } from '../../../lib/sync/training-protocol.ts';
import { standingOf } from '../../../lib/training/standing.ts';
import { type TrainingState, untrained } from '../../../lib/training/training-state.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { inChunks } from '../../store/in-chunks.ts';
import { ownScope } from '../../store/scope-counters.ts';
import type { Store } from '../../store/tables.ts';
import { type Caller, isAllowed } from '../caller.ts';
import { noteView } from '../note-once.ts';
import { requireSop } from '../sops/require-sop.ts';

/**
 * How everybody whom an SOP is for stands with it, by name. For administrators, for who keeps or verifies the SOP, and
 * for the owners of paths that lead to it; the audit log keeps that they looked. Throws 404 as `requireSop`, 403 for
 * others.
 */
export async function listTraining(deps: Deps, caller: Caller, id: string): Promise<TrainingPerson[]> {
  const { workspace } = caller;
  const sop = await requireSop(deps, deps.db, caller, id);
  const published = await deps.playbooks.find(deps.db, workspace);
  if (!maySee(caller, sop, published))
    throw new ApiError(
      403,
      'not-yours-to-see',
      `Who has read "${sop.title}" is seen by administrators, by who keeps it, and by the owners of paths with it.`,
    );
  await noteView(deps, caller, 'training');
  return readTrained(deps, workspace, sop, published);
}

/** Colleagues who have passed what an SOP asks, as people of the playbook: who may coach somebody that has not. */
export async function listCoaches(
  deps: Deps,
  caller: Caller,
  id: string,
): Promise<{ person: string; name: string }[]> {
  const sop = await requireSop(deps, deps.db, caller, id);
  const published = await deps.playbooks.find(deps.db, caller.workspace);
  const people = await readTrained(deps, caller.workspace, sop, published);
  return people.flatMap(({ member, person, name, isMet }) =>
    isMet && person !== null && member !== caller.member.id ? [{ person, name }] : [],
  );
}

/** How every member whom an SOP is for stands with it, and who else has read it. */
export async function readTrained(
  deps: Pick<Deps, 'clock' | 'db'>,
  workspace: string,
  sop: PublishedSop,
  published: PublishedPlaybook | undefined,
  db: Store = deps.db,
): Promise<TrainingPerson[]> {
  const people = new Map(published?.playbook.people.map((one) => [one.id, one]));
  const members = await db
    .selectFrom('members')
    .select(['id', 'name', 'person'])
    .where('workspace', '=', workspace)
    .where('removed_at', 'is', null)
    .where('builtin', '=', 0)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const scopes = members.map(({ id }) => ownScope(id));
  const states = await statesOf(db, workspace, sop.id, scopes);
  const now = deps.clock();
  return members.flatMap(({ id: member, name, person }): TrainingPerson[] => {
    const roles = (person === null ? undefined : people.get(person)?.roles) ?? [];
    const state = states.get(ownScope(member));
    const isFor = sop.roles.length === 0 || sop.roles.some((role) => roles.includes(role));
    if (!isFor && !state) return [];
    const { read, quiz, certificate, isMet } = standingOf(sop, state ?? untrained, now);
    return [{ member, name, person, read, quiz, until: certificate?.until ?? null, isMet }];
  });
}

async function statesOf(
  db: Store,
  workspace: string,
  sop: string,
  scopes: readonly string[],
): Promise<Map<string, TrainingState>> {
  const states = new Map<string, TrainingState>();
  for (const some of inChunks(scopes)) {
    const rows = await db
      .selectFrom('entities')
      .select(['scope', 'data'])
      .where('workspace', '=', workspace)
      .where('scope', 'in', some)
      .where('kind', '=', 'training')
      .where('id', '=', sop)
      .where('deleted', '=', 0)
      .execute();
    for (const { scope, data } of rows) states.set(scope, JSON.parse(data ?? 'null') as TrainingState);
  }
  return states;
}

function maySee(
  { member }: Caller,
  { id, owner, verifier }: PublishedSop,
  published: PublishedPlaybook | undefined,
): boolean {
  if (isAllowed(member.access, 'admin')) return true;
  const { people = [], paths = [] } = published?.playbook ?? {};
  const roles = people.find((one) => one.id === member.person)?.roles ?? [];
  const owners = paths.flatMap((path) => (path.sops.some(({ sop }) => sop === id) ? [path.owner] : []));
  return [owner, verifier, ...owners].some((role) => role !== undefined && roles.includes(role));
}
