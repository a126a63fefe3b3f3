import type { ListAnswer, PageMessage } from '../messages/page-messages.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { parseRecordKey } from '../records/parse-record-key.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { evaluate } from '../rules/evaluate.ts';
import { markView } from '../rules/mark-view.ts';
import { sayAll } from '../text/say-all.ts';
import { findHidden } from './hidden.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import type { Sender } from './worker-ports.ts';

type Rows = Extract<PageMessage, { type: 'page.list' }>;

/** Of an account that is not ours, and without a playbook, there is never anything to mark. */
const nothing: ListAnswer = { marks: {}, quiet: true };

/**
 * What the rows of a list are marked with. Records that this browser keeps are evaluated here; others are fetched when
 * the backend says that they need a mark, and then the tab is told to ask again.
 */
export async function answerList(
  desk: Desk,
  copy: LocalCopy | undefined,
  rows: Rows,
  sender: Sender,
): Promise<ListAnswer> {
  const published = await copy?.findPlaybook();
  if (!copy || !published) return nothing;
  const refs = await ownRecords(copy, rows);
  const [first] = refs;
  if (!first) return nothing;
  await desk.tabs.showList(sender, recordKey({ ...first, id: '' }));
  const now = desk.ports.clock();
  // What was marked before the host was turned off or hidden must go; the tab is told when it is on again.
  const isOff = await desk.switches.findOff(copy, rows.host);
  if (isOff || (await findHidden(copy, { host: rows.host, record: null }, now)))
    return {
      marks: Object.fromEntries(refs.map(({ object, id }) => [`${object}/${id}`, null])),
      quiet: true,
    };
  const list = { host: first.host, account: first.account, object: first.object };
  void desk.lists
    .refresh(copy, list)
    .catch((error: unknown) => desk.ports.log('A list was not asked for', error));
  const wanted = await desk.lists.find(copy, list);
  const states = await copy.keptStates(refs);
  const marks: ListAnswer['marks'] = {};
  const missing: RecordRef[] = [];
  for (const ref of refs) {
    const state = states.get(recordKey(ref));
    if (state) marks[`${ref.object}/${ref.id}`] = markOf(published, state, now, copy.connection.member.id);
    else if (wanted?.has(ref.id)) missing.push(ref);
    else if (wanted) marks[`${ref.object}/${ref.id}`] = null;
  }
  if (missing.length > 0) {
    await copy.openAll(missing, now);
    void desk.sync.run(copy);
  }
  const isMarked = Object.values(marks).some((mark) => mark !== null);
  return { marks, quiet: !isMarked && (wanted?.size ?? 0) === 0 };
}

/** Asks anew about the lists that tabs show; from the alarm, because time alone makes a record late. */
export async function refreshLists(desk: Desk): Promise<void> {
  const shown = new Set((await desk.tabs.tabs()).flatMap(({ entry }) => entry.list ?? []));
  for (const list of shown) {
    const ref = parseRecordKey(`${list}0`);
    const copy = ref && (await desk.connections.findFor(ref));
    if (copy) await desk.lists.refresh(copy, { host: ref.host, account: ref.account, object: ref.object });
  }
}

/** The rows' records of the workspace's accounts; where the address named no account, those that are known. */
async function ownRecords(copy: LocalCopy, { host, account, records }: Rows): Promise<RecordRef[]> {
  if (account !== null) {
    const refs = records.map((record) => ({ ...record, host, account }));
    return refs[0] && (await copy.hasAccount(refs[0])) ? refs : [];
  }
  const found = await Promise.all(
    records.map(async (record) => ({ record, account: await copy.findAccount({ ...record, host }) })),
  );
  return found.flatMap(({ record, account }) =>
    account === undefined ? [] : [{ ...record, host, account }],
  );
}

function markOf(published: PublishedPlaybook, state: RecordState, now: Date, member: string) {
  const guidance = evaluate(published, state, now);
  return guidance && sayAll(markView(guidance, member));
}
