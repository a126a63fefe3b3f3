import { randomUUID } from 'node:crypto';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import type { RecordRef } from '../../lib/records/record-ref.ts';
import type { RunningServer } from '../../server/start-server.ts';
import type { TrialDeal } from './trial-deals.ts';

const day = 86_400_000;

/**
 * Fills a new backend for the trial, through its own API: the portal, what an import would bring, and one step
 * that a colleague has done. Returns the invite code for the person at the browser.
 */
export async function seedTrial(
  server: RunningServer,
  portal: string,
  deals: readonly TrialDeal[],
): Promise<string> {
  const admin = (path: string, body: unknown) => post(server, path, body, server.adminToken);
  await admin('/v1/accounts', { host: 'hubspot', account: portal });
  const now = Date.now();
  const known = deals.flatMap((one) => (one.days === null ? [] : [imported(portal, one, one.days, now)]));
  await admin('/v1/push', { events: known });
  const { code: colleague } = await admin('/v1/invites', {
    name: 'Ivo Brandt',
    access: 'member',
    person: 'ivo-brandt',
  });
  const { token } = await post(server, '/v1/pair', { code: colleague, device: 'Trial' });
  const [first] = known;
  if (first) await post(server, '/v1/push', { events: [firstStepDone(first, now)] }, String(token));
  const { code } = await admin('/v1/invites', { name: 'Mara Lindt', access: 'member', person: 'mara-lindt' });
  return String(code);
}

function imported(portal: string, { deal }: TrialDeal, days: number, now: number): JournalEvent {
  const record: RecordRef = { host: 'hubspot', account: portal, object: 'deal', id: deal.id };
  const since = new Date(now - days * day - 3_600_000).toISOString();
  const seen = (property: string, value: string) =>
    value === '' ? [] : [{ property, value, source: 'import' as const, asOf: since }];
  return {
    id: randomUUID(),
    type: 'record.observed',
    record,
    occurredAt: since,
    playbook: null,
    observations: [
      { property: 'stage', value: deal.stage, source: 'import', asOf: since, since },
      ...seen('name', deal.name),
      ...seen('owner', deal.owner),
      ...seen('amount', deal.amount),
      ...seen('closeDate', deal.closeDate),
    ],
  };
}

/** The proposal went out this morning, so that the recap is what comes next. */
function firstStepDone(entered: JournalEvent, now: number): JournalEvent {
  const { record } = entered;
  const key = [record.host, record.account, record.object, record.id].join(':');
  return {
    id: randomUUID(),
    type: 'step.done',
    record,
    occurredAt: new Date(now - 3_600_000).toISOString(),
    playbook: 1,
    occurrence: `${key}/proposal/${entered.id}`,
    step: 'send-proposal',
  };
}

async function post(
  server: RunningServer,
  path: string,
  body: unknown,
  token?: string,
): Promise<Record<string, unknown>> {
  const authorization = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(
      `The trial could not be set up: ${path} answered ${response.status} ${await response.text()}`,
    );
  return (await response.json()) as Record<string, unknown>;
}
