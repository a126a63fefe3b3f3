import type { BrowsersAnswer, SettingsMessage, ViewsOfMeAnswer } from '../messages/settings-messages.ts';
import { viewsAnswer } from '../sync/audit-protocol.ts';
import { devicesAnswer, revokeAnswer } from '../sync/people-protocol.ts';
import { t } from '../text/t.ts';
import { callBackend } from './call-backend.ts';
import { explained } from './explained.ts';
import type { Desk } from './page-desk.ts';

type DeviceMessage = Extract<SettingsMessage, { type: `devices.${string}` | 'views.read' }>;

/** Answers what the settings page asks about the person's browsers, and about who looked at what is known of them. */
export async function answerDevices(
  { connections, ports, find }: Desk,
  message: DeviceMessage,
): Promise<BrowsersAnswer | ViewsOfMeAnswer> {
  const copy = await find();
  if (!copy) return { ok: false, message: t('worker.notConnected') };
  const { server } = copy.connection;
  const token = connections.tokensOf(copy.connection);
  return explained(async () => {
    if (message.type === 'views.read') {
      const { views } = await callBackend(ports.fetch, `${server}/v1/me/views`, viewsAnswer, { token });
      return { ok: true, views };
    }
    const url = `${server}/v1/devices`;
    if (message.type === 'devices.disconnect') {
      const body = { id: message.id };
      await callBackend(ports.fetch, url, revokeAnswer, { token, body, method: 'DELETE' });
    }
    const { devices } = await callBackend(ports.fetch, url, devicesAnswer, { token });
    return { ok: true, devices };
  });
}
