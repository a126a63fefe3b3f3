import type { Finding } from './finding.ts';
import { keptParts } from './kept-parts.ts';
import type { Playbook } from './playbook-schema.ts';
import { suggest } from './suggest.ts';

/** Finds keepers that are no role of the playbook. An SOP's owner is checked with the other references. */
export function validateKeepers(playbook: Playbook): Finding[] {
  const roles = playbook.roles.map(({ id }) => id);
  return keptParts(playbook).flatMap(({ path, kind, keeper }) => {
    if (kind === 'SOP' || keeper === undefined || roles.includes(keeper)) return [];
    const message = { key: 'problem.noSuch.role', with: { id: keeper } } as const;
    return [{ path: [...path, 'keeper'], message, hint: () => suggest(keeper, roles) }];
  });
}
