import { Temporal } from 'temporal-polyfill';
import type { Motion, PublishedPlaybook, Stage } from '../playbook/playbook-schema.ts';
import type { RecordState } from '../records/record-state.ts';
import { wholeDays } from '../rules/business-time.ts';
import { findCase } from '../rules/find-case.ts';
import type { Visit } from '../rules/visits.ts';
import type { ThresholdProposal } from '../sync/thresholds-protocol.ts';
import type { Text } from '../text/text.ts';

/** A proposal before its sentence is put into a language. */
type UnsaidProposal = Omit<ThresholdProposal, 'text'> & { text: Text };

/** Stays of won records in one stage, each record's longest, in days begun. */
type Lengths = Map<Stage, number[]>;

/**
 * Proposes for each open stage how long a record may stay there: the days within which the given part (`quantile`, 0
 * to 1) of the won records left it. A stay counts where both its ends are known; of several stays of one record the
 * longest. Time that waited on the customer counts, too. Below `least` records nothing is proposed, and a sentence says why.
 */
export function proposeThresholds(
  published: PublishedPlaybook,
  records: Iterable<RecordState>,
  { quantile, least, now }: { quantile: number; least: number; now: Date },
): UnsaidProposal[] {
  const motions = new Map<Motion, Lengths>(published.playbook.motions.map((motion) => [motion, new Map()]));
  for (const state of records) {
    const course = findCase(published, state, now);
    const lengths = course && motions.get(course.motion);
    if (!course || !lengths || kindOf(course.motion, course.visits.at(-1)) !== 'won') continue;
    for (const [stage, days] of longestStays(published, course)) {
      lengths.set(stage, [...(lengths.get(stage) ?? []), days]);
    }
  }
  return [...motions].flatMap(([motion, lengths]) =>
    motion.stages
      .filter(({ kind }) => kind === 'open')
      .map((stage) => proposalOf(motion, stage, lengths.get(stage) ?? [], { quantile, least })),
  );
}

function longestStays(
  { playbook: { calendar } }: PublishedPlaybook,
  { motion, visits }: { motion: Motion; visits: readonly Visit[] },
): Map<Stage, number> {
  const longest = new Map<Stage, number>();
  visits.forEach((visit, i) => {
    const next = visits[i + 1];
    const stage = motion.stages.find(({ id }) => id === visit.stage);
    if (!next || !stage || visit.certainty !== 'exact' || next.certainty !== 'exact') return;
    const [from, to] = [Temporal.Instant.from(visit.since), Temporal.Instant.from(next.since)];
    const whole = wholeDays(from, to, calendar);
    const rest = from.toZonedDateTimeISO(calendar.timeZone).add({ days: whole }).toInstant();
    const days = Temporal.Instant.compare(rest, to) < 0 ? whole + 1 : whole;
    longest.set(stage, Math.max(days, longest.get(stage) ?? 0));
  });
  return longest;
}

function proposalOf(
  motion: Motion,
  stage: Stage,
  lengths: readonly number[],
  { quantile, least }: { quantile: number; least: number },
): UnsaidProposal {
  const limits = motion.stalls
    .filter(({ after, when, stages }) => after && !when && (!stages || stages.includes(stage.id)))
    .map(({ id, title, after = '' }) => ({ rule: id, title, after }));
  const common = { motion: motion.id, stage: stage.id, title: stage.title, records: lengths.length, limits };
  if (lengths.length < least) {
    const named = { stage: stage.title, least };
    const text: Text =
      lengths.length === 0
        ? { key: 'rules.limits.none', with: named }
        : { key: 'rules.limits.few', count: lengths.length, with: { ...named, n: lengths.length } };
    return { ...common, days: null, text };
  }
  const sorted = lengths.toSorted((a, b) => a - b);
  // The nearest rank, so that the figure is one that a deal really had.
  const days = Math.max(1, sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)] ?? 1);
  const within = sorted.filter((length) => length <= days).length;
  const share = Math.floor((within / sorted.length) * 1000) / 10;
  const text: Text = {
    key: 'rules.limits.proposed',
    count: days,
    with: { n: days, total: sorted.length, within, share, stage: stage.title },
  };
  return { ...common, days, text };
}

function kindOf(motion: Motion, visit: Visit | undefined): Stage['kind'] | undefined {
  return motion.stages.find(({ id }) => id === visit?.stage)?.kind;
}
