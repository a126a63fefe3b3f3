import type { SopEditMessage } from '../messages/sop-edit-messages.ts';
import { t } from '../text/t.ts';
import type { LocalCopy } from './local-copy.ts';
import { dismissMissed, listMissed } from './missed-searches.ts';
import type { Desk } from './page-desk.ts';
import { sopsBackend } from './sops-backend.ts';

type DraftMessage = Extract<SopEditMessage, { type: `sopDraft.${string}` }>;
type SopBackendMessage = Extract<SopEditMessage, { type: `sops.${string}` }>;

/** Answers what the dashboard says about the drafts of SOPs in this browser. */
export async function answerSopDraft(
  { drafts, ports }: Pick<Desk, 'drafts' | 'ports'>,
  copy: LocalCopy | undefined,
  message: DraftMessage,
): Promise<unknown> {
  if (!copy) {
    if (message.type === 'sopDraft.save') throw new Error(t('worker.connectFirst'));
    return message.type === 'sopDraft.list' ? [] : null;
  }
  const { id } = copy.connection;
  switch (message.type) {
    case 'sopDraft.list':
      return drafts.listSops(id);
    case 'sopDraft.read':
      return drafts.findSop(id, message.key);
    case 'sopDraft.save': {
      const { key, base, draft } = message;
      const savedAt = ports.clock().toISOString();
      await drafts.saveSop(id, key, { base, draft, savedAt });
      return { ok: true, savedAt };
    }
    case 'sopDraft.discard':
      await drafts.discardSop(id, message.key);
      return { ok: true };
  }
}

/** Asks the backend what the dashboard wants of SOPs. What was published is in this browser before the person is told.
 *  Throws a `BackendError`. */
export async function askAboutSops(
  desk: Pick<Desk, 'connections' | 'ports' | 'sync' | 'finder'>,
  copy: LocalCopy,
  message: SopBackendMessage,
): Promise<unknown> {
  const { connection } = copy;
  const backend = sopsBackend(connection.server, desk.connections.tokensOf(connection), desk.ports.fetch);
  switch (message.type) {
    case 'sops.open':
      return backend.open(message.id, message.version);
    case 'sops.publish': {
      const { text, change, note, base } = message;
      const published = await backend.publish({ text, change, note, base });
      await desk.sync.run(copy);
      return published;
    }
    case 'sops.sendPicture':
      return backend.sendPicture(message.bytes);
    case 'sops.archived':
      return backend.archived(desk.ports.clock());
    case 'sops.rescue': {
      const rescued = await backend.rescue(message.id);
      await desk.sync.run(copy);
      return rescued;
    }
    case 'sops.missed':
      return listMissed(desk, copy);
    case 'sops.dismissMissed':
      return dismissMissed(desk, copy, message.words);
  }
}
