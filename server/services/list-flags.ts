import { setImmediate as breathe } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import type { FlagsAnswer } from '../../lib/sync/admin-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { type JournalRow, readJournalByRecord } from '../store/journal.ts';
import { readEntities } from '../store/read-entities.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { countEvent } from './count-event.ts';
import { type PastState, rebuildState } from './rebuild-state.ts';

/**
 * Every flag of the workspace now, or as of the start of a day (`YYYY-MM-DD`, in the playbook's time zone) from
 * what the journal knows of the time before it. Records whose stage or entry is not known are listed apart: of
 * them nothing can be said. Throws 409 while no playbook is in force.
 */
export async function listFlags(
  deps: Deps,
  { workspace }: Caller,
  asOf: string | undefined,
): Promise<FlagsAnswer> {
  const published = await deps.playbooks.find(deps.db, workspace);
  if (!published) {
    throw new ApiError(409, 'no-playbook', 'No playbook is in force yet: publish one, then ask again.');
  }
  const moment = asOf === undefined ? deps.clock() : startOfDay(asOf, published.playbook.calendar.timeZone);
  const answer: FlagsAnswer = {
    asOf: moment.toISOString(),
    playbook: published.version,
    flagged: [],
    unknown: [],
    counts: { records: 0, byKind: {}, snoozed: 0, unknown: 0 },
  };
  const accounts = await readAccounts(deps.db, workspace);
  let count = 0;
  for await (const [record, read] of states(deps, workspace, asOf === undefined ? null : answer.asOf)) {
    const [host, account] = record.split(':');
    if (!accounts.has(`${host}:${account}`)) continue;
    // One record that cannot be judged must not hide all the others.
    try {
      report(answer, record, read(), published, moment);
    } catch (error) {
      answer.counts.records += 1;
      const reason = `could not be judged: ${error instanceof Error ? error.message : error}`;
      answer.unknown.push({ record, name: null, reason });
    }
    // Thousands of records are evaluated here; others are served in between.
    if (++count % 200 === 0) await breathe();
  }
  answer.flagged.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
  answer.counts.unknown = answer.unknown.length;
  return answer;
}

function startOfDay(day: string, timeZone: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  return new Date(start.epochMilliseconds);
}

async function* states(
  { db }: Deps,
  workspace: string,
  moment: string | null,
): AsyncGenerator<[record: string, read: () => PastState]> {
  if (moment === null) {
    const now = await readEntities<RecordState>(db, workspace, 'records', 'record');
    for (const [record, state] of now) yield [record, () => ({ state, stage: 'seen', first: null })];
    return;
  }
  for await (const { record, rows } of readJournalByRecord(db, workspace)) {
    const [head, ...rest] = rows;
    if (head) yield [record, () => rebuildState([toEvent(head), ...rest.map(toEvent)], moment)];
  }
}

function toEvent({ body, received_at, skew, place }: JournalRow): JournalEvent {
  return countEvent(JSON.parse(body) as JournalEvent, { receivedAt: received_at, skew, place });
}

function report(
  answer: FlagsAnswer,
  record: string,
  { state, stage, first }: PastState,
  published: PublishedPlaybook,
  moment: Date,
) {
  if (stage === 'notYet') return;
  const guidance = evaluate(published, state, moment);
  if (!guidance) return;
  const { counts } = answer;
  counts.records += 1;
  const { name } = guidance;
  if (stage === 'laterUndated' && first) {
    const reason = `first seen in ${first.value ?? 'no stage'} on ${first.asOf.slice(0, 10)}; since when is not known`;
    answer.unknown.push({ record, name, reason });
    return;
  }
  let flagged = false;
  for (const flag of guidance.flags) {
    if (flag.snooze) {
      counts.snoozed += 1;
      continue;
    }
    flagged ||= flag.kind === 'stalled';
    counts.byKind[flag.kind] = (counts.byKind[flag.kind] ?? 0) + 1;
    const { rule, title, kind, days } = flag;
    answer.flagged.push({ record, name, rule, title, kind, days, owner: guidance.owner?.name ?? null });
  }
  const reason = flagged ? null : cannotSay(guidance);
  if (reason) answer.unknown.push({ record, name, reason });
}

/** Why a stall cannot be ruled out, or null when it can. A closed record does not stall. */
function cannotSay({ stage }: Guidance): string | null {
  if (!stage.known) return stage.reason.text;
  if (stage.kind !== 'open' || stage.certainty === 'exact') return null;
  return `in ${stage.title} since at least ${stage.since.slice(0, 10)}; since when is not known`;
}
