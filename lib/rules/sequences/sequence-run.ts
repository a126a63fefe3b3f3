import type { Motion } from '../../playbook/playbook-schema.ts';
import type { Sequence } from '../../playbook/sequence-schema.ts';
import { believedValue } from '../../records/believe.ts';
import { findMoment } from '../../records/find-moment.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';
import type { Visit } from '../visits.ts';

/** One run of a sequence on a record. */
export interface SequenceRun {
  /** The visits it spans: the present one, and those just before it in stages of the sequence. */
  visits: readonly Visit[];
  /** When its clock began, in milliseconds since 1970. */
  start: number;
  /** From what it counts, in words: `entering First call`. */
  from: Text;
}

/** The run that a record is in, or nothing in a stage where the sequence does not run. A record that comes back to
 *  these stages from another one is in a new run. */
export function findSequenceRun(one: Case, sequence: Sequence): SequenceRun | undefined {
  const ids = new Set(sequence.stages ?? openStages(one.motion));
  const isInside = ({ stage }: Visit) => stage !== null && ids.has(stage);
  const outside = one.visits.findLastIndex((visit) => !isInside(visit));
  const visits = one.visits.slice(outside + 1);
  const [entry] = visits;
  if (!entry) return undefined;
  const former = one.visits.slice(0, outside + 1).findLast(isInside);
  return { visits, ...(sinceProperty(one, sequence, former) ?? sinceEntry(one.motion, entry)) };
}

function openStages({ stages }: Motion): string[] {
  return stages.flatMap(({ id, kind }) => (kind === 'open' ? [id] : []));
}

function sinceEntry({ stages }: Motion, { stage, since, certainty }: Visit) {
  const title = stages.find(({ id }) => id === stage)?.title ?? '';
  const key = certainty === 'exact' ? 'rules.sequence.entering' : 'rules.sequence.firstSeen';
  return { start: Date.parse(since), from: { key, with: { stage: title } } as const };
}

/** A date that was already so in a former run is not the beginning of this one. */
function sinceProperty(one: Case, { from }: Sequence, former: Visit | undefined) {
  if (from === undefined) return undefined;
  const { calendar } = one.index.playbook;
  const moment = findMoment(believedValue(one.state.properties, from) ?? '', calendar.timeZone);
  if (moment === undefined || (former && moment <= former.lastSeen)) return undefined;
  return { start: Date.parse(moment), from: one.index.titles.get(from) ?? from };
}
