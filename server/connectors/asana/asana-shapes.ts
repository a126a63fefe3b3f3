import * as z from 'zod/mini';

/** What we read of Asana's answers; of the names in ../shared/specs/asana_oas.yaml. All else is dropped. */
const gid = z.string().check(z.regex(/^\d{1,40}$/));
const named = { gid, name: z.string() };

export const asanaNamed = z.object(named);
export const asanaUser = z.object({ ...named, workspaces: z.array(asanaNamed) });
export const asanaTemplate = z.object({
  ...named,
  team: z.nullish(z.object({ gid, name: z.optional(z.string()) })),
  requested_dates: z._default(z.array(asanaNamed), []),
  requested_roles: z._default(z.array(asanaNamed), []),
});
export const asanaProject = z.object({
  ...named,
  notes: z._default(z.string(), ''),
  permalink_url: z.optional(z.string()),
});
export const asanaJob = z.object({
  gid,
  status: z.enum(['not_started', 'in_progress', 'succeeded', 'failed']),
  new_project: z.nullish(z.object({ gid })),
});
export const asanaTask = z.object({
  ...named,
  notes: z._default(z.string(), ''),
  memberships: z._default(z.array(z.object({ section: z.nullish(z.object({ gid })) })), []),
});

export type AsanaNamed = z.infer<typeof asanaNamed>;
export type AsanaUser = z.infer<typeof asanaUser>;
export type AsanaTemplate = z.infer<typeof asanaTemplate>;
export type AsanaProject = z.infer<typeof asanaProject>;
export type AsanaJob = z.infer<typeof asanaJob>;
export type AsanaTask = z.infer<typeof asanaTask>;
