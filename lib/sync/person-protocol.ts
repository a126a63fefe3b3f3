import * as z from 'zod/mini';
import { storableText } from '../records/storable-text.ts';

/** `GET /v1/members/data?id=ID`: everything the workspace knows of one member. */
export const personQuery = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100), storableText),
});
const rows = z.array(z.record(z.string(), z.unknown()));
export const personAnswer = z.object({
  exportedAt: z.string(),
  member: z.record(z.string(), z.unknown()),
  /** Browsers, invite codes (never the codes), sign-ins. */
  devices: rows,
  invites: rows,
  /** What they did, as they sent it. */
  events: rows,
  /** What is or was raised to them. */
  flags: rows,
  /** What they chose for all their browsers, such as what is hidden. */
  choices: rows,
  /** What they have read, and how often they answered its questions, by SOP. */
  training: z._default(rows, []),
  /** Which warnings they were shown within 30 days, and what they did about them. */
  shown: rows,
  /** The records given to the person of the playbook that they are. */
  assigned: z.array(z.string()),
  /** What the audit log says of what they did, and of what was done or looked at about them. */
  audit: rows,
});

/** `POST /v1/members/erase`. With `preview` it only says what would be erased. */
export const eraseRequest = z.strictObject({ ...personQuery.shape, preview: z.optional(z.boolean()) });
export const eraseAnswer = z.object({
  /** What stands in the place of their name. */
  pseudonym: z.string(),
  /** How many of these lose what names them or what they typed. */
  changed: z.object({
    events: z.int(),
    records: z.int(),
    devices: z.int(),
    invites: z.int(),
    audit: z.int(),
    versions: z.int(),
  }),
  /** What still names them and is not Waymark's to change. */
  remaining: z.array(z.string()),
  erased: z.boolean(),
});

export type PersonAnswer = z.infer<typeof personAnswer>;
export type EraseAnswer = z.infer<typeof eraseAnswer>;
