import type { Strategy } from '../../playbook/receiver-schema.ts';
import { nextTurn, type Rotation, type Share } from './rotation.ts';

/** Somebody a rule may give a record to, as they stand now. */
export interface Candidate extends Share {
  isAway: boolean;
  /** Open records they own or were assigned. */
  load: number;
}

/** A decision: who, how it came about, and what spoke for or against the others. */
export interface Choice {
  person: string;
  /** `round robin, 2nd of 3`. */
  how: string;
  alternatives: { person: string; note: string }[];
  rotation: Rotation;
}

/**
 * Decides who gets a record, out of people in the order of the playbook. Whoever is away or has reached the capacity
 * (open records per person, null: no limit) is passed over. When that leaves nobody it is the backup; without a
 * backup it is the next in turn all the same, because a record must never be left with nobody.
 *
 * Undefined only for no candidates and no backup, which the playbook's validation refuses.
 */
export function choosePerson(
  strategy: Strategy,
  candidates: readonly Candidate[],
  { capacity, backup }: { capacity: number | null; backup: string | null },
  rotation: Rotation,
): Choice | undefined {
  const isFull = ({ load }: Candidate) => capacity !== null && load >= capacity;
  const able = candidates.filter((one) => !one.isAway && !isFull(one));
  const noteOf = (one: Candidate) => {
    if (one.isAway) return 'away';
    return isFull(one) ? `full: ${one.load} of ${capacity} open` : `${one.load} open`;
  };
  const others = (person: string) =>
    candidates
      .filter((one) => one.person !== person)
      .map((one) => ({ person: one.person, note: noteOf(one) }));
  if (able.length === 0 && backup !== null) {
    const how = `backup, because ${nobodyText(candidates, isFull)}`;
    return { person: backup, how, alternatives: others(backup), rotation };
  }
  const rest = able.length > 0 ? able : candidates;
  const least = Math.min(...rest.map(({ load }) => load));
  const asked = strategy === 'leastLoaded' ? rest.filter(({ load }) => load === least) : rest;
  const turn = nextTurn(asked, rotation);
  if (!turn) return undefined;
  const missing = able.length > 0 ? '' : `, although ${nobodyText(candidates, isFull)}`;
  const how = `${howText(strategy, candidates, turn.person)}${missing}`;
  return { person: turn.person, how, alternatives: others(turn.person), rotation: turn.rotation };
}

function nobodyText(candidates: readonly Candidate[], isFull: (one: Candidate) => boolean): string {
  if (candidates.every(({ isAway }) => isAway)) return 'everybody is away';
  return candidates.every(isFull) ? 'everybody is full' : 'everybody is away or full';
}

function howText(strategy: Strategy, candidates: readonly Candidate[], person: string): string {
  const place = candidates.findIndex((one) => one.person === person);
  const { weight = 1, load = 0 } = candidates[place] ?? {};
  const total = candidates.reduce((sum, one) => sum + one.weight, 0);
  switch (strategy) {
    case 'roundRobin':
      return `round robin, ${ordinal(place + 1)} of ${candidates.length}`;
    case 'weighted':
      return `by weight, ${weight} of every ${total}`;
    case 'leastLoaded':
      return `least loaded, ${load} open before this one`;
  }
}

function ordinal(place: number): string {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? 'th' : { 1: 'st', 2: 'nd', 3: 'rd' }[place % 10];
  return `${place}${ending ?? 'th'}`;
}
