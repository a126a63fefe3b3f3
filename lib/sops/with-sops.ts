import type { PublishedPlaybook, Sop, Stage } from '../playbook/playbook-schema.ts';
import type { SopDocument } from './sop-document.ts';

/** An SOP document, as far as the rules look at it. */
export type KnownSop = Pick<SopDocument, 'id' | 'title' | 'owner' | 'attach' | 'body'>;

/**
 * A playbook with SOP documents in it, for the rules: a document stands in the place of the playbook's SOP of the same
 * id, and at the stages and steps it is attached to. What the playbook itself says of a stage or step comes first.
 */
export function withSops(published: PublishedPlaybook, documents: readonly KnownSop[]): PublishedPlaybook {
  if (documents.length === 0) return published;
  const { playbook } = published;
  const taken = new Set(documents.map(({ id }) => id));
  const at = placesOf(documents);
  const ofStage = (motion: string, stage: Stage): Stage => {
    const here = `${motion}/${stage.id}`;
    const added = [...(at.get(here) ?? []), ...(at.get(motion) ?? [])];
    const steps = stage.steps.map((step) => {
      const [first] = step.sop === undefined ? (at.get(`${here}/${step.id}`) ?? []) : [];
      return first === undefined ? step : { ...step, sop: first };
    });
    return { ...stage, steps, sops: [...new Set([...stage.sops, ...added])] };
  };
  return {
    ...published,
    playbook: {
      ...playbook,
      sops: [
        ...documents.map(({ id, title, owner, body }): Sop => ({ id, title, owner, body })),
        ...playbook.sops.filter(({ id }) => !taken.has(id)),
      ],
      motions: playbook.motions.map((motion) => ({
        ...motion,
        stages: motion.stages.map((stage) => ofStage(motion.id, stage)),
      })),
    },
  };
}

/** The ids of the documents at each place, `motion`, `motion/stage` or `motion/stage/step`. */
function placesOf(documents: readonly KnownSop[]): Map<string, string[]> {
  const at = new Map<string, string[]>();
  for (const { id, attach } of documents) {
    for (const place of [...attach.motions, ...attach.stages, ...attach.steps]) {
      at.set(place, [...(at.get(place) ?? []), id]);
    }
  }
  return at;
}
