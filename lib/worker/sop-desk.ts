import type { SopMessage, SopReading } from '../messages/sop-messages.ts';
import { trustOf } from '../sops/trust.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';

/** Answers what surfaces ask about SOP documents. Reads the local copy only. */
export async function answerSop(
  desk: Pick<Desk, 'ports' | 'sync'>,
  copy: LocalCopy | undefined,
  message: SopMessage,
): Promise<SopReading> {
  const sop = await copy?.sops.find(message.id);
  if (!copy || !sop) return { found: false };
  const { state, lastContact } = await desk.sync.view(copy);
  const roles = new Map((await copy.findWritten())?.playbook.roles.map(({ id, title }) => [id, title]));
  return {
    found: true,
    sop,
    owner: roles.get(sop.owner) ?? null,
    verifier: sop.verifier === undefined ? null : (roles.get(sop.verifier) ?? null),
    trust: trustOf(sop, desk.ports.clock()),
    asOf: state === 'ok' ? null : lastContact,
  };
}
