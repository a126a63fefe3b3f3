import type { AsanaChecked, AsanaRead, AsanaSaved } from '../messages/asana-messages.ts';
import type { SettingsMessage } from '../messages/settings-messages.ts';
import { asanaAnswer, asanaCheckAnswer, asanaSaveAnswer } from '../sync/asana-protocol.ts';
import { t } from '../text/t.ts';
import { callBackend } from './call-backend.ts';
import { explained } from './explained.ts';
import type { Desk } from './page-desk.ts';

type AsanaMessage = Extract<SettingsMessage, { type: `asana.${string}` }>;

/** The backend asks Asana while it is asked, which may take several answers of ten seconds (ms). */
const wait = 60_000;

/** Answers what an admin's settings page says about Asana. Nothing of it is kept in this browser. */
export async function answerAsana(
  { connections, ports, find }: Desk,
  message: AsanaMessage,
): Promise<AsanaRead | AsanaChecked | AsanaSaved> {
  const copy = await find();
  if (!copy) return { ok: false, message: t('worker.notConnected') };
  const { server } = copy.connection;
  const url = `${server}/v1/asana`;
  const token = connections.tokensOf(copy.connection);
  const { type, ...body } = message;
  return explained(async () => {
    switch (type) {
      case 'asana.read':
        return { ok: true, value: await callBackend(ports.fetch, url, asanaAnswer, { token }) };
      case 'asana.check': {
        const asked = { token, body, wait };
        return {
          ok: true,
          value: await callBackend(ports.fetch, `${server}/v1/asana/check`, asanaCheckAnswer, asked),
        };
      }
      case 'asana.save': {
        const asked = { token, body, wait };
        return { ok: true, value: await callBackend(ports.fetch, url, asanaSaveAnswer, asked) };
      }
      case 'asana.remove': {
        const asked = { token, body, method: 'DELETE' as const };
        return { ok: true, value: await callBackend(ports.fetch, url, asanaAnswer, asked) };
      }
    }
  });
}
