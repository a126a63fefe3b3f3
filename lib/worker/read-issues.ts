import type { IssuesView } from '../messages/panel-messages.ts';
import type { Issue } from '../records/issue.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { BackendError } from '../sync/backend.ts';
import { issuesAnswer } from '../sync/issues-protocol.ts';
import { callBackend } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';

/** What this member has said to be wrong about a record: what waits here to be sent, and what the backend has, with its
 *  answers. Where it does not answer, what waits here and why there is no more. */
export async function readIssues(desk: Desk, copy: LocalCopy, record: RecordRef): Promise<IssuesView> {
  const key = recordKey(record);
  const { member, server } = copy.connection;
  const rows = await copy.db.outbox.where('key').equals(key).sortBy('seq');
  const taken = new Set(rows.flatMap(({ event }) => (event.type === 'issue.withdrawn' ? [event.issue] : [])));
  const waiting = rows.flatMap(({ event }): Issue[] => {
    if (event.type !== 'issue.raised') return [];
    const { id, kind, text, occurredAt: at, playbook, rule } = event;
    const about = rule === undefined ? null : { rule, title: rule };
    const by = { id: member.id, name: member.name };
    return [{ id, record: key, name: null, kind, about, text, by, at, playbook, state: 'open', answers: [] }];
  });
  const shown = (list: readonly Issue[]) =>
    list.filter(({ id }) => !taken.has(id)).map((one) => ({ ...one, isSent: !waiting.includes(one) }));
  try {
    const { issues } = await callBackend(
      desk.ports.fetch,
      `${server}/v1/issues?${new URLSearchParams({ record: key })}`,
      issuesAnswer,
      { token: desk.connections.tokensOf(copy.connection) },
    );
    const mine = issues.filter(({ by }) => by.id === member.id);
    const ids = new Set(mine.map(({ id }) => id));
    const unsent = waiting.filter(({ id }) => !ids.has(id)).reverse();
    return { issues: shown([...unsent, ...mine]), failure: null };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { issues: shown(waiting.reverse()), failure: error.message };
  }
}
