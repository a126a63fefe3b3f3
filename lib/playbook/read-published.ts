import { type PublishedPlaybook, publishedPlaybook } from './playbook-schema.ts';

/**
 * Reads a published playbook as a backend sent it, which has checked all of it. Keys that this version does not know, as
 * those of a newer backend, are left out. Undefined where anything else is not as this version knows it.
 */
export function readPublished(data: unknown): PublishedPlaybook | undefined {
  const whole = publishedPlaybook.safeParse(data);
  if (whole.success) return whole.data;
  const rest: unknown = structuredClone(data);
  for (const issue of whole.error.issues) {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const part = issue.path.reduce<unknown>((above, key) => partOf(above, key), rest);
    if (typeof part !== 'object' || part === null) return undefined;
    for (const key of issue.keys) Reflect.deleteProperty(part, key);
  }
  return publishedPlaybook.safeParse(rest).data;
}

function partOf(above: unknown, key: PropertyKey): unknown {
  return typeof above === 'object' && above !== null ? Reflect.get(above, key) : undefined;
}
