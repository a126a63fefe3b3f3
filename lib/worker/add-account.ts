import type { AddAccountAnswer } from '../messages/settings-messages.ts';
import type { HostId } from '../records/record-ref.ts';
import { accountsAnswer } from '../sync/admin-protocol.ts';
import { BackendError } from '../sync/backend.ts';
import { t } from '../text/t.ts';
import { callBackend } from './call-backend.ts';
import type { Desk } from './page-desk.ts';
import { tellTabsAbout } from './tell-tabs.ts';

/** Whether this access is enough to change the workspace, as the backend's routes say. */
export function isAdmin(access: string | undefined): boolean {
  return access === 'admin' || access === 'owner';
}

/** Says on the backend that an account belongs to the workspace, and shows what there is on its open pages. */
export async function addAccount(desk: Desk, host: HostId, account: string): Promise<AddAccountAnswer> {
  const copy = await desk.find();
  if (!copy) return { ok: false, message: t('worker.connectFirst') };
  const { server } = copy.connection;
  const token = desk.connections.tokensOf(copy.connection);
  try {
    const body = { host, account };
    await callBackend(desk.ports.fetch, `${server}/v1/accounts`, accountsAnswer, { token, body });
  } catch (error) {
    if (error instanceof BackendError) return { ok: false, message: error.message };
    throw error;
  }
  await desk.sync.run(copy);
  await desk.ports.tellPages();
  await tellTabsAbout(desk, null);
  return { ok: true };
}
