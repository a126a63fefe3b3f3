import type { Strategy } from '../../playbook/receiver-schema.ts';
import type { Text } from '../../text/text.ts';
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
  how: Text;
  alternatives: { person: string; note: Text }[];
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
  const noteOf = (one: Candidate): Text => {
    if (one.isAway) return { key: 'rules.assign.away' };
    const { load } = one;
    return capacity !== null && isFull(one)
      ? { key: 'rules.assign.full', with: { load, capacity } }
      : { key: 'rules.assign.open', with: { load } };
  };
  const others = (person: string) =>
    candidates
      .filter((one) => one.person !== person)
      .map((one) => ({ person: one.person, note: noteOf(one) }));
  if (able.length === 0 && backup !== null) {
    const how: Text = { key: 'rules.assign.backup', with: { why: nobodyText(candidates, isFull) } };
    return { person: backup, how, alternatives: others(backup), rotation };
  }
  const rest = able.length > 0 ? able : candidates;
  const least = Math.min(...rest.map(({ load }) => load));
  const asked = strategy === 'leastLoaded' ? rest.filter(({ load }) => load === least) : rest;
  const turn = nextTurn(asked, rotation);
  if (!turn) return undefined;
  const turned = howText(strategy, candidates, turn.person);
  const how: Text =
    able.length > 0
      ? turned
      : { key: 'rules.assign.although', with: { how: turned, why: nobodyText(candidates, isFull) } };
  return { person: turn.person, how, alternatives: others(turn.person), rotation: turn.rotation };
}

function nobodyText(candidates: readonly Candidate[], isFull: (one: Candidate) => boolean): Text {
  if (candidates.every(({ isAway }) => isAway)) return { key: 'rules.assign.allAway' };
  return { key: candidates.every(isFull) ? 'rules.assign.allFull' : 'rules.assign.allAwayOrFull' };
}

function howText(strategy: Strategy, candidates: readonly Candidate[], person: string): Text {
  const place = candidates.findIndex((one) => one.person === person);
  const { weight = 1, load = 0 } = candidates[place] ?? {};
  const total = candidates.reduce((sum, one) => sum + one.weight, 0);
  switch (strategy) {
    case 'roundRobin':
      return {
        key: 'rules.assign.roundRobinTurn',
        with: { place: ordinal(place + 1), n: candidates.length },
      };
    case 'weighted':
      return { key: 'rules.assign.weightedTurn', with: { weight, total } };
    case 'leastLoaded':
      return { key: 'rules.assign.leastLoadedTurn', with: { load } };
  }
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;

/** `2nd`. Which form stands where is English; other languages give all of them one ending, or each its own. */
function ordinal(place: number): Text {
  const form = new Intl.PluralRules('en', { type: 'ordinal' }).select(place);
  const ending = form === 'one' || form === 'two' || form === 'few' ? endings[form] : endings.other;
  return { key: `rules.assign.${ending}`, with: { n: place } };
}
