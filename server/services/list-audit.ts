import * as z from 'zod/mini';
import type { AuditAnswer, AuditQuery, ViewsAnswer } from '../../lib/sync/audit-protocol.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';

const perPage = 200;
const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Entries of the audit log, newest first, as far as they are asked for. `more` says that there are older ones. */
export async function listAudit(db: Store, workspace: string, query: AuditQuery): Promise<AuditAnswer> {
  const { action, member, about, since, until, before } = query;
  let rows = db
    .selectFrom('audit')
    .leftJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'audit.workspace').onRef('members.id', '=', 'audit.member'),
    )
    .select(['audit.id', 'at', 'audit.member', 'members.name', 'device', 'action', 'subject', 'detail'])
    .where('audit.workspace', '=', workspace);
  if (action !== undefined) rows = rows.where('action', '=', action);
  if (member !== undefined) rows = rows.where('audit.member', '=', member);
  if (about !== undefined) rows = rows.where('subject', '=', about);
  if (since !== undefined) rows = rows.where('at', '>=', Date.parse(since));
  if (until !== undefined) rows = rows.where('at', '<', Date.parse(until));
  if (before !== undefined) rows = rows.where('audit.id', '<', before);
  const found = await rows
    .orderBy('audit.id', 'desc')
    .limit(perPage + 1)
    .execute();
  const entries = found.slice(0, perPage).map(({ at, name, member: who, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    by: who === null ? null : { id: who, name: name ?? 'Waymark' },
    detail: detail.parse(JSON.parse(row.detail)),
  }));
  return { entries, more: found.length > perPage };
}

/** Who looked at what is known of the caller, newest first: of them alone, or of everybody. */
export async function listViews(db: Store, { workspace, member }: Caller): Promise<ViewsAnswer> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('members', (join) =>
      join.onRef('members.workspace', '=', 'audit.workspace').onRef('members.id', '=', 'audit.member'),
    )
    .select(['at', 'members.name', 'subject', 'detail'])
    .where('audit.workspace', '=', workspace)
    .where('action', 'in', ['people.viewed', 'person.exported', 'workspace.exported'])
    .where('audit.member', '!=', member.id)
    .where((eb) => eb.or([eb('subject', 'is', null), eb('subject', '=', member.id)]))
    .orderBy('audit.id', 'desc')
    .limit(perPage)
    .execute();
  return {
    views: rows.map(({ at, name, subject, detail: text }) => ({
      at: new Date(at).toISOString(),
      by: name,
      what: String(detail.parse(JSON.parse(text)).what ?? 'export'),
      onlyYou: subject !== null,
    })),
  };
}
