import * as z from 'zod/mini';

/** `GET /v1/assignments`: what the backend decided about records without an owner, newest first, the last 1,000. */
export const assignmentsAnswer = z.object({
  assignments: z.array(
    z.object({
      record: z.string(),
      name: z.nullable(z.string()),
      /** The person's id and name; the id again for somebody who is no longer in the playbook. */
      person: z.string(),
      personName: z.string(),
      /** The routing rule's path, and its title then. */
      rule: z.string(),
      title: z.string(),
      how: z.string(),
      /** When it was decided (ISO 8601). */
      at: z.string(),
      alternatives: z.array(z.object({ person: z.string(), note: z.string() })),
      /** The owner that the host names by now, who comes before the decision; null while there is none. */
      owner: z.nullable(z.string()),
    }),
  ),
  /** True when there are older ones. */
  more: z.boolean(),
});

export type AssignmentsAnswer = z.infer<typeof assignmentsAnswer>;
