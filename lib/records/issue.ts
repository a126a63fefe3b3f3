import * as z from 'zod/mini';
import { instant } from './observation.ts';

/** What somebody says is wrong. */
export const issueKinds = ['rule', 'sop', 'data', 'other'] as const;
export const issueStates = ['open', 'answered', 'closed'] as const;

const actor = z.object({ id: z.string(), name: z.string() });

/** Something that a person says is wrong, seen on a record, and what was answered. */
export const issue = z.object({
  /** The journal event that raised it. */
  id: z.string(),
  record: z.string(),
  name: z.nullable(z.string()),
  kind: z.enum(issueKinds),
  /** The rule's path, or `sop:` and the SOP's id, and its title then; null where it is about neither. */
  about: z.nullable(z.object({ rule: z.string(), title: z.string() })),
  text: z.string(),
  by: actor,
  at: instant,
  /** The version of the playbook that was in force for them. */
  playbook: z.nullable(z.number()),
  state: z.enum(issueStates),
  /** Oldest first. */
  answers: z.array(z.object({ id: z.string(), text: z.string(), at: instant, by: actor })),
});

export type Issue = z.infer<typeof issue>;
export type IssueKind = Issue['kind'];
