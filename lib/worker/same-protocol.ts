import { BackendError } from '../sync/backend.ts';
import { helloAnswer, protocolRange } from '../sync/protocol.ts';
import { t } from '../text/t.ts';
import { callBackend, type Fetch } from './call-backend.ts';

/** Asks a backend which protocol it speaks. Throws a `BackendError` `outdated` that says which side to update, or
 *  `unreachable` and `failed` as any call does. `server` is an origin. */
export async function requireSameProtocol(server: string, fetch: Fetch): Promise<void> {
  const { protocol } = await callBackend(fetch, `${server}/v1/hello`, helloAnswer, {});
  const ours = protocolRange.max;
  if (protocol.min > ours) throw new BackendError('outdated', t('errors.clientOlder'));
  if (protocol.max < ours) throw new BackendError('outdated', t('errors.backendOlder'));
}
