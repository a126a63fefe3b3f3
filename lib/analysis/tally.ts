import type { FlagView } from '../records/guidance.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Hit, SimulateAnswer } from '../sync/simulate-protocol.ts';
import type { Text } from '../text/text.ts';
import { flagIdentity } from './flag-identity.ts';
import type { Judgement } from './judge-record.ts';
import { countOutcome, noOutcome } from './outcome.ts';

/** One record under both playbooks; null where one does not speak of it. */
interface Both {
  record: string;
  state: RecordState;
  before: Judgement | null;
  after: Judgement | null;
  ended: Hit['ended'];
  amount: number | null;
  /** The draft's flags, by `flagIdentity`, that came up in the last seven days. */
  fresh: ReadonlySet<string>;
}

/** A record that was compared, or why it could not be. */
export type Compared = Both | { record: string; failed: Text };

type Change = SimulateAnswer['records'];
type Kind = SimulateAnswer['kinds'][number];
type Rule = SimulateAnswer['rules'][number];
type Owner = SimulateAnswer['owners'][number];
type Counts = Omit<SimulateAnswer, 'asOf' | 'version' | 'draft' | 'complete' | 'assignments'>;

const mostReasons = 20;

/** Counts compared records; its lists name at most `limit` of them, those longest in their stage first, with what is said of
 *  them put into words by `say`. */
export class Tally {
  readonly #limit: number;
  readonly #say: (text: Text) => string;
  readonly #records = zero();
  readonly #snoozed = zero();
  readonly #unknown = zero();
  readonly #kinds = new Map<string, Kind>();
  readonly #rules = new Map<string, Rule>();
  readonly #shadow = new Map<string, Rule>();
  readonly #owners = new Map<string | null, Owner>();
  readonly #reasons = new Map<string, number>();
  readonly #unknowns: Counts['unknown']['records'] = [];
  readonly #newly: Hit[] = [];
  readonly #gone: Hit[] = [];

  constructor(limit: number, say: (text: Text) => string) {
    this.#limit = limit;
    this.#say = say;
  }

  add(one: Compared): void {
    if ('failed' in one) {
      this.#unknown.after += 1;
      this.#cannotSay(one.record, null, one.failed);
      return;
    }
    const { record, before, after } = one;
    this.#countSide('before', before);
    this.#countSide('after', after);
    if (after?.unknown) this.#cannotSay(record, after.guidance.name, after.unknown);
    for (const flag of after?.flags ?? []) countOutcome(this.#rule(flag).outcome, one);
    for (const flag of after?.shadow ?? []) countOutcome(this.#rule(flag, this.#shadow).outcome, one);
    const [was, is] = [sameFlags(before), sameFlags(after)];
    for (const name of new Set([...is.keys(), ...was.keys()])) {
      const [old, now] = [was.get(name), is.get(name)];
      const kind = (now ?? old)?.kind;
      if (kind) this.#countKind(one, kind, old, now);
    }
  }

  result(): Counts {
    const byCount = <T extends Change>(counts: Map<unknown, T>) =>
      [...counts.values()].sort((a, b) => b.after - a.after || b.before - a.before);
    return {
      records: this.#records,
      snoozed: this.#snoozed,
      kinds: byCount(this.#kinds),
      rules: byCount(this.#rules),
      shadow: byCount(this.#shadow),
      owners: byCount(this.#owners).map((one) => ({
        ...one,
        perDay: Math.round((one.perDay / 7) * 10) / 10,
      })),
      newly: longestFirst(this.#newly, this.#limit),
      gone: longestFirst(this.#gone, this.#limit),
      unknown: {
        ...this.#unknown,
        reasons: [...this.#reasons]
          .map(([reason, count]) => ({ reason, count }))
          .sort((a, b) => b.count - a.count)
          .slice(0, mostReasons),
        records: this.#unknowns,
      },
    };
  }

  #countSide(side: keyof Change, judged: Judgement | null): void {
    if (!judged) return;
    this.#records[side] += 1;
    this.#snoozed[side] += judged.snoozed;
    if (judged.unknown !== null) this.#unknown[side] += 1;
    for (const flag of judged.flags) this.#rule(flag)[side] += 1;
    for (const flag of judged.shadow) this.#rule(flag, this.#shadow)[side] += 1;
  }

  /** One kind of flag on one record: under the one in force, under the draft, or both. */
  #countKind(one: Both, kind: string, was: FlagView | undefined, is: FlagView | undefined): void {
    const counts = entryOf(this.#kinds, kind, () => newKind(kind));
    if (was) {
      counts.before += 1;
      this.#owner(one.before).before += 1;
    }
    if (is) {
      counts.after += 1;
      countOutcome(counts.outcomes.after, one);
      const owner = this.#owner(one.after);
      owner.after += 1;
      if (one.fresh.has(flagIdentity(is))) owner.perDay += 1;
    }
    if (is && !was) this.#countHit(one, 'newly', counts, is, one.after);
    if (was && !is) this.#countHit(one, 'gone', counts, was, one.before);
  }

  #countHit(
    one: Both,
    which: 'newly' | 'gone',
    counts: Kind,
    flag: FlagView,
    judged: Judgement | null,
  ): void {
    const { record, amount, ended } = one;
    counts[which] += 1;
    countOutcome(counts.outcomes[which], one);
    const owner = this.#owner(judged);
    owner[which] += 1;
    const { kind, title, days } = flag;
    const name = judged?.guidance.name ?? null;
    const list = which === 'newly' ? this.#newly : this.#gone;
    list.push({ record, name, kind, title: this.#say(title), days, owner: owner.owner, amount, ended });
  }

  #owner(judged: Judgement | null): Owner {
    const owner = judged?.guidance.owner?.name ?? null;
    return entryOf(this.#owners, owner, () => ({ owner, ...zero(), newly: 0, gone: 0, perDay: 0 }));
  }

  #rule({ reason: { rule }, title, kind }: FlagView, rules = this.#rules): Rule {
    return entryOf(rules, rule, () => ({
      rule,
      title: this.#say(title),
      kind,
      ...zero(),
      outcome: noOutcome(),
    }));
  }

  #cannotSay(record: string, name: string | null, why: Text): void {
    const reason = this.#say(why);
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    if (this.#unknowns.length < this.#limit) this.#unknowns.push({ record, name, reason });
  }
}

function zero(): Change {
  return { before: 0, after: 0 };
}

function newKind(kind: string): Kind {
  const outcomes = { after: noOutcome(), newly: noOutcome(), gone: noOutcome() };
  return { kind, before: 0, after: 0, newly: 0, gone: 0, outcomes };
}

/** The flags of a record by what makes two of them the same; the loudest of the same ones, as rules come in order. */
function sameFlags(judged: Judgement | null): Map<string, FlagView> {
  const first = new Map<string, FlagView>();
  for (const flag of judged?.flags ?? []) {
    const name = flagIdentity(flag);
    if (!first.has(name)) first.set(name, flag);
  }
  return first;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function longestFirst(hits: Hit[], limit: number): Hit[] {
  return hits.sort((a, b) => (b.days ?? -1) - (a.days ?? -1)).slice(0, limit);
}
