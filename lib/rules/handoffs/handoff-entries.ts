import type { Entry } from '../../handoff/fold-handoff.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import type { Motion } from '../../playbook/playbook-schema.ts';
import type { Visit } from '../visits.ts';

/** The visits of a record to the stage in which a handoff begins. It leaves one when it is lost, or moves back to an
 *  earlier stage; going on to a later one is no leaving. */
export function handoffEntries(
  { stage }: Pick<Handoff, 'stage'>,
  { stages }: Pick<Motion, 'stages'>,
  visits: readonly Visit[],
): Entry[] {
  const place = stages.findIndex(({ id }) => id === stage);
  const isBack = (visit: Visit) => {
    const index = stages.findIndex(({ id }) => id === visit.stage);
    return index >= 0 && (index < place || stages[index]?.kind === 'lost');
  };
  return visits.flatMap((visit, index) => {
    if (visit.stage !== stage) return [];
    const leftAt = visits.slice(index + 1).find(isBack)?.since ?? null;
    return [{ events: visit.events, since: visit.since, leftAt }];
  });
}
