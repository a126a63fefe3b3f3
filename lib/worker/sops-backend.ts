import { sopAnswer, sopEntryAnswer, sopVersionsAnswer } from '../sync/sops-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';

/** The routes about SOP documents that are asked for when somebody looks, as one member. Each throws a `BackendError`. */
export function sopsBackend(server: string, token: TokenSource, fetch: Fetch) {
  const at = (path: string, query: Record<string, string>) =>
    `${server}/v1/${path}?${new URLSearchParams(query)}`;
  return {
    version: async (id: string, version: number) =>
      (await callBackend(fetch, at('sop', { id, version: String(version) }), sopAnswer, { token })).sop,
    versions: (id: string, before?: number) =>
      callBackend(
        fetch,
        at('sop/versions', { id, ...(before === undefined ? {} : { before: String(before) }) }),
        sopVersionsAnswer,
        { token },
      ),
    verify: (id: string, version: number) =>
      callBackend(fetch, `${server}/v1/sops/verify`, sopEntryAnswer, { token, body: { id, version } }),
    archive: (id: string) =>
      callBackend(fetch, `${server}/v1/sops/archive`, sopEntryAnswer, { token, body: { id } }),
  };
}
