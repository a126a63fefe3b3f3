import type { Playbook } from './playbook-schema.ts';

/** The ids of the SOPs that the parts of a playbook name, its own and documents'. */
export function namedSops({ motions }: Pick<Playbook, 'motions'>): Set<string> {
  const ids = new Set<string>();
  // Every part names its SOP under the same key, however deep it stands.
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'sop' && typeof inner === 'string') ids.add(inner);
        else if (key === 'sops' && Array.isArray(inner))
          for (const id of inner) if (typeof id === 'string') ids.add(id);
        look(inner);
      }
  };
  look(motions);
  return ids;
}

/** The ids that parts of a playbook name and that are none of its own SOPs: documents of the backend must have them. */
export function foreignSops(playbook: Pick<Playbook, 'motions' | 'sops'>): string[] {
  const own = new Set(playbook.sops.map(({ id }) => id));
  return [...namedSops(playbook)].filter((id) => !own.has(id));
}
