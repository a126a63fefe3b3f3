import type { AuditAction } from '../../lib/sync/audit-protocol.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

/** What happens all day in the same way is one entry an hour, so that nobody can bury the others under it. */
const apart = 60 * 60_000;

type Noting = Pick<Deps, 'db' | 'clock'>;

/** Keeps that somebody looked at what the workspace knows of people: of one member, or of everybody (`null`). */
export function noteView(
  deps: Noting,
  caller: Caller,
  what: string,
  subject: string | null = null,
): Promise<void> {
  return noteOnce(deps, caller, { action: 'people.viewed', subject, detail: { what } });
}

/** Keeps that somebody asked for what they may not have. */
export function noteRefusal(deps: Noting, caller: Caller, route: string): Promise<void> {
  return noteOnce(deps, caller, { action: 'access.refused', subject: null, detail: { route } });
}

async function noteOnce(
  { db, clock }: Noting,
  caller: Caller,
  entry: { action: AuditAction; subject: string | null; detail: Record<string, string> },
): Promise<void> {
  const now = clock();
  const { workspace } = caller;
  const { action, subject, detail } = entry;
  const known = await db
    .selectFrom('audit')
    .select('id')
    .where('workspace', '=', workspace)
    .where('member', '=', caller.member.id)
    .where('action', '=', action)
    .where('at', '>', now.getTime() - apart)
    .where('subject', subject === null ? 'is' : '=', subject)
    .where('detail', '=', JSON.stringify(detail))
    .limit(1)
    .executeTakeFirst();
  if (!known) await writeAudit(db, { workspace, by: caller, action, subject, detail, now });
}
