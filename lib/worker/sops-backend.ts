import { rescuableUntil } from '../sops/trust.ts';
import {
  pictureAnswer,
  type SopEntry,
  type SopPublishRequest,
  sopAnswer,
  sopEntryAnswer,
  sopPublishAnswer,
  sopsAnswer,
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
    /** Those that were archived and can be brought back as they were, as of `now`. */
    archived: async (now: Date) => {
      const found: SopEntry[] = [];
      for (let after = ''; ; ) {
        const url = `${server}/v1/sops?state=archived${after && `&after=${after}`}`;
        const { sops, more } = await callBackend(fetch, url, sopsAnswer, { token });
        found.push(...sops.filter((sop) => (rescuableUntil(sop) ?? '') > now.toISOString()));
        after = sops.at(-1)?.id ?? '';
        if (!more || after === '') return found;
      }
    },
    rescue: (id: string) =>
      callBackend(fetch, `${server}/v1/sops/rescue`, sopEntryAnswer, { token, body: { id } }),
    archive: (id: string) =>
      callBackend(fetch, `${server}/v1/sops/archive`, sopEntryAnswer, { token, body: { id } }),
  };
}
