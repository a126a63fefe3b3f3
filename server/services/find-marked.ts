import { setImmediate as breathe } from 'node:timers/promises';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { recordKey } from '../../lib/records/record-key.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { markView } from '../../lib/rules/mark-view.ts';
import type { MarkedAnswer, MarkedQuery } from '../../lib/sync/marked-protocol.ts';
import type { Deps } from '../deps.ts';
import { readEntities } from '../store/read-entities.ts';
import { readAccounts } from './accounts.ts';
import type { Caller } from './caller.ts';
import { tryEvaluate } from './try-evaluate.ts';

/** No list shows more. */
const most = 5000;
/** What was worked out this long ago is said again (ms): many people look at the same lists. */
const keptFor = 60_000;

const answers = new WeakMap<object, Map<string, { at: number; answer: Promise<MarkedAnswer> }>>();

/** Which of the workspace's records of one object need a mark in a list. Nothing for an account of others. */
export async function findMarked(deps: Deps, caller: Caller, list: MarkedQuery): Promise<MarkedAnswer> {
  const published = await deps.playbooks.find(deps.db, caller.workspace);
  const now = deps.clock();
  const { host, account, object } = list;
  const accounts = await readAccounts(deps.db, caller.workspace);
  if (!published || !accounts.has(`${host}:${account}`)) return { asOf: now.toISOString(), ids: [] };
  const ofStore = answers.get(deps.db) ?? new Map<string, { at: number; answer: Promise<MarkedAnswer> }>();
  answers.set(deps.db, ofStore);
  const key = `${caller.workspace} ${published.version} ${host}:${account}:${object}`;
  const known = ofStore.get(key);
  if (known && now.getTime() - known.at < keptFor) return known.answer;
  for (const [old, { at }] of ofStore) if (now.getTime() - at >= keptFor) ofStore.delete(old);
  const answer = workOut(deps, caller.workspace, list, published, now);
  ofStore.set(key, { at: now.getTime(), answer });
  answer.catch(() => ofStore.delete(key));
  return answer;
}

async function workOut(
  { db, log }: Deps,
  workspace: string,
  { host, account, object }: MarkedQuery,
  published: PublishedPlaybook,
  now: Date,
): Promise<MarkedAnswer> {
  const start = recordKey({ host, account, object, id: '' });
  const ids: string[] = [];
  let count = 0;
  for (const [key, state] of await readEntities<RecordState>(db, workspace, 'records', 'record')) {
    if (!key.startsWith(start) || ids.length >= most) continue;
    // Thousands of records are evaluated here; others are served in between.
    if (++count % 200 === 0) await breathe();
    const guidance = tryEvaluate(key, state, published, now, log);
    if (guidance && markView(guidance)) ids.push(state.ref.id);
  }
  return { asOf: now.toISOString(), ids };
}
