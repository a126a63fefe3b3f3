import * as z from 'zod/mini';

/**
 * Why something could not be done at Asana. The first row needs an admin or another choice; `busy` to `no-answer` pass
 * by themselves and are tried again; `job-failed` is Asana's own word on a template, `unsure` that nobody can tell
 * whether a project is there, `too-many` that there is more to search than can be searched.
 */
export const asanaProblemCodes = [
  ...(['no-token', 'token-refused', 'plan', 'forbidden', 'not-found', 'invalid'] as const),
  ...(['busy', 'unavailable', 'unreachable', 'no-answer'] as const),
  ...(['unexpected', 'too-many', 'job-failed', 'unsure'] as const),
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

export type AsanaAnswerBody = z.infer<typeof asanaAnswer>;
export type AsanaCheckBody = z.infer<typeof asanaCheckBody>;
export type AsanaCheckAnswer = z.infer<typeof asanaCheckAnswer>;
export type AsanaBody = z.infer<typeof asanaBody>;
export type AsanaSaveAnswer = z.infer<typeof asanaSaveAnswer>;
