import * as z from 'zod/mini';
import { longestPlaybook } from '../playbook/parse-playbook.ts';
import { hostIds, recordRef } from '../records/record-ref.ts';
import { storableText } from '../records/storable-text.ts';
import { textSchema } from '../records/text-schema.ts';
import { access, memberInfo } from './protocol.ts';

/** One thing wrong in a playbook: where, what, and what would be right. */
export const playbookProblem = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  path: z.string(),
  message: z.string(),
  hint: z.nullable(z.string()),
  /** The same two, to be said in the reader's language. A server of an earlier version sends none. */
  texts: z.optional(z.object({ message: textSchema, hint: z.nullable(textSchema) })),
});
export type ToldProblem = z.infer<typeof playbookProblem>;

/** The text of a playbook. */
export const draftText = z.string().check(z.minLength(1), z.maxLength(longestPlaybook), storableText);
/** What the text is called where a problem is told. */
export const draftFile = z.optional(z.string().check(z.minLength(1), z.maxLength(1000)));

const note = z.optional(z.string().check(z.maxLength(500), storableText));
/** The version a text was edited from: publishing over a newer one is refused. */
const base = z.optional(z.int().check(z.nonnegative()));
/** A version's number as text, as it stands in an address. */
const versionText = z.optional(
  z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'must be the number of a version')),
);

/** `GET /v1/playbooks?before=N`: what was ever in force, newest first, from below `before` where it is given. */
export const versionsQuery = z.strictObject({ before: versionText });
export const versionsAnswer = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      name: z.string(),
      publishedAt: z.string(),
      publishedBy: z.string(),
      note: z.nullable(z.string()),
    }),
  ),
  /** True when there are older ones. */
  more: z.boolean(),
});

/** `GET /v1/playbook?version=N`: the one in force, or version N, as it was written. */
export const playbookQuery = z.strictObject({ version: versionText });
export const playbookAnswer = z.object({
  version: z.int(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.nullable(z.string()),
  yaml: z.string(),
});

/** `POST /v1/playbook`. `base` is the version the text was edited from: publishing over a newer one is refused.
 *  `file` is only used to say where a problem is. With `at` (ISO 8601) it comes in force at that time. */
export const publishRequest = z.strictObject({
  yaml: draftText,
  file: draftFile,
  note,
  base,
  at: z.optional(z.iso.datetime({ offset: true })),
});

/** `POST /v1/playbook/rollback`: puts the text of a former version in force again, as a new version. */
export const rollbackRequest = z.strictObject({ version: z.int().check(z.positive()), note, base });

/** `changed` is false when the same text was already in force, and no new version was made. */
export const publishAnswer = z.object({
  version: z.int(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  changed: z.boolean(),
  /** Given when it was asked to publish at a time: what is in force has not changed yet. */
  scheduled: z.optional(z.object({ id: z.int(), at: z.string() })),
});

/** `GET /v1/playbook/scheduled`, and the answer of `DELETE /v1/playbook/scheduled {id}`. */
export const scheduledAnswer = z.object({
  scheduled: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      note: z.nullable(z.string()),
      /** The version it was edited from. */
      base: z.int(),
      /** When it comes in force (ISO 8601). */
      at: z.string(),
      scheduledAt: z.string(),
      scheduledBy: z.string(),
      /** Why it was not published at its time; null while it waits. */
      held: z.nullable(z.string()),
      /** The text that waits. Missing in answers of older backends. */
      yaml: z.optional(z.string()),
    }),
  ),
});
export const scheduledBody = z.strictObject({ id: z.int().check(z.positive()) });

/** `POST /v1/playbook/check`. */
export const checkRequest = z.strictObject({
  yaml: draftText,
  file: draftFile,
});
export const checkAnswer = z.object({ ok: z.boolean(), problems: z.array(playbookProblem) });

/** The refusal of a playbook. */
export const playbookRefusal = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  problems: z.array(playbookProblem),
});

/** `POST /v1/invites`: the code is in the answer and nowhere else. */
export const inviteRequest = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100), storableText),
  access,
  person: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  /** Their address, where the admin vouches for it: single sign-on finds them by it. */
  email: z.optional(z.email().check(z.maxLength(200), z.toLowerCase())),
});
export const inviteAnswer = z.object({ code: z.string(), expiresAt: z.string() });

/** `GET /v1/members`, and the answer of `DELETE /v1/members {id}`: who belongs to the workspace. */
export const membersAnswer = z.object({
  members: z.array(
    z.extend(memberInfo, {
      /** True for the one that the command line acts as. It cannot be removed. */
      builtin: z.boolean(),
      /** Since when (ISO 8601), and how many of their browsers are connected. */
      since: z.string(),
      browsers: z.int(),
    }),
  ),
});
export const memberBody = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100), storableText),
});

/** `/v1/accounts`: the host accounts that belong to the workspace. */
export const accountBody = z.strictObject({ host: z.enum(hostIds), account: recordRef.shape.account });
export const accountsAnswer = z.object({ accounts: z.array(accountBody) });

/** `GET /v1/flags?asOf=YYYY-MM-DD`. */
export const flagsQuery = z.strictObject({ asOf: z.optional(z.iso.date()) });
const flagged = z.object({
  record: z.string(),
  name: z.nullable(z.string()),
  rule: z.string(),
  title: z.string(),
  kind: z.string(),
  days: z.nullable(z.int()),
  owner: z.nullable(z.string()),
});

export const flagsAnswer = z.object({
  /** The moment it speaks of (ISO 8601). */
  asOf: z.string(),
  playbook: z.nullable(z.int()),
  flagged: z.array(flagged),
  /** What rules in shadow would flag; shown to nobody, and counted nowhere else. */
  shadow: z._default(z.array(flagged), []),
  /** Records of which the stage, or since when they are in it, is not known. */
  unknown: z.array(z.object({ record: z.string(), name: z.nullable(z.string()), reason: z.string() })),
  counts: z.object({
    /** Records that some motion of the playbook speaks of. */
    records: z.int(),
    byKind: z.record(z.string(), z.int()),
    snoozed: z.int(),
    unknown: z.int(),
  }),
});

export type FlagsAnswer = z.infer<typeof flagsAnswer>;
export type InviteRequest = z.infer<typeof inviteRequest>;
export type PublishAnswer = z.infer<typeof publishAnswer>;
export type VersionsAnswer = z.infer<typeof versionsAnswer>;
export type RollbackRequest = z.infer<typeof rollbackRequest>;
export type ScheduledAnswer = z.infer<typeof scheduledAnswer>;
export type PublishRequest = z.infer<typeof publishRequest>;
