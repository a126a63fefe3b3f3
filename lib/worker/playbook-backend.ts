import { playbookAnswer, publishAnswer, versionsAnswer } from '../sync/admin-protocol.ts';
import { simulateAnswer } from '../sync/simulate-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';

/** A dry run replays every record of the company: it may take a minute. */
const dryRunPatience = 120_000;

interface PublishInput {
  yaml: string;
  note?: string | undefined;
  base: number;
}

/** The playbook's routes of a backend, as one member. Each throws a `BackendError` and nothing else. */
export function playbookBackend(server: string, token: TokenSource, fetch: Fetch) {
  const at = (path: string) => `${server}/v1/${path}`;
  return {
    read: (version?: number) =>
      callBackend(fetch, at(version ? `playbook?version=${version}` : 'playbook'), playbookAnswer, { token }),
    versions: (before?: number) =>
      callBackend(fetch, at(before ? `playbooks?before=${before}` : 'playbooks'), versionsAnswer, { token }),
    publish: (body: PublishInput) =>
      callBackend(fetch, at('playbook'), publishAnswer, { token, body: { ...body, file: 'The draft' } }),
    rollBack: (body: { version: number; note?: string | undefined; base: number }) =>
      callBackend(fetch, at('playbook/rollback'), publishAnswer, { token, body }),
    simulate: (body: { yaml: string; asOf?: string | undefined; limit: number }) =>
      callBackend(fetch, at('playbook/simulate'), simulateAnswer, { token, body, wait: dryRunPatience }),
  };
}
