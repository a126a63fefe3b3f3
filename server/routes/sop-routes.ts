import { toDocument } from '../../lib/sops/to-document.ts';
import { writeSop } from '../../lib/sops/write-sop.ts';
import {
  pictureAnswer,
  pictureBytesAnswer,
  pictureQuery,
  pictureRequest,
  sopAnswer,
  sopBody,
  sopEntryAnswer,
  sopPublishAnswer,
  sopPublishRequest,
  sopQuery,
  sopsAnswer,
  sopsQuery,
  sopVerifyRequest,
  sopVersionsAnswer,
  sopVersionsQuery,
} from '../../lib/sync/sops-protocol.ts';
import { archiveSop, rescueSop, verifySop } from '../services/sops/change-sop.ts';
import { listSops } from '../services/sops/list-sops.ts';
import { publishSop } from '../services/sops/publish-sop.ts';
import { keepPicture, readPicture } from '../services/sops/sop-pictures.ts';
import { listSopVersions, readSop } from '../services/sops/sop-versions.ts';
import { defineRoute } from './define-route.ts';

const list = defineRoute({
  method: 'get',
  path: '/v1/sops',
  access: 'viewer',
  summary: 'The SOPs that the caller may read, without their text',
  query: sopsQuery,
  answer: sopsAnswer,
  handle: ({ deps, caller, query }) => listSops(deps, caller, query),
});

const read = defineRoute({
  method: 'get',
  path: '/v1/sop',
  access: 'viewer',
  summary: 'An SOP, or a version of it, as a document and as its file',
  query: sopQuery,
  answer: sopAnswer,
  refusals: { 404: 'There is no such SOP that the caller may read, or no such version' },
  handle: async ({ deps, caller, query: { id, version } }) => {
    const sop = await readSop(deps, caller, { id, version: toNumber(version) });
    return { sop, text: writeSop(toDocument(sop)) };
  },
});

const versions = defineRoute({
  method: 'get',
  path: '/v1/sop/versions',
  access: 'viewer',
  summary: 'The versions of an SOP, newest first',
  query: sopVersionsQuery,
  answer: sopVersionsAnswer,
  refusals: { 404: 'There is no such SOP that the caller may read' },
  handle: ({ deps, caller, query: { id, before } }) =>
    listSopVersions(deps, caller, { id, before: toNumber(before) }),
});

const publish = defineRoute({
  method: 'post',
  path: '/v1/sops',
  access: 'editor',
  summary: 'Publishes an SOP as its next version, with a minor or a material change',
  body: sopPublishRequest,
  answer: sopPublishAnswer,
  refusals: {
    409: 'A newer version was published since `base`, or no playbook is in force yet',
    422: 'The SOP has problems, listed in `problems`, or shows a picture that was not sent',
  },
  handle: ({ deps, caller, body }) => publishSop(deps, caller, body),
});

const verify = defineRoute({
  method: 'post',
  path: '/v1/sops/verify',
  access: 'member',
  summary: 'Notes that a version of an SOP was read and is still true',
  body: sopVerifyRequest,
  answer: sopEntryAnswer,
  refusals: {
    403: 'The caller neither edits SOPs nor has the role that verifies this one',
    404: 'There is no such SOP that the caller may read',
    409: 'Another version is in force by now',
  },
  handle: async ({ deps, caller, body }) => ({ sop: await verifySop(deps, caller, body) }),
});

const archive = defineRoute({
  method: 'post',
  path: '/v1/sops/archive',
  access: 'editor',
  summary: 'Takes an SOP away from its readers; its versions stay, and publishing it again brings it back',
  body: sopBody,
  answer: sopEntryAnswer,
  refusals: { 404: 'There is no such SOP', 409: 'The playbook in force names it' },
  handle: async ({ deps, caller, body }) => ({ sop: await archiveSop(deps, caller, body.id) }),
});

const rescue = defineRoute({
  method: 'post',
  path: '/v1/sops/rescue',
  access: 'editor',
  summary: 'Brings an SOP back that was archived in the last 30 days: it is still true',
  body: sopBody,
  answer: sopEntryAnswer,
  refusals: { 404: 'There is no such SOP', 409: 'It was archived before that' },
  handle: async ({ deps, caller, body }) => ({ sop: await rescueSop(deps, caller, body.id) }),
});

const postPicture = defineRoute({
  method: 'post',
  path: '/v1/sop-pictures',
  access: 'editor',
  summary: 'Keeps a picture for SOPs: PNG, JPEG, GIF or WebP of at most 5 MB',
  body: pictureRequest,
  answer: pictureAnswer,
  refusals: { 413: 'It is too large', 415: 'It is no such picture by its bytes' },
  handle: ({ deps, caller, body }) => keepPicture(deps, caller, body.bytes),
});

const picture = defineRoute({
  method: 'get',
  path: '/v1/sop-picture',
  access: 'viewer',
  summary: 'A picture of an SOP that the caller may read',
  query: pictureQuery,
  answer: pictureBytesAnswer,
  refusals: { 404: 'There is no such picture in an SOP that the caller may read' },
  handle: ({ deps, caller, query }) => readPicture(deps, caller, query.id),
});

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

export const sopRoutes = [list, read, versions, publish, verify, archive, rescue, postPicture, picture];
