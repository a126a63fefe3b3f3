import * as z from 'zod/mini';
import { storableText } from '../records/storable-text.ts';

/**
 * Why something could not be done at Asana. The first row needs an admin or another choice; `busy` to `no-answer` pass
 * by themselves and are tried again; `job-failed` is Asana's own word on a template, `unsure` that nobody can tell
 * whether a project is there, `too-many` that there is more to search than can be searched; the last row is our own refusal.
 */
export const asanaProblemCodes = [
  ...(['no-token', 'token-refused', 'plan', 'forbidden', 'not-found', 'invalid'] as const),
  ...(['busy', 'unavailable', 'unreachable', 'no-answer'] as const),
  ...(['unexpected', 'too-many', 'job-failed', 'unsure'] as const),
  ...(['not-accepted', 'not-yours', 'linked'] as const),
] as const;
export type AsanaProblemCode = (typeof asanaProblemCodes)[number];

const gid = z.string().check(z.regex(/^\d{1,40}$/, 'must be a number of Asana, such as 1201234567890'));
const named = z.object({ gid: z.string(), name: z.string() });
const problemCode = z.nullable(z.enum(asanaProblemCodes));
const token = z
  .string()
  .check(z.trim(), z.minLength(10), z.maxLength(500), z.regex(/^[\x21-\x7e]+$/, 'must be a token of Asana'));

/** `GET /v1/asana`: whether projects can be made, and where. Never the token. `problem` is what was wrong when Asana was
 *  last asked; null when nothing was. */
export const asanaAnswer = z.object({
  connection: z.nullable(
    z.object({
      workspace: named,
      team: z.nullable(named),
      template: z.nullable(named),
      problem: problemCode,
      updatedAt: z.string(),
    }),
  ),
});

/** `POST /v1/asana/check`: what a token may see; without one, the token that is kept. */
export const asanaCheckBody = z.strictObject({
  token: z.optional(token),
  workspace: z.optional(gid),
  team: z.optional(z.nullable(gid)),
});
export const asanaCheckAnswer = z.object({
  problem: problemCode,
  /** Whose token it is, as Asana says; null where Asana did not answer. */
  account: z.nullable(z.string()),
  workspaces: z.array(named),
  /** Of the workspace asked for, or of the only one. */
  teams: z.array(named),
  templates: z.array(named),
});

/** `POST /v1/asana`: keeps a token, sealed, and where projects are made; without a token the one that is kept stays.
 *  Nothing is kept unless Asana takes it. */
export const asanaBody = z.strictObject({
  token: z.optional(token),
  workspace: gid,
  team: z.nullable(gid),
  template: z.nullable(gid),
});
export const asanaSaveAnswer = z.extend(asanaAnswer, { problem: problemCode });

const name = z.string().check(z.minLength(1), z.maxLength(120), storableText);
const long = z.string().check(z.minLength(1), z.maxLength(1000), storableText);

/** Which handoff: the record by its key, the handoff by its id in the playbook, the visit, and of a split one the part. */
const passage = { record: long, handoff: name, occurrence: long, part: z.optional(name) };
const asanaPassage = z.strictObject(passage);
/** The record's address, for the way back from the project. */
const link = z.url({ protocol: /^https$/ }).check(z.maxLength(1000), storableText);

/** How far the project of a handoff is. `held`: it goes on only after somebody did something about `problem`. */
const asanaCreation = z.object({
  state: z.enum(['waiting', 'building', 'filling', 'done', 'held']),
  problem: problemCode,
  /** The project's gid and address, once it is there. */
  project: z.nullable(z.object({ gid: z.string(), url: z.string() })),
});

/** `POST /v1/asana/preview`: what would be made of an accepted handoff; nothing is. */
export const asanaPreviewBody = z.strictObject({
  ...passage,
  link,
  /** Another template than the workspace's own; null: none. */
  template: z.optional(z.nullable(gid)),
});
export const asanaPreviewAnswer = z.object({
  problem: problemCode,
  /** What is there or under way already. */
  creation: z.nullable(asanaCreation),
  preview: z.nullable(
    z.object({
      name: z.string(),
      notes: z.string(),
      workspace: named,
      team: z.nullable(named),
      template: z.nullable(named),
      templates: z.array(named),
      /** The dates that the template asks for. `value` (YYYY-MM-DD) is what is known, and `from` where from. */
      dates: z.array(
        z.object({
          gid: z.string(),
          name: z.string(),
          value: z.nullable(z.string()),
          from: z.nullable(z.string()),
        }),
      ),
      /** The template's roles; nobody is put into them. */
      roles: z.array(z.string()),
      tasks: z.array(
        z.object({
          title: z.string(),
          section: z.nullable(z.string()),
          dueOn: z.nullable(z.string()),
          steps: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** `POST /v1/asana/projects`: makes the project of an accepted handoff, once, however often it is asked for. One that is
 *  held is tried again. */
export const asanaProjectBody = z.strictObject({
  ...passage,
  link,
  template: z.nullable(gid),
  dates: z.array(z.strictObject({ gid, value: z.iso.date() })).check(z.maxLength(50)),
});

/** `GET /v1/asana/project?record=&handoff=&occurrence=&part=`: whether projects can be made, and how far this one is. */
export const asanaProjectQuery = asanaPassage;
export const asanaProjectAnswer = z.object({ problem: problemCode, creation: z.nullable(asanaCreation) });

export type AsanaAnswerBody = z.infer<typeof asanaAnswer>;
export type AsanaCheckBody = z.infer<typeof asanaCheckBody>;
export type AsanaCheckAnswer = z.infer<typeof asanaCheckAnswer>;
export type AsanaBody = z.infer<typeof asanaBody>;
export type AsanaSaveAnswer = z.infer<typeof asanaSaveAnswer>;
export type AsanaPassage = z.infer<typeof asanaPassage>;
export type AsanaCreation = z.infer<typeof asanaCreation>;
export type AsanaPreviewBody = z.infer<typeof asanaPreviewBody>;
export type AsanaPreviewAnswer = z.infer<typeof asanaPreviewAnswer>;
export type AsanaProjectBody = z.infer<typeof asanaProjectBody>;
export type AsanaProjectAnswer = z.infer<typeof asanaProjectAnswer>;
