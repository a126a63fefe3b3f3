import type { Playbook } from '../playbook/playbook-schema.ts';
import type { PublishedSop } from './sop-document.ts';
import { type Trust, trustOf } from './trust.ts';
import { verifiersOf } from './verifiers.ts';

/** What of an SOP its review depends on. */
export type ReviewedSop = Pick<
  PublishedSop,
  | 'id'
  | 'title'
  | 'owner'
  | 'verifier'
  | 'interval'
  | 'layer'
  | 'attach'
  | 'version'
  | 'verifiedAt'
  | 'verifiedBy'
>;

/** An SOP that somebody has to look at again. */
export interface SopReview<T extends ReviewedSop = ReviewedSop> {
  sop: T;
  trust: Trust;
  /** `mine`: it falls to this person, this week. `later`: it falls to them, after their share of the week. `shared`: it
   *  falls to somebody else, or to any editor, but this person may answer it too. */
  turn: 'mine' | 'later' | 'shared';
  /** How often it was opened in this week and the four before it, by whomever. */
  uses: number;
}

interface Reviewer {
  /** Their id in the playbook; null where they are none of its people. */
  person: string | null;
  /** Their name, as `verifiedBy` has it. */
  name: string;
  /** Editors and above may verify everything. */
  isEditor: boolean;
}

interface ReviewInput<T extends ReviewedSop> {
  sops: readonly T[];
  playbook: Pick<Playbook, 'people'>;
  reviewer: Reviewer;
  /** How often each was opened in this week and the four before it. */
  uses: ReadonlyMap<string, number>;
  now: Date;
}

/** How many reviews a person is asked for in seven days. */
export const weeklyShare = 5;
const week = 7 * 86_400_000;

/**
 * The SOPs that a person may say of that they are still true, and that have to be looked at by now: what is expired,
 * what much depends on and what is much used first. Each falls to one of those who can verify it, always the same one
 * while the same people can; of theirs, only as many as are their share of the week are asked for now.
 */
export function reviewQueue<T extends ReviewedSop>(input: ReviewInput<T>): SopReview<T>[] {
  const { sops, playbook, reviewer, uses, now } = input;
  const done = sops.filter(
    ({ verifiedBy, verifiedAt }) =>
      verifiedBy === reviewer.name && verifiedAt !== null && now.getTime() - Date.parse(verifiedAt) < week,
  );
  const due = sops.flatMap((sop) => {
    const trust = trustOf(sop, now);
    if (trust.state === 'verified') return [];
    const { people } = verifiersOf(sop, playbook);
    const isAble = reviewer.isEditor || people.some(({ id }) => id === reviewer.person);
    if (!isAble) return [];
    const used = uses.get(sop.id) ?? 0;
    const isMine = reviewer.person !== null && turnOf(sop.id, people) === reviewer.person;
    return [{ sop, trust, uses: used, isMine, weight: weightOf(sop, trust, used) }];
  });
  due.sort((a, b) => b.weight - a.weight || (a.sop.id < b.sop.id ? -1 : 1));
  let left = Math.max(0, weeklyShare - done.length);
  const turn = (isMine: boolean) => {
    if (!isMine) return 'shared';
    left -= 1;
    return left >= 0 ? 'mine' : 'later';
  };
  return due.map(({ sop, trust, uses: used, isMine }) => ({ sop, trust, uses: used, turn: turn(isMine) }));
}

/** How much a review matters: by what rests on the SOP, how often it is read, and whether its time is over. */
function weightOf(sop: ReviewedSop, trust: Trust, uses: number): number {
  return (trust.state === 'expired' ? 2 : 1) * riskOf(sop) * (1 + Math.log2(1 + uses));
}

/** What a mistake in an SOP would cost, from 1 to 5: steps rest on it, stages show it, it is about money. */
export function riskOf({ attach, layer }: Pick<ReviewedSop, 'attach' | 'layer'>): number {
  const steps = attach.steps.length > 0 ? 2 : 0;
  const stages = attach.stages.length + attach.motions.length > 0 ? 1 : 0;
  const money = layer === 'finance' || layer === 'pipeline' ? 1 : 0;
  return 1 + steps + stages + money;
}

/** The person an SOP falls to: of those who can, the one with the least hash, so that when one leaves or comes only
 *  their SOPs change hands. */
function turnOf(sop: string, people: readonly { id: string }[]): string | undefined {
  const ranked = people.map(({ id }) => ({ id, rank: hash(`${sop} ${id}`) }));
  return ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))[0]?.id;
}

/** FNV-1a over UTF-16 units, with its bits mixed once more: the last letters alone would hardly move the first bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
