import { Temporal } from 'temporal-polyfill';
import type { Playbook, TrainingPath } from '../playbook/playbook-schema.ts';
import { isEnding, type Standing, standingOf, type TrainedSop } from './standing.ts';
import { type TrainingState, untrained } from './training-state.ts';

/** One SOP of a path, or one that is to be read again. */
export interface PathItem {
  sop: string;
  title: string;
  /** What is to be done now; nothing when it is met. */
  todo: 'read' | 'again' | 'pass' | null;
  standing: Standing;
  /** The day by which (`YYYY-MM-DD`), where one is said. */
  due: string | null;
  isLate: boolean;
}

/** What there is to know of SOPs and of one person. */
export interface Learning {
  /** Nothing for an SOP that they may not read, or that has not come to this browser. */
  sops: ReadonlyMap<string, TrainedSop & { title: string }>;
  states: ReadonlyMap<string, TrainingState>;
}

/** The paths of a person: those of their roles. */
export function pathsOf(
  { people, paths = [] }: Pick<Playbook, 'people' | 'paths'>,
  person: string,
): TrainingPath[] {
  const roles = people.find(({ id }) => id === person)?.roles ?? [];
  return paths.filter(({ role }) => roles.includes(role));
}

/** How far a person has come on a path. `joined` is the day they began in their roles; without it nothing is due by a
 *  day. An SOP that they may not read is left out. */
export function pathProgress(
  { sops }: TrainingPath,
  { joined, timeZone }: { joined: string | undefined; timeZone: string },
  learning: Learning,
  now: Date,
): PathItem[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
  return sops.flatMap(({ sop, within }): PathItem[] => {
    const item = itemOf(sop, learning, now);
    if (!item) return [];
    // Who has met it once is asked again by a change or an expiry, not by the day they joined.
    const isFirst = item.todo !== null && item.standing.read !== 'changed' && item.standing.quiz !== 'lapsed';
    const days = within === undefined ? undefined : Number.parseInt(within, 10);
    const due =
      isFirst && joined !== undefined && days !== undefined
        ? Temporal.PlainDate.from(joined).add({ days }).toString()
        : null;
    return [{ ...item, due, isLate: due !== null && due < today }];
  });
}

/** What else holds no longer: SOPs beside the paths that they read or passed, and that changed or whose certificate ended. */
export function againBeside(paths: readonly TrainingPath[], learning: Learning, now: Date): PathItem[] {
  const inPaths = new Set(paths.flatMap(({ sops }) => sops.map(({ sop }) => sop)));
  return [...learning.states.keys()].flatMap((sop): PathItem[] => {
    const item = inPaths.has(sop) ? undefined : itemOf(sop, learning, now);
    const isAgain = item && (item.standing.read === 'changed' || item.standing.quiz === 'lapsed');
    return isAgain ? [{ ...item, due: null, isLate: false }] : [];
  });
}

/** The SOPs whose certificate still holds and ends soon. */
export function endingSoon(learning: Learning, now: Date): PathItem[] {
  return [...learning.states.keys()].flatMap((sop): PathItem[] => {
    const item = itemOf(sop, learning, now);
    const certificate = item?.todo === null ? item.standing.certificate : null;
    return item && certificate && isEnding(certificate, now) ? [{ ...item, due: null, isLate: false }] : [];
  });
}

function itemOf(sop: string, { sops, states }: Learning, now: Date) {
  const known = sops.get(sop);
  if (!known) return undefined;
  const standing = standingOf(known, states.get(sop) ?? untrained, now);
  const { read } = standing;
  const todo = standing.isMet
    ? null
    : read === 'current'
      ? ('pass' as const)
      : read === 'changed'
        ? ('again' as const)
        : ('read' as const);
  return { sop, title: known.title, todo, standing };
}
