import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

const named = z.object({ gid: z.string(), name: z.string() });
const task = z.object({
  id: z.string(),
  title: z.string(),
  /** Null for none. */
  section: z.nullable(z.string()),
  /** YYYY-MM-DD. */
  dueOn: z.nullable(z.string()),
  notes: z.string(),
  steps: z.array(z.object({ id: z.string(), title: z.string() })),
});

/** Where projects are made, as an admin chose it. */
export const asanaChoice = z.object({
  workspace: named,
  team: z.nullable(named),
  template: z.nullable(named),
});

/** A project as it is to be: written down once when it is asked for, so that every try makes the same. */
export const projectPlan = z.object({
  name: z.string(),
  /** What the project is about, and the address of the record it comes from. */
  notes: z.string(),
  link: z.string(),
  workspace: z.string(),
  team: z.nullable(z.string()),
  template: z.nullable(z.string()),
  dates: z.array(z.object({ gid: z.string(), value: z.string() })),
  tasks: z.array(task),
});

/** One passage of a record from one team to another: the record by its key, the handoff by its id in the playbook, the
 *  visit to its stage, and of a handoff in parts the part. */
export const passage = z.object({
  record: z.string(),
  handoff: z.string(),
  occurrence: z.string(),
  part: z.optional(z.string()),
});

export type Passage = z.infer<typeof passage>;
export type AsanaChoice = z.infer<typeof asanaChoice>;
export type ProjectPlan = z.infer<typeof projectPlan>;
export type PlannedTask = z.infer<typeof task>;

/** What a project of ours is found again by: the same for a handoff at every try, whatever the database has forgotten. */
export function markerOf(workspace: string, { record, handoff, occurrence, part }: Passage): string {
  const text = JSON.stringify(['asana', workspace, record, handoff, occurrence, part ?? null]);
  return `wm-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/** The name of a project while nothing but its name can be given to it. */
export function nameWith(marker: string, { name }: ProjectPlan): string {
  return `${name} [${marker}]`;
}

/** A project's notes: those that its template brought, ours, the way back to the record, and the marker. */
export function notesWith(marker: string, { notes, link }: ProjectPlan, before: string): string {
  const ours = [notes, link, `Waymark ${marker}`].filter((part) => part !== '').join('\n\n');
  return before.trim() === '' ? ours : `${before.trimEnd()}\n\n${ours}`;
}

/** The last line of a task's notes, by which it is found again. */
export function taskLine(marker: string, id: string): string {
  return `Waymark ${marker} ${id}`;
}
