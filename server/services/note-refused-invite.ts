import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { hashSecret, normaliseInviteCode } from './secrets.ts';
import { writeAudit } from './write-audit.ts';

/** Keeps that somebody came with a code that was used or has expired. A code that was never made belongs to no
 *  workspace, so there is nobody to tell. */
export async function noteRefusedInvite(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  code: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ApiError) || error.status !== 410) return;
  const invite = await db
    .selectFrom('invites')
    .select('workspace')
    .where('hash', '=', hashSecret(normaliseInviteCode(code)))
    .executeTakeFirst();
  if (!invite) return;
  const detail = { why: error.code };
  await writeAudit(db, { ...invite, by: null, action: 'signin.refused', detail, now: clock() });
}
