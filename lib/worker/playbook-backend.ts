import { playbookAnswer, publishAnswer, scheduledAnswer, versionsAnswer } from '../sync/admin-protocol.ts';
import { handoffsAnswer } from '../sync/handoffs-protocol.ts';
import { issueAnswer, issuesAnswer } from '../sync/issues-protocol.ts';
import { recordAnswer, recordsAnswer } from '../sync/records-protocol.ts';
import { rulesAnswer } from '../sync/showings-protocol.ts';
import { simulateAnswer } from '../sync/simulate-protocol.ts';
import { thresholdsAnswer } from '../sync/thresholds-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';

/** A dry run replays every record of the company: it may take a minute. */
const dryRunPatience = 120_000;

interface PublishInput {
  yaml: string;
  note?: string | undefined;
  base: number;
  at?: string | undefined;
}

/** The playbook's routes of a backend, and those about what is wrong with it, as one member. Each throws a `BackendError` and nothing else. */
export function playbookBackend(server: string, token: TokenSource, fetch: Fetch) {
  const at = (path: string) => `${server}/v1/${path}`;
  return {
    read: (version?: number) =>
      callBackend(fetch, at(version ? `playbook?version=${version}` : 'playbook'), playbookAnswer, { token }),
    versions: (before?: number) =>
      callBackend(fetch, at(before ? `playbooks?before=${before}` : 'playbooks'), versionsAnswer, { token }),
    publish: (body: PublishInput) =>
      callBackend(fetch, at('playbook'), publishAnswer, { token, body: { ...body, file: 'The draft' } }),
    scheduled: () => callBackend(fetch, at('playbook/scheduled'), scheduledAnswer, { token }),
    unschedule: (id: number) =>
      callBackend(fetch, at('playbook/scheduled'), scheduledAnswer, {
        token,
        body: { id },
        method: 'DELETE',
      }),
    thresholds: () => callBackend(fetch, at('playbook/thresholds'), thresholdsAnswer, { token }),
    rules: () => callBackend(fetch, at('rules'), rulesAnswer, { token }),
    restoreRule: (rule: string) =>
      callBackend(fetch, at('rules/restore'), rulesAnswer, { token, body: { rule } }),
    search: (text: string) =>
      callBackend(fetch, at(`records?${new URLSearchParams({ search: text })}`), recordsAnswer, { token }),
    record: async (key: string) =>
      (await callBackend(fetch, at(`record?${new URLSearchParams({ key })}`), recordAnswer, { token }))
        .record,
    handoffs: (state?: string) =>
      callBackend(
        fetch,
        at(`handoffs?${new URLSearchParams(state === undefined ? {} : { state })}`),
        handoffsAnswer,
        { token },
      ),
    issues: (state?: string) =>
      callBackend(
        fetch,
        at(state === undefined ? 'issues' : `issues?${new URLSearchParams({ state })}`),
        issuesAnswer,
        { token },
      ),
    answerIssue: (body: { id: string; text: string }) =>
      callBackend(fetch, at('issues/answer'), issueAnswer, { token, body }),
    moveIssue: (body: { id: string; state: 'open' | 'closed' }) =>
      callBackend(fetch, at('issues/state'), issueAnswer, { token, body }),
    rollBack: (body: { version: number; note?: string | undefined; base: number }) =>
      callBackend(fetch, at('playbook/rollback'), publishAnswer, { token, body }),
    simulate: (body: { yaml: string; asOf?: string | undefined; limit: number }) =>
      callBackend(fetch, at('playbook/simulate'), simulateAnswer, { token, body, wait: dryRunPatience }),
  };
}
