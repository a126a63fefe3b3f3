import type { Playbook } from './playbook-schema.ts';

/** The ids of the SOPs that the parts of a playbook name, its own and documents'. */
export function namedSops({ motions, paths }: Pick<Playbook, 'motions' | 'paths'>): Set<string> {
  const ids = new Set<string>();
  // Every part names its SOP under one of two keys, however deep it stands.
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'sop' || key === 'requires') && typeof inner === 'string') ids.add(inner);
        else if (key === 'sops' && Array.isArray(inner))
          for (const id of inner) if (typeof id === 'string') ids.add(id);
        look(inner);
      }
  };
  look(motions);
  look(paths);
  return ids;
}

/** The ids that parts of a playbook name and that are none of its own SOPs: documents of the backend must have them. */
export function foreignSops(playbook: Pick<Playbook, 'motions' | 'paths' | 'sops'>): string[] {
  const own = new Set(playbook.sops.map(({ id }) => id));
  return [...namedSops(playbook)].filter((id) => !own.has(id));
}
