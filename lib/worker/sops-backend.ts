import {
  pictureAnswer,
  type SopPublishRequest,
  sopAnswer,
  sopEntryAnswer,
  sopPublishAnswer,
  sopVersionsAnswer,
} from '../sync/sops-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';

/** The routes about SOP documents that are asked for when somebody looks, as one member. Each throws a `BackendError`. */
export function sopsBackend(server: string, token: TokenSource, fetch: Fetch) {
  return {
    version: async (id: string, version: number) =>
      (await callBackend(fetch, `${server}/v1/sop?id=${id}&version=${version}`, sopAnswer, { token })).sop,
    versions: (id: string, before?: number) =>
      callBackend(
        fetch,
        `${server}/v1/sop/versions?id=${id}${before === undefined ? '' : `&before=${before}`}`,
        sopVersionsAnswer,
        { token },
      ),
    /** With its file. */
    open: (id: string, version?: number) =>
      callBackend(
        fetch,
        `${server}/v1/sop?id=${id}${version === undefined ? '' : `&version=${version}`}`,
        sopAnswer,
        { token },
      ),
    publish: (body: SopPublishRequest) =>
      callBackend(fetch, `${server}/v1/sops`, sopPublishAnswer, { token, body }),
    sendPicture: (bytes: string) =>
      callBackend(fetch, `${server}/v1/sop-pictures`, pictureAnswer, { token, body: { bytes } }),
    verify: (id: string, version: number) =>
      callBackend(fetch, `${server}/v1/sops/verify`, sopEntryAnswer, { token, body: { id, version } }),
    archive: (id: string) =>
      callBackend(fetch, `${server}/v1/sops/archive`, sopEntryAnswer, { token, body: { id } }),
  };
}
