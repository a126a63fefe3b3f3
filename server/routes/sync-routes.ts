import * as z from 'zod/mini';
import {
  helloAnswer,
  memberInfo,
  pairAnswer,
  pairRequest,
  protocolRange,
  pullAnswer,
  pullRequest,
  pushAnswer,
  pushRequest,
  refreshAnswer,
  refreshRequest,
  tokenAnswer,
  workspaceInfo,
} from '../../lib/sync/protocol.ts';
import { noteRefusedInvite } from '../services/note-refused-invite.ts';
import { pairBrowser } from '../services/pair-browser.ts';
import { pullChanges } from '../services/pull-changes.ts';
import { pushEvents } from '../services/push-events.ts';
import { refreshTokens } from '../services/refresh-tokens.ts';
import { revokeToken } from '../services/revoke-tokens.ts';
import { version } from '../version.ts';
import { defineOpenRoute, defineRoute } from './define-route.ts';

const hello = defineOpenRoute({
  method: 'get',
  path: '/v1/hello',
  summary: 'Who is there, and which protocol it speaks',
  answer: helloAnswer,
  handle: async () => ({ server: 'waymark' as const, version, protocol: protocolRange }),
});

const pair = defineOpenRoute({
  method: 'post',
  path: '/v1/pair',
  summary: 'A one-time invite code becomes a member and a token for this browser',
  body: pairRequest,
  answer: pairAnswer,
  refusals: {
    403: 'The code is not known',
    410: 'The code was used or has expired',
    429: 'Too many wrong codes; Retry-After says when to try again',
  },
  handle: async ({ deps, body, client }) => {
    try {
      return await pairBrowser(deps, body, client);
    } catch (error) {
      await noteRefusedInvite(deps, body.code, error);
      throw error;
    }
  },
});

const refresh = defineOpenRoute({
  method: 'post',
  path: '/v1/token/refresh',
  summary: 'A refresh token becomes a new one and an access token; one used before the last ends the device',
  body: refreshRequest,
  answer: refreshAnswer,
  refusals: {
    401: 'The token is not known, or its device was disconnected; the message says why',
    429: 'Asked too often; Retry-After says when to try again',
  },
  handle: ({ deps, body, client }) => refreshTokens(deps, body.refresh, client),
});

const me = defineRoute({
  method: 'get',
  path: '/v1/me',
  access: 'viewer',
  summary: 'Whose token this is',
  answer: z.object({ workspace: workspaceInfo, member: memberInfo }),
  handle: async ({ deps, caller }) => {
    const workspace = await deps.db
      .selectFrom('workspaces')
      .select(['id', 'name'])
      .where('id', '=', caller.workspace)
      .executeTakeFirstOrThrow();
    return { workspace, member: caller.member };
  },
});

const pull = defineRoute({
  method: 'post',
  path: '/v1/pull',
  access: 'viewer',
  summary: 'What changed since the cursors',
  body: pullRequest,
  answer: pullAnswer,
  refusals: { 409: 'A cursor is newer than the server, or tombstones after it are gone: start over from 0' },
  handle: ({ deps, caller, counters, client, body }) =>
    pullChanges(deps, { caller, counters }, body, client.protocol),
});

const push = defineRoute({
  method: 'post',
  path: '/v1/push',
  access: 'member',
  summary: 'Events, each taken exactly once by its id and judged alone',
  body: pushRequest,
  answer: pushAnswer,
  handle: async ({ deps, caller, body }) => {
    const results = await pushEvents(deps, caller, body);
    for (const { status } of results) deps.metrics.countEvent(status);
    return { results };
  },
});

const leave = defineRoute({
  method: 'delete',
  path: '/v1/token',
  access: 'viewer',
  summary: 'Disconnects the browser that asks: its token is valid no longer',
  answer: tokenAnswer,
  refusals: { 409: "The command line's token; it is replaced on the server's machine" },
  handle: async ({ deps, caller }) => {
    await revokeToken(deps, caller);
    return { revoked: true as const };
  },
});

export const syncRoutes = [hello, pair, refresh, me, pull, push, leave];
