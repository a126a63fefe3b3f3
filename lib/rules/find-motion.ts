import type { Motion } from '../playbook/playbook-schema.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { PlaybookIndex } from './playbook-index.ts';

/** The one motion that runs on this record, by the hosts' words for its pipeline and stage (null: not known). When the
 *  pipeline is unknown the stage may tell; a guess never does. */
export function findMotion(
  index: PlaybookIndex,
  ref: Pick<RecordRef, 'host' | 'object'>,
  pipeline: string | null,
  stage: string | null,
): Motion | undefined {
  const motions = index.motionsFor(ref, pipeline);
  if (motions.length <= 1) return motions[0];
  const fitting = motions.filter((motion) => stage !== null && index.stageOf(motion, ref.host, stage));
  return fitting.length === 1 ? fitting[0] : undefined;
}
