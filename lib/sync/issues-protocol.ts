import * as z from 'zod/mini';
import { issue, issueStates } from '../records/issue.ts';
import { storableText } from '../records/storable-text.ts';

/** `GET /v1/issues?state=STATE&record=KEY`: the issues that the caller may see, newest first, at most two hundred. */
export const issuesQuery = z.strictObject({
  state: z.optional(z.enum(issueStates)),
  record: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
});

/** `mayAnswer`: the caller keeps the rule or SOP, or is an admin. */
const listed = z.extend(issue, { mayAnswer: z.boolean() });

export const issuesAnswer = z.object({ issues: z.array(listed), more: z.boolean() });

/** `POST /v1/issues/answer` and `POST /v1/issues/state`. */
export const issueReply = z.strictObject({
  id: z.uuid(),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000), storableText),
});
export const issueMove = z.strictObject({ id: z.uuid(), state: z.enum(['open', 'closed']) });
export const issueAnswer = z.object({ issue: listed });

export type IssuesAnswer = z.infer<typeof issuesAnswer>;
export type ListedIssue = z.infer<typeof listed>;
