import type { Finding } from '../../../lib/playbook/finding.ts';
import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { suggest } from '../../../lib/playbook/suggest.ts';
import type { SopDocument } from '../../../lib/sops/sop-document.ts';

/** What an SOP names that the playbook does not have: roles, and places that it is attached to. */
export function missingParts(sop: SopDocument, playbook: Playbook): Finding[] {
  const roles = playbook.roles.map(({ id }) => id);
  const motions = playbook.motions.map(({ id }) => id);
  const stages = playbook.motions.flatMap((motion) => motion.stages.map(({ id }) => `${motion.id}/${id}`));
  const steps = playbook.motions.flatMap((motion) =>
    motion.stages.flatMap((stage) => stage.steps.map(({ id }) => `${motion.id}/${stage.id}/${id}`)),
  );
  const look = (
    what: 'role' | 'motion' | 'stage' | 'step',
    id: string,
    known: string[],
    path: Finding['path'],
  ) => {
    if (known.includes(id)) return [];
    const message = { key: `problem.sop.no.${what}`, with: { id } } as const;
    return [{ path, message, hint: () => suggest(id, known) }];
  };
  const each = (
    what: 'role' | 'motion' | 'stage' | 'step',
    ids: string[],
    known: string[],
    path: Finding['path'],
  ) => ids.flatMap((id, index) => look(what, id, known, [...path, index]));
  const { attach, owner, verifier } = sop;
  return [
    ...look('role', owner, roles, ['owner']),
    ...(verifier === undefined ? [] : look('role', verifier, roles, ['verifier'])),
    ...each('role', sop.roles, roles, ['roles']),
    ...each('motion', attach.motions, motions, ['attach', 'motions']),
    ...each('stage', attach.stages, stages, ['attach', 'stages']),
    ...each('step', attach.steps, steps, ['attach', 'steps']),
  ];
}
