import { findAdapter } from '../hosts/adapters.ts';
import { recordAddress } from '../hosts/parse-address.ts';
import type { AsanaPreviewed, AsanaProjectTold } from '../messages/asana-messages.ts';
import type { PanelMessage } from '../messages/panel-messages.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { asanaPreviewAnswer, asanaProjectAnswer } from '../sync/asana-protocol.ts';
import { callBackend } from './call-backend.ts';
import { explained } from './explained.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';

type ProjectMessage = Extract<PanelMessage, { type: `asana.${string}` }>;

/** The backend asks Asana while it is asked (ms). */
const wait = 60_000;

/** Answers what the panel asks about the project of a handoff of `record`. */
export async function answerProject(
  { connections, ports, sync }: Desk,
  copy: LocalCopy,
  record: RecordRef,
  message: ProjectMessage,
): Promise<AsanaPreviewed | AsanaProjectTold> {
  const { server } = copy.connection;
  const token = connections.tokensOf(copy.connection);
  const { handoff, occurrence, part } = message;
  const passage = { record: recordKey(record), handoff, occurrence, ...(part === undefined ? {} : { part }) };
  const adapter = findAdapter(record.host);
  const link = adapter ? recordAddress(adapter, record) : '';
  // What was said here, the acceptance above all, has to be there before it is asked about.
  if ((await copy.db.outbox.count()) > 0) await sync.run(copy);
  return explained(async () => {
    if (message.type === 'asana.project') {
      const url = `${server}/v1/asana/project?${new URLSearchParams(passage)}`;
      return { ok: true, value: await callBackend(ports.fetch, url, asanaProjectAnswer, { token }) };
    }
    if (message.type === 'asana.preview') {
      const { template } = message;
      const body = { ...passage, link, ...(template === undefined ? {} : { template }) };
      const asked = { token, body, wait };
      const url = `${server}/v1/asana/preview`;
      return { ok: true, value: await callBackend(ports.fetch, url, asanaPreviewAnswer, asked) };
    }
    const { template, dates } = message;
    const asked = { token, body: { ...passage, link, template, dates }, wait };
    const url = `${server}/v1/asana/projects`;
    return { ok: true, value: await callBackend(ports.fetch, url, asanaProjectAnswer, asked) };
  });
}
