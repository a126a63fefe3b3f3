import * as z from 'zod/mini';
import { journalEvent } from '../records/journal-event.ts';
import { instant } from '../records/observation.ts';
import { storableText } from '../records/storable-text.ts';

/**
 * The protocol versions a backend of this code serves; clients of this code speak the newest. What each brought:
 * 1 the first; a browser has one lasting token;
 * 2 access tokens that end, refresh tokens (`POST /v1/token/refresh`), and this number in a header;
 * 3 horizons: tombstones are not kept for ever.
 */
export const protocolRange = { min: 1, max: 3 } as const;

/** What a client speaks that does not say: the header came with version 2. */
export const oldestProtocol = 1;

/** The header in which a client says which protocol version it speaks. */
export const protocolHeader = 'Waymark-Protocol';

/** The largest pushes and pulls a server takes. */
export const limits = {
  eventsPerPush: 500,
  charactersPerPush: 1_000_000,
  keysPerPull: 1000,
  changesPerPage: 1000,
} as const;

/** `GET /v1/hello`: who is there, before anybody is known. */
export const helloAnswer = z.object({
  server: z.literal('waymark'),
  version: z.string(),
  protocol: z.object({ min: z.int(), max: z.int() }),
});

/** `POST /v1/pair`: a one-time invite code becomes a member and this browser's token. */
export const pairRequest = z.strictObject({
  code: z.string().check(z.minLength(1), z.maxLength(100)),
  device: z.string().check(z.minLength(1), z.maxLength(100), storableText),
});

export const access = z.enum(['owner', 'admin', 'editor', 'member', 'viewer']);

export const memberInfo = z.object({
  id: z.string(),
  name: z.string(),
  access,
  /** The playbook's person this member is, where known. */
  person: z.nullable(z.string()),
});

export const workspaceInfo = z.object({ id: z.string(), name: z.string() });

/** An access token, for how many seconds it is good, and the refresh token for the next one. */
const tokenSet = z.object({
  token: z.string(),
  expiresIn: z.int().check(z.positive()),
  refresh: z.string(),
});

/** Protocol version 1 is answered with a token that lasts, and nothing to refresh. */
export const pairAnswer = z.object({
  ...z.partial(tokenSet).shape,
  token: z.string(),
  workspace: workspaceInfo,
  member: memberInfo,
});

/** `POST /v1/token/refresh`: a refresh token, or once the lasting token of an older extension, for a new pair. The one
 *  that is sent stays good until one it was exchanged for is sent in turn. */
export const refreshRequest = z.strictObject({ refresh: z.string().check(z.minLength(1), z.maxLength(200)) });
export const refreshAnswer = tokenSet;

const cursor = z.int().check(z.nonnegative());

/**
 * `POST /v1/pull`: what changed since the cursor, per scope. `keys` are the records this browser keeps; those
 * in `fresh` are answered whole whatever the cursor says, because the browser has just become interested.
 */
export const pullRequest = z.strictObject({
  workspace: cursor,
  me: cursor,
  records: z.strictObject({
    cursor,
    keys: z.array(z.string()).check(z.maxLength(limits.keysPerPull)),
    fresh: z.array(z.string()).check(z.maxLength(limits.keysPerPull)),
  }),
  /** The horizons that came with the last answer, from protocol version 3 on. */
  horizons: z.optional(z.strictObject({ workspace: cursor, me: cursor, records: cursor })),
  /** SOP documents, by clients that were told that this backend `serves` them. `reach` came with the last answer. */
  sops: z.optional(z.strictObject({ cursor, reach: z.optional(z.string().check(z.maxLength(4000))) })),
});

/** One thing that changed. A tombstone has `deleted` and no data. `kind` is open: a browser keeps what it does
 *  not know for its next version. */
const change = z.object({
  kind: z.string(),
  id: z.string(),
  version: cursor,
  deleted: z.optional(z.boolean()),
  data: z.optional(z.unknown()),
});

/** `horizon`: tombstones up to this version are gone. A client whose cursor lies before it starts anew, unless it was
 *  told of this very horizon since it began: then it is in the middle of fetching everything. */
const page = z.object({
  cursor,
  changes: z.array(change),
  more: z.boolean(),
  horizon: z.optional(cursor),
});

/** A page of SOP documents. `reach` says what the member may read; with `reset` the page is the first of everything, and
 *  what the client had is no longer true. */
const sopsPage = z.object({ ...page.shape, reach: z.string(), reset: z.optional(z.boolean()) });

/** `epoch` names one life of the backend's database; when it changes, what the client holds may be of another. */
export const pullAnswer = z.object({
  workspace: page,
  me: page,
  records: page,
  sops: z.optional(sopsPage),
  /** Scopes that the backend has beyond those that were asked for. A client asks for the ones it knows. */
  serves: z.optional(z.array(z.string())),
  epoch: z.optional(z.string()),
});

/** `DELETE /v1/token`: the token that asks is valid no longer. */
export const tokenAnswer = z.object({ revoked: z.literal(true) });

/** `POST /v1/push`: events made by this browser, each answered by its id. Each event is checked alone, so
 *  that a bad one never holds up the rest. */
export const pushRequest = z.strictObject({
  events: z.array(z.unknown()).check(z.minLength(1), z.maxLength(limits.eventsPerPush)),
  /** The client's clock at sending, from which the server learns how wrong it is. */
  sentAt: z.optional(instant),
});

const pushResult = z.object({
  id: z.nullable(z.string()),
  status: z.enum(['applied', 'duplicate', 'refused']),
  reason: z.optional(z.string()),
});

export const pushAnswer = z.object({ results: z.array(pushResult) });

/** Every refusal: a code for programs, a sentence for people. */
export const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** The data of a `account` change: a host account that belongs to the workspace. */
export const accountData = z.object({ host: z.string(), account: z.string() });

/** The data of a `flag` change in the `me` scope: something that waits on this member. */
export const flagData = z.object({
  record: z.string(),
  rule: z.string(),
  title: z.string(),
  kind: z.string(),
  name: z.nullable(z.string()),
  since: z.string(),
  days: z.nullable(z.number()),
});

export { journalEvent };

export type PullRequest = z.infer<typeof pullRequest>;
export type PullAnswer = z.infer<typeof pullAnswer>;
export type Change = z.infer<typeof change>;
export type PushRequest = z.infer<typeof pushRequest>;
export type PushResult = z.infer<typeof pushResult>;
export type MemberInfo = z.infer<typeof memberInfo>;
export type WorkspaceInfo = z.infer<typeof workspaceInfo>;
export type PairAnswer = z.infer<typeof pairAnswer>;
export type TokenSet = z.infer<typeof tokenSet>;
export type FlagData = z.infer<typeof flagData>;
