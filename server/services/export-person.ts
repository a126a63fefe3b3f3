import type { PersonAnswer } from '../../lib/sync/person-protocol.ts';
import { findLogin } from '../auth/logins.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

/**
 * Everything the workspace knows of one member, also a former one, as plain data: what a person may ask for. Secrets
 * (hashes of tokens and codes) are left out. Throws 404 for an unknown member.
 */
export async function exportPerson(deps: Deps, caller: Caller, id: string): Promise<PersonAnswer> {
  const { db, clock } = deps;
  const { workspace } = caller;
  const member = await db
    .selectFrom('members')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!member) throw new ApiError(404, 'unknown-member', `There was never a member with the id "${id}".`);
  const devices = await db
    .selectFrom('devices')
    .select(['id', 'name', 'client', 'created_at', 'seen_at', 'revoked_at', 'revoked_why'])
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .execute();
  // Browsers of older extensions have a token only.
  const lasting = await db
    .selectFrom('tokens')
    .select(['device as name', 'created_at'])
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .where('device_id', 'is', null)
    .execute();
  const invites = await db
    .selectFrom('invites')
    .select(['name', 'access', 'person', 'created_at', 'used_at'])
    .where('workspace', '=', workspace)
    .where('used_by', '=', id)
    .execute();
  const events = await db
    .selectFrom('journal')
    .select(['received_at', 'body'])
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .orderBy('seq')
    .execute();
  const things = await db
    .selectFrom('entities')
    .select(['kind', 'id', 'data'])
    .where('workspace', '=', workspace)
    .where('scope', '=', `me:${id}`)
    .where('deleted', '=', 0)
    .execute();
  const assigned = member.person
    ? await db
        .selectFrom('record_facts')
        .select('record')
        .where('workspace', '=', workspace)
        .where('assigned', '=', member.person)
        .execute()
    : [];
  const audit = await db
    .selectFrom('audit')
    .select(['at', 'member', 'device', 'action', 'subject', 'detail'])
    .where('workspace', '=', workspace)
    .where((eb) => eb.or([eb('member', '=', id), eb('subject', '=', id)]))
    .orderBy('id')
    .execute();
  const own = (wanted: string) =>
    things.flatMap(({ kind, id: name, data }) =>
      kind === wanted ? [{ id: name, data: JSON.parse(data ?? 'null') }] : [],
    );
  const shown = await db
    .selectFrom('showings')
    .select(['record', 'rule', 'card', 'shown_at', 'outcome'])
    .where('workspace', '=', workspace)
    .where('member', '=', id)
    .orderBy('shown_at')
    .execute();
  const login = await findLogin(db, workspace, id);
  const now = clock();
  await writeAudit(db, { workspace, by: caller, action: 'person.exported', subject: id, now });
  return {
    exportedAt: now.toISOString(),
    member: withTimes({ ...member, signsInAs: login?.email ?? null }),
    devices: [...devices, ...lasting].map(withTimes),
    invites: invites.map(withTimes),
    events: events.map(({ received_at, body }) => ({
      receivedAt: new Date(received_at).toISOString(),
      event: JSON.parse(body),
    })),
    flags: own('flag').map(({ id: flag, data }) => ({ flag, data })),
    choices: own('preference').map(({ id: name, data }) => ({ name, data })),
    training: own('training').map(({ id: sop, data }) => ({ sop, data })),
    shown: shown.map(withTimes),
    assigned: assigned.map(({ record }) => record),
    audit: audit.map(({ detail, ...row }) => ({ ...withTimes(row), detail: JSON.parse(detail) })),
  };
}

/** Milliseconds mean nothing to a person: `created_at` and its like become moments (ISO 8601). */
function withTimes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isTime = typeof value === 'number' && (name === 'at' || name.endsWith('_at'));
      return [name, isTime ? new Date(value).toISOString() : value];
    }),
  );
}
