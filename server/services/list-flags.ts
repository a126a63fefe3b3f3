import { setImmediate as breathe } from 'node:timers/promises';
import { judgeRecord } from '../../lib/analysis/judge-record.ts';
import { type PastState, rebuildState } from '../../lib/analysis/rebuild-state.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { FlagView } from '../../lib/records/guidance.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import type { FlagsAnswer } from '../../lib/sync/admin-protocol.ts';
import { say } from '../../lib/text/say.ts';
import type { Deps } from '../deps.ts';
import { readEntities } from '../store/read-entities.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { inForce } from './in-force.ts';
import { readHistories } from './record-histories.ts';
import { startOfDay } from './start-of-day.ts';

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
  const published = await inForce(deps, workspace);
  const moment = asOf === undefined ? deps.clock() : startOfDay(asOf, published.playbook.calendar.timeZone);
  const answer: FlagsAnswer = {
    asOf: moment.toISOString(),
    playbook: published.version,
    flagged: [],
    shadow: [],
    unknown: [],
    counts: { records: 0, byKind: {}, snoozed: 0, unknown: 0 },
  };
  for await (const [record, read] of states(deps, workspace, asOf === undefined ? null : answer.asOf)) {
    // One record that cannot be judged must not hide all the others.
    try {
      report(answer, record, read(), published, moment);
    } catch (error) {
      answer.counts.records += 1;
      const named = { error: error instanceof Error ? error.message : String(error) };
      const reason = say({ key: 'rules.judged.failed', with: named });
      answer.unknown.push({ record, name: null, reason });
    }
  }
  for (const list of [answer.flagged, answer.shadow]) list.sort((a, b) => (b.days ?? -1) - (a.days ?? -1));
  answer.counts.unknown = answer.unknown.length;
  return answer;
}

async function* states(
  { db }: Deps,
  workspace: string,
  moment: string | null,
): AsyncGenerator<[record: string, read: () => PastState]> {
  if (moment !== null) {
    for await (const { record, read } of readHistories(db, workspace)) {
      yield [record, () => rebuildState(read(), moment)];
    }
    return;
  }
  const accounts = await readAccounts(db, workspace);
  let count = 0;
  for (const [record, state] of await readEntities<RecordState>(db, workspace, 'records', 'record')) {
    const [host, account] = record.split(':');
    if (!accounts.has(`${host}:${account}`)) continue;
    // Thousands of records are evaluated here; others are served in between.
    if (++count % 200 === 0) await breathe();
    yield [record, () => ({ state, stage: 'seen', first: null })];
  }
}

function report(
  answer: FlagsAnswer,
  record: string,
  past: PastState,
  published: PublishedPlaybook,
  moment: Date,
) {
  const judged = judgeRecord(published, past, moment);
  if (!judged) return;
  const { guidance, flags, shadow, snoozed, unknown } = judged;
  const { name, owner } = guidance;
  answer.counts.records += 1;
  answer.counts.snoozed += snoozed;
  const listed = ({ rule, title, kind, days }: FlagView) => ({
    ...{ record, name, rule, title: say(title), kind, days },
    owner: owner?.name ?? null,
  });
  for (const { kind } of flags) answer.counts.byKind[kind] = (answer.counts.byKind[kind] ?? 0) + 1;
  answer.flagged.push(...flags.map(listed));
  answer.shadow.push(...shadow.map(listed));
  if (unknown) answer.unknown.push({ record, name, reason: say(unknown) });
}
