import type { SopMessage, SopPicture, SopReading } from '../messages/sop-messages.ts';
import { trustOf } from '../sops/trust.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { countOpened } from './sop-counts.ts';
import { findPicture } from './sop-pictures.ts';
import { readTicks, tickItem } from './sop-ticks.ts';

/** Answers what surfaces ask about SOP documents, from the local copy; a picture that is not in it is fetched. */
export async function answerSop(
  desk: Pick<Desk, 'ports' | 'sync' | 'connections'>,
  copy: LocalCopy | undefined,
  message: SopMessage,
): Promise<SopReading | SopPicture | { ok: boolean }> {
  switch (message.type) {
    case 'sop.read':
      return readSop(desk, copy, message);
    case 'sop.opened':
      // What nobody may be told of is not gathered either.
      if (copy && (await copy.sops.find(message.id))) await countOpened(copy, message.id, desk.ports.clock());
      return { ok: true };
    case 'sop.picture': {
      if (!copy) return { url: null };
      const token = desk.connections.tokensOf(copy.connection);
      return { url: await findPicture(copy, message.id, { fetch: desk.ports.fetch, token }) };
    }
    case 'sop.tick': {
      if (!copy) return { ok: false };
      const { id: sop, record, item, done } = message;
      const ok = await tickItem(copy, { sop, record, item, done }, desk.ports.clock());
      void desk.sync.run(copy);
      return { ok };
    }
  }
}

async function readSop(
  desk: Pick<Desk, 'ports' | 'sync'>,
  copy: LocalCopy | undefined,
  { id, record }: Extract<SopMessage, { type: 'sop.read' }>,
): Promise<SopReading> {
  const ticks = copy && record !== undefined ? await readTicks(copy, id, record) : [];
  const sop = await copy?.sops.find(id);
  if (!copy || !sop) return { found: false, ticks };
  const { state, lastContact } = await desk.sync.view(copy);
  const roles = new Map((await copy.findWritten())?.playbook.roles.map((role) => [role.id, role.title]));
  return {
    found: true,
    sop,
    owner: roles.get(sop.owner) ?? null,
    verifier: sop.verifier === undefined ? null : (roles.get(sop.verifier) ?? null),
    trust: trustOf(sop, desk.ports.clock()),
    asOf: state === 'ok' ? null : lastContact,
    ticks,
  };
}
