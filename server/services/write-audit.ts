import { v7 as uuid } from 'uuid';
import type { AuditAction } from '../../lib/sync/audit-protocol.ts';
import type { Store } from '../store/tables.ts';
import type { Caller } from './caller.ts';

/** Plain facts: numbers, ids, names of routes. Never a person's name, a text somebody typed, or a record's value. */
type Detail = Readonly<Record<string, string | number | boolean | null>>;

interface AuditEntry {
  workspace: string;
  /** Who did it: a caller, a member without a request of theirs, or null for somebody unknown. */
  by: Pick<Caller, 'token' | 'member'> | { member: { id: string } } | null;
  action: AuditAction;
  /** Whom or what it was about: a member's id, a version, an account; null for all or nobody. */
  subject?: string | null;
  detail?: Detail;
  /** What the browser called itself, where that is not known from the caller's token. */
  device?: string;
  now: Date;
}

/** Adds an entry to the audit log, in the transaction of what it tells of. Entries are never changed. */
export async function writeAudit(trx: Store, entry: AuditEntry): Promise<void> {
  const { workspace, by, action, subject = null, detail = {}, device, now } = entry;
  const token = by && 'token' in by ? by.token : '';
  await trx
    .insertInto('audit')
    .values((eb) => ({
      ...{ workspace, id: uuid(), at: now.getTime(), member: by?.member.id ?? null, action, subject },
      device: device ?? eb.selectFrom('tokens').select('tokens.device').where('hash', '=', token),
      detail: JSON.stringify(detail),
    }))
    .execute();
}
