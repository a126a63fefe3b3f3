import { BackendError } from '../sync/backend.ts';
import { helloAnswer, protocolRange } from '../sync/protocol.ts';
import { callBackend, type Fetch } from './call-backend.ts';

/** Asks a backend which protocol it speaks. Throws a `BackendError` `outdated` that says which side to update, or
 *  `unreachable` and `failed` as any call does. `server` is an origin. */
export async function requireSameProtocol(server: string, fetch: Fetch): Promise<void> {
  const { protocol } = await callBackend(fetch, `${server}/v1/hello`, helloAnswer, {});
  const ours = protocolRange.max;
  if (protocol.min > ours)
    throw new BackendError('outdated', 'This extension is older than the backend. Update the extension.');
  if (protocol.max < ours)
    throw new BackendError(
      'outdated',
      'The backend is older than this extension. Ask your admin to update the backend.',
    );
}
