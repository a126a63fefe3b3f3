/**
 * Our word for the object → our property → what the pack's probes call it: the API's word, with `section` and
 * `project` for the two halves of a membership. Custom fields are asked for by their id (hosts.md 3.2). Pure data: the
 * worker uses it too.
 */
export const asanaNames: Record<string, Record<string, string>> = {
  task: { name: 'name', stage: 'section', pipeline: 'project', owner: 'assignee', closeDate: 'due_on' },
  project: { name: 'name' },
};
