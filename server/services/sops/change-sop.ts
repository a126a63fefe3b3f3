import { foreignSops } from '../../../lib/playbook/named-sops.ts';
import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import { rescuableUntil } from '../../../lib/sops/trust.ts';
import { verifiersOf } from '../../../lib/sops/verifiers.ts';
import type { SopEntry } from '../../../lib/sync/sops-protocol.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { findPlaybook } from '../../store/find-playbook.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Writer } from '../../store/tables.ts';
import { writeSopRow } from '../../store/write-sop.ts';
import { type Caller, isAllowed } from '../caller.ts';
import { writeAudit } from '../write-audit.ts';
import { requireSop } from './require-sop.ts';
import { toEntry } from './to-entry.ts';

/**
 * Notes that somebody has read this version of an SOP and that it is still true. Throws 404 as `requireSop`, 409 when
 * another version is in force by now, and 403 for who neither edits SOPs nor has the role that verifies this one.
 */
export function verifySop(
  deps: Deps,
  caller: Caller,
  { id, version }: { id: string; version: number },
): Promise<SopEntry> {
  return change(deps, caller, id, async (trx, sop) => {
    await requireVerifier(deps, trx, caller, sop);
    if (sop.version !== version || sop.status === 'archived') {
      const message = `"${id}" is at version ${sop.version}${sop.status === 'archived' ? ', archived' : ''}. Read that one first.`;
      throw new ApiError(409, 'sop-moved', message);
    }
    const now = deps.clock();
    const { workspace } = caller;
    const detail = { version };
    await writeAudit(trx, { workspace, by: caller, action: 'sop.verified', subject: id, detail, now });
    return { ...sop, verifiedAt: now.toISOString(), verifiedBy: caller.member.name };
  });
}

/** Archives an SOP: nobody reads it any more, its versions stay, and publishing it again brings it back. Throws 404 as
 *  `requireSop`, and 409 where the playbook in force names it and has none of its own by that id. */
export function archiveSop(deps: Deps, caller: Caller, id: string): Promise<SopEntry> {
  return change(deps, caller, id, async (trx, sop) => {
    if (sop.status === 'archived') return sop;
    const { workspace } = caller;
    const published = await findPlaybook(trx, workspace);
    if (published && foreignSops(published.playbook).includes(id)) {
      const message = `The playbook in force names the SOP "${id}". Take it out of the playbook first, then archive it.`;
      throw new ApiError(409, 'sop-in-use', message);
    }
    const now = deps.clock();
    await writeAudit(trx, { workspace, by: caller, action: 'sop.archived', subject: id, now });
    return { ...sop, status: 'archived', archivedAt: now.toISOString() };
  });
}

/** Brings an SOP back that was archived in the last 30 days, as it was: whoever does says that it is still true. Throws
 *  404 as `requireSop`, and 409 where it was archived before. */
export function rescueSop(deps: Deps, caller: Caller, id: string): Promise<SopEntry> {
  return change(deps, caller, id, async (trx, sop) => {
    if (sop.status === 'live') return sop;
    const now = deps.clock();
    const until = rescuableUntil(sop);
    if (until === null || Date.parse(until) <= now.getTime()) {
      const message = `"${id}" was archived more than 30 days ago. Look at what it said (GET /v1/sop?id=${id}) and publish it anew.`;
      throw new ApiError(409, 'archived-for-long', message);
    }
    const { workspace } = caller;
    await writeAudit(trx, { workspace, by: caller, action: 'sop.rescued', subject: id, now });
    const { archivedAt: _over, ...rest } = sop;
    return { ...rest, status: 'live', verifiedAt: now.toISOString(), verifiedBy: caller.member.name };
  });
}

async function change(
  deps: Deps,
  caller: Caller,
  id: string,
  work: (trx: Writer, sop: PublishedSop) => Promise<PublishedSop>,
): Promise<SopEntry> {
  const { workspace } = caller;
  const sop = await inWorkspace(deps.db, workspace, async (trx) => {
    const before = await requireSop(deps, trx, caller, id);
    const after = await work(trx, before);
    if (after !== before) await writeSopRow(trx, workspace, after);
    return after;
  });
  deps.pokes.send(workspace, new Set(['sops']));
  return toEntry(sop);
}

async function requireVerifier(deps: Deps, trx: Writer, { workspace, member }: Caller, sop: PublishedSop) {
  if (isAllowed(member.access, 'editor')) return;
  const published = await deps.playbooks.find(trx, workspace);
  const { people } = verifiersOf(sop, published?.playbook ?? { people: [] });
  if (people.some(({ id }) => id === member.person)) return;
  const role = sop.verifier ?? sop.owner;
  throw new ApiError(
    403,
    'not-the-verifier',
    `Only somebody with the role "${role}" or an editor verifies "${sop.id}".`,
  );
}
