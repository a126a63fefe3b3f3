import * as z from 'zod/mini';
import { type HostId, hostIds, recordRef } from '../records/record-ref.ts';
import type { ViewsAnswer } from '../sync/audit-protocol.ts';
import type { DevicesAnswer } from '../sync/people-protocol.ts';
import type { MemberInfo, WorkspaceInfo } from '../sync/protocol.ts';
import { asanaSettingsMessages } from './asana-messages.ts';
import type { WhyHidden } from './page-messages.ts';
import { hideChoice, type SyncView } from './panel-messages.ts';

/** A site as the browser's permissions know it: https, a host name, no port and no path. */
const siteOrigin = z
  .string()
  .check(
    z.maxLength(300),
    z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be like https://crm.company.example'),
  );

/** How many steps the first run has. */
export const firstRunSteps = 5;

/** What the settings page and the popup may say to the worker. */
export const settingsMessage = z.discriminatedUnion('type', [
  /** Answered by `ConnectionView`. */
  z.strictObject({ type: z.literal('connection.read') }),
  /** Pair this browser. Answered by `ConnectAnswer`. */
  z.strictObject({
    type: z.literal('connection.connect'),
    server: z.string().check(z.maxLength(500)),
    code: z.string().check(z.maxLength(200)),
  }),
  /** Forget the connection and its local copy. Refused while events wait unless `discard` is set. */
  z.strictObject({ type: z.literal('connection.disconnect'), discard: z.boolean() }),
  /** Ask the backend for a code by which a member connects this browser. Answered by `SignInAnswer`. */
  z.strictObject({ type: z.literal('signIn.start'), server: z.string().check(z.maxLength(500)) }),
  /** How the sign-in under way stands. Answered by `SignInView`. */
  z.strictObject({ type: z.literal('signIn.look') }),
  z.strictObject({ type: z.literal('signIn.cancel') }),
  /** By which means the person can sign in elsewhere. Answered by `LoginAnswer`. */
  z.strictObject({ type: z.literal('login.read') }),
  /** A one-time link to set a password. Answered by `LoginLinkAnswer`. */
  z.strictObject({ type: z.literal('login.link') }),
  /** End every browser and session of this member, and delete the local copy. Sends what waits first; refused while
   *  events wait unless `discard` is set. Answered by `DisconnectAnswer`. */
  z.strictObject({ type: z.literal('connection.signOutEverywhere'), discard: z.boolean() }),
  /** The person's browsers. Answered by `BrowsersAnswer`. */
  z.strictObject({ type: z.literal('devices.read') }),
  /** Disconnect one of them. Answered by `BrowsersAnswer`, as they then are. */
  z.strictObject({ type: z.literal('devices.disconnect'), id: z.string().check(z.maxLength(100)) }),
  /** Who looked at what is known of the person. Answered by `ViewsOfMeAnswer`. */
  z.strictObject({ type: z.literal('views.read') }),
  /** Send and fetch now. Answered by `ConnectionView`. */
  z.strictObject({ type: z.literal('sync.now') }),
  /** Which hosts are on, and the sites the person added. Answered by `HostsView`. */
  z.strictObject({ type: z.literal('hosts.read') }),
  /** The person's own choice for this browser. Answered by `HostsView`. */
  z.strictObject({ type: z.literal('hosts.switch'), host: z.enum(hostIds), isOn: z.boolean() }),
  /** Where the person has Waymark on a host, in all their browsers. Answered by `HostsView`. */
  z.strictObject({ type: z.literal('hosts.home'), host: z.enum(hostIds), at: z.enum(['page', 'side']) }),
  /** A site of the company's own, for which the person has just given permission. Answered by `SitesAnswer`. */
  z.strictObject({ type: z.literal('sites.add'), origin: siteOrigin, host: z.enum(hostIds) }),
  z.strictObject({ type: z.literal('sites.remove'), origin: siteOrigin }),
  /** An admin says that the account of a page belongs to the workspace. Answered by `AddAccountAnswer`. */
  z.strictObject({
    type: z.literal('account.add'),
    host: z.enum(hostIds),
    account: recordRef.shape.account,
  }),
  /** Why the tab shows what it shows. Answered by `TabView`. */
  z.strictObject({ type: z.literal('tab.read'), tab: z.int() }),
  z.strictObject({ type: z.literal('tab.togglePanel'), tab: z.int() }),
  /** Hide Waymark where a tab is, and take that back. Answered by `HideAnswer`. */
  z.strictObject({ type: z.literal('tab.hide'), tab: z.int(), ...hideChoice }),
  z.strictObject({ type: z.literal('tab.unhide'), tab: z.int() }),
  /** Answered by `{ok}`: false where the palette cannot be shown. */
  z.strictObject({ type: z.literal('tab.openPalette'), tab: z.int() }),
  /** How far the person is with the first run. Answered by `FirstRunView`. */
  z.strictObject({ type: z.literal('firstRun.read') }),
  /** Go to a step of it; null: it is over. Answered by `FirstRunView`. */
  z.strictObject({
    type: z.literal('firstRun.go'),
    at: z.nullable(z.int().check(z.minimum(1), z.maximum(firstRunSteps))),
  }),

  ...asanaSettingsMessages,
]);

export type SettingsMessage = z.infer<typeof settingsMessage>;

/** `at` is the step, from 1; null where it is over, or nobody is connected. */
export interface FirstRunView {
  at: number | null;
}

export interface ConnectionView {
  connected: boolean;
  /** The connection's id, by which a message is about this workspace. */
  id: string | null;
  server: string | null;
  workspace: WorkspaceInfo | null;
  member: MemberInfo | null;
  playbook: { version: number; name: string } | null;
  accounts: { host: string; account: string }[];
  /** What the company has set for this browser; null where it has not. */
  policy: { server: string | null; workspace: string | null };
  sync: SyncView;
}

/** `field` names the one the person has to correct, where it is known. */
export type ConnectAnswer =
  | { ok: true; view: ConnectionView }
  | { ok: false; message: string; field?: 'server' | 'code' };

/** `draft` is true when an unpublished draft of the playbook would be lost. */
export type DisconnectAnswer =
  | { ok: true }
  | { ok: false; message: string; waiting: number; draft?: boolean };

/** One thing that has to be so for something to be shown. `unknown`: what it rests on is not so. */
export interface TabCheck {
  what: 'site' | 'connected' | 'visible' | 'record' | 'rule' | 'backend';
  state: 'ok' | 'no' | 'unknown';
  /** What it is, where it has a name: the workspace, the record, the motion. */
  name: string | null;
}

/** The popup's answer to "why is nothing showing here?". */
export interface TabView {
  /** True when Waymark runs on this page at all. */
  supported: boolean;
  state:
    | 'showing'
    | 'not-connected'
    | 'no-record'
    | 'foreign-account'
    | 'no-playbook'
    | 'no-motion'
    | 'off-here'
    | 'off-by-company'
    | WhyHidden
    | 'unsupported';
  /** What was looked at to say so, in the order in which one thing rests on the other. */
  checks: TabCheck[];
  /** What is hidden here until when (ISO 8601; null: until it is taken back); null while nothing is. */
  hidden: { scope: 'page' | 'site' | 'all'; until: string | null } | null;
  /** What of it can be hidden: a page only where there is a record, a site only where Waymark runs. */
  canHide: ('page' | 'site' | 'all')[];
  record: { key: string; name: string | null; account: string } | null;
  /** The account of the page where it is not the workspace's. */
  foreign: { host: HostId; account: string } | null;
  /** The workspaces to which the person may add that account. */
  addTo: { connection: string; name: string }[];
  sync: SyncView | null;
  /** What is wrong with the link to the backend and what to do, in one sentence; null while nothing has to be done. */
  problem: string | null;
  /** Names of what could not be found on this page, such as `title`; empty when all was. */
  missing: string[];
  /** Things that wait on the person now; `workspace` names where, if they have several. */
  flags: {
    title: string;
    name: string | null;
    days: number | null;
    address: string | null;
    workspace: string | null;
  }[];
  /** Where the person has Waymark on the site of the tab; null where it is no site of a host. */
  home: { host: HostId; at: 'page' | 'side' } | null;
}

/** A sign-in by code: none under way, one that waits for the person's approval, done, or over for a reason. */
export type SignInView =
  | { state: 'none' }
  | { state: 'waiting'; server: string; userCode: string; url: string; expiresAt: string }
  | { state: 'connected' }
  | { state: 'ended'; server: string; message: string };

export type SignInAnswer =
  | { ok: true; signIn: SignInView }
  | { ok: false; message: string; field?: 'server' };

/** How the member can sign in from another browser. */
export type LoginAnswer =
  | {
      ok: true;
      login: { email: string | null; password: boolean; passkeys: number; signOn: string | null };
    }
  | { ok: false; message: string };

export type LoginLinkAnswer = { ok: true; url: string } | { ok: false; message: string };

export interface HostsView {
  /** `by` decides: only the person's own choice can be changed in the settings. */
  hosts: {
    host: HostId;
    isOn: boolean;
    by: 'person' | 'policy' | 'workspace';
    /** Where the person has it; null while the browser is not connected, because the choice is kept with the workspace. */
    home: 'page' | 'side' | null;
  }[];
  /** Sites the person added. One without permission does nothing until it is given again. */
  sites: { origin: string; host: HostId; isAllowed: boolean }[];
}

export type SitesAnswer = { ok: true; view: HostsView } | { ok: false; message: string };

export type AddAccountAnswer = { ok: true } | { ok: false; message: string };

export type Browser = DevicesAnswer['devices'][number];
export type BrowsersAnswer = { ok: true; devices: Browser[] } | { ok: false; message: string };

export type ViewOfMe = ViewsAnswer['views'][number];
export type ViewsOfMeAnswer = { ok: true; views: ViewOfMe[] } | { ok: false; message: string };
