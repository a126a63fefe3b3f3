import { Temporal } from 'temporal-polyfill';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { applyEvent } from '../records/apply-event.ts';
import type { JournalEvent } from '../records/journal-event.ts';
import type { RecordState } from '../records/record-state.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Hit, SimulateAnswer } from '../sync/simulate-protocol.ts';
import type { Text } from '../text/text.ts';
import { AssignmentPlan } from './assignment-plan.ts';
import { flagIdentity } from './flag-identity.ts';
import { type Judgement, judgeRecord } from './judge-record.ts';
import { plainAmount } from './outcome.ts';
import { type PastState, rebuildState } from './rebuild-state.ts';
import type { RecordHistory } from './record-history.ts';
import { type Compared, Tally } from './tally.ts';

interface Playbooks {
  draft: PublishedPlaybook;
  published: PublishedPlaybook;
}

/**
 * Replays a draft and the playbook in force over records, and says what would be different: who would be flagged,
 * who no longer, by which rules, how many per owner and day, and how those records ended.
 *
 * With `asOf` each record is first put back to what was known of it just before `moment`, and its end is its last
 * known stage; otherwise all that is known counts. Which flags are the same under both is said by `flagIdentity`. A
 * record that cannot be judged stands under `unknown`. Lists name at most `limit` records, and at
 * most `most` records are replayed. `say` puts what is said of them into words.
 */
export async function simulate(input: {
  draft: PublishedPlaybook;
  published: PublishedPlaybook;
  records: AsyncIterable<RecordHistory> | Iterable<RecordHistory>;
  moment: Date;
  isPast: boolean;
  limit: number;
  most: number;
  say: (text: Text) => string;
}): Promise<SimulateAnswer> {
  const { draft, published, records, moment, isPast, limit, most, say } = input;
  const tally = new Tally(limit, say);
  const plan = new AssignmentPlan(draft);
  let count = 0;
  let complete = true;
  for await (const history of records) {
    count += 1;
    if (count > most) {
      complete = false;
      break;
    }
    const compared = compare(history, { draft, published }, moment, isPast);
    tally.add(compared);
    if ('after' in compared && compared.after)
      plan.add(compared.record, compared.state, compared.after.guidance);
  }
  return {
    asOf: moment.toISOString(),
    version: published.version,
    draft: draft.playbook.name,
    complete,
    ...tally.result(),
    assignments: plan.result(moment),
  };
}

function compare(
  { record, read }: RecordHistory,
  { draft, published }: Playbooks,
  moment: Date,
  isPast: boolean,
): Compared {
  try {
    const events = read();
    const known = lastState(events);
    const past: PastState = isPast
      ? rebuildState(events, moment.toISOString())
      : { state: known, stage: 'seen', first: null };
    const [before, after] = [judgeRecord(published, past, moment), judgeRecord(draft, past, moment)];
    const flagged = [before, after].some(
      (judged) => judged !== null && judged.flags.length + judged.shadow.length > 0,
    );
    return {
      record,
      state: past.state,
      before,
      after,
      ended: flagged ? endOf(draft, known, moment) : 'open',
      amount: flagged ? plainAmount(known) : null,
      fresh: after ? freshFlags(after, events, draft, moment) : new Set(),
    };
  } catch (error) {
    const named = { error: error instanceof Error ? error.message : String(error) };
    return { record, failed: { key: 'rules.judged.failed', with: named } };
  }
}

function lastState([first, ...rest]: readonly [JournalEvent, ...JournalEvent[]]): RecordState {
  return rest.reduce((state, event) => applyEvent(state, event), applyEvent(undefined, first));
}

/** The kind of the last stage anybody knows of, under the draft; the moment does not matter to it. */
function endOf(draft: PublishedPlaybook, known: RecordState, moment: Date): Hit['ended'] {
  const stage = evaluate(draft, known, moment)?.stage;
  return stage?.known ? stage.kind : 'open';
}

/** The flags that were not there seven days before: what came up in that week and still stands. */
function freshFlags(
  after: Judgement,
  events: readonly [JournalEvent, ...JournalEvent[]],
  draft: PublishedPlaybook,
  moment: Date,
): Set<string> {
  const fresh = new Set(after.flags.map(flagIdentity));
  if (fresh.size === 0) return fresh;
  const zone = draft.playbook.calendar.timeZone;
  const now = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  const earlier = new Date(now.subtract({ days: 7 }).epochMilliseconds);
  const former = judgeRecord(draft, rebuildState(events, earlier.toISOString()), earlier);
  for (const flag of former?.flags ?? []) fresh.delete(flagIdentity(flag));
  return fresh;
}
