import { type JournalEvent, journalEvent } from '../../lib/records/journal-event.ts';
import { checkValue } from '../http/parse-input.ts';
import { accountId } from './accounts.ts';
import { type Caller, isAllowed } from './caller.ts';

export type Verdict = { ok: true; event: JournalEvent } | { ok: false; id: string | null; reason: string };

/** Decides about one event, whatever it is: accepted, or refused with a sentence. */
export function judgeEvent(raw: unknown, caller: Caller, accounts: ReadonlyMap<string, unknown>): Verdict {
  const checked = checkValue(journalEvent, raw);
  if (!checked.ok)
    return { ok: false, id: findId(raw), reason: `The event is malformed. ${checked.reason}.` };
  const event = checked.value;
  const account = accountId(event.record);
  if (!accounts.has(account)) {
    const reason = `The account ${account} does not belong to this workspace. An administrator can add it: waymark accounts add ${event.record.host} ${event.record.account}`;
    return { ok: false, id: event.id, reason };
  }
  if (event.type === 'record.observed' && !isAllowed(caller.member.access, 'admin')) {
    const official = event.observations.find(({ source }) => source === 'api' || source === 'import');
    if (official) {
      const reason = `Only an administrator may send values with the source "${official.source}".`;
      return { ok: false, id: event.id, reason };
    }
  }
  return { ok: true, event };
}

function findId(raw: unknown): string | null {
  const holder = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof holder === 'string' ? holder.slice(0, 200) : null;
}
