import {
  accessLinkAnswer,
  accessLinkRequest,
  deviceCodeAnswer,
  deviceCodeRequest,
  deviceTokenAnswer,
  deviceTokenRequest,
  loginAnswer,
  signOnAnswer,
  signOnBody,
  signOutAnswer,
} from '../../lib/sync/sign-in-protocol.ts';
import { createAccessLink } from '../auth/access-links.ts';
import { describeLogin } from '../auth/describe-login.ts';
import { redeemDeviceCode, startDeviceCode } from '../auth/device-codes.ts';
import { describeSignOn, putSignOn, removeSignOn } from '../auth/sign-ons.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../services/caller.ts';
import { signOutEverywhere } from '../services/devices.ts';
import { writeAudit } from '../services/write-audit.ts';
import { defineOpenRoute, defineRoute } from './define-route.ts';

const deviceCode = defineOpenRoute({
  method: 'post',
  path: '/v1/device/code',
  summary: 'Begins to connect a browser of somebody who is a member: a code to show, and one to ask with',
  body: deviceCodeRequest,
  answer: deviceCodeAnswer,
  refusals: { 429: 'Asked too often from this computer' },
  handle: async ({ deps, body, client }) => {
    await deps.rates.count('challenge', client.address);
    return startDeviceCode(deps, body.device);
  },
});

const deviceToken = defineOpenRoute({
  method: 'post',
  path: '/v1/device/token',
  summary: 'The tokens of a browser whose code was approved, once; "waiting" until then',
  body: deviceTokenRequest,
  answer: deviceTokenAnswer,
  refusals: {
    403: 'It was denied',
    404: 'The code was never made',
    410: 'The code is too old or was used',
  },
  handle: async ({ deps, body, client }) => {
    const answer = await redeemDeviceCode(deps, body.deviceCode, client.program);
    return answer ? { state: 'connected' as const, ...answer } : { state: 'waiting' as const };
  },
});

const login = defineRoute({
  method: 'get',
  path: '/v1/login',
  access: 'viewer',
  summary: 'How the caller can sign in from another browser',
  answer: loginAnswer,
  handle: ({ deps, caller }) => describeLogin(deps, caller),
});

const accessLink = defineRoute({
  method: 'post',
  path: '/v1/access-link',
  access: 'viewer',
  summary: 'A one-time link by which the caller, or for admins another member, sets a password',
  body: accessLinkRequest,
  answer: accessLinkAnswer,
  refusals: { 404: 'There is no such member', 409: 'The member that the command line acts as' },
  handle: async ({ deps, caller, body }) => {
    const { token, expiresAt } = await createAccessLink(deps, caller, body.member);
    const path = `/access/${token}`;
    const { publicUrl } = deps.signIn;
    return { path, url: publicUrl && `${publicUrl}${path}`, expiresAt: expiresAt.toISOString() };
  },
});

const signOut = defineRoute({
  method: 'post',
  path: '/v1/sign-out-everywhere',
  access: 'viewer',
  summary: 'The same as POST /v1/devices/revoke without a member, for extensions that know it by this name',
  answer: signOutAnswer,
  refusals: { 409: 'The member that the command line acts as' },
  handle: async ({ deps, caller }) => ({ browsers: await signOutEverywhere(deps, caller, undefined) }),
});

const signOnPath = '/v1/sign-on';

function noteSignOn({ db, clock }: Deps, caller: Caller): Promise<void> {
  return writeAudit(db, { workspace: caller.workspace, by: caller, action: 'signon.changed', now: clock() });
}

const getSignOn = defineRoute({
  method: 'get',
  path: signOnPath,
  access: 'admin',
  summary: 'The single sign-on of the workspace, without its secret',
  answer: signOnAnswer,
  handle: ({ deps, caller }) => describeSignOn(deps, caller.workspace),
});

const postSignOn = defineRoute({
  method: 'post',
  path: signOnPath,
  access: 'admin',
  summary: 'Sets the single sign-on (OpenID Connect) of the workspace',
  body: signOnBody,
  answer: signOnAnswer,
  refusals: { 409: 'The environment of the server has set it' },
  handle: async ({ deps, caller, body }) => {
    await putSignOn(deps, caller.workspace, body);
    await noteSignOn(deps, caller);
    return describeSignOn(deps, caller.workspace);
  },
});

const deleteSignOn = defineRoute({
  method: 'delete',
  path: signOnPath,
  access: 'admin',
  summary: 'Takes the single sign-on away; those who came in by it stay members',
  answer: signOnAnswer,
  refusals: { 409: 'The environment of the server has set it' },
  handle: async ({ deps, caller }) => {
    await removeSignOn(deps, caller.workspace);
    await noteSignOn(deps, caller);
    return { signOn: null };
  },
});

export const signInRoutes = [
  deviceCode,
  deviceToken,
  login,
  accessLink,
  signOut,
  getSignOn,
  postSignOn,
  deleteSignOn,
];
