import { randomUUID } from 'node:crypto';
import type { JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-key.ts';
import type { RecordRef } from '../../lib/records/record-ref.ts';
import { guidanceAnswer } from '../../lib/sync/guidance-protocol.ts';
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
  const done = first && (await firstStepDone(server, first, now));
  if (done) await post(server, '/v1/push', { events: [done] }, String(token));
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

/** The first step of the first deal was done this morning, so that another one comes next: whichever the playbook says. */
async function firstStepDone(
  server: RunningServer,
  { record }: JournalEvent,
  now: number,
): Promise<JournalEvent | undefined> {
  const answer = await fetch(`${server.url}/v1/guidance?record=${encodeURIComponent(recordKey(record))}`, {
    headers: { authorization: `Bearer ${server.adminToken}` },
  });
  const { guidance } = guidanceAnswer.parse(await answer.json());
  if (!guidance?.step || !guidance.stage.known) return undefined;
  return {
    id: randomUUID(),
    type: 'step.done',
    record,
    occurredAt: new Date(now - 3_600_000).toISOString(),
    playbook: 1,
    occurrence: guidance.stage.occurrence,
    step: guidance.step.id,
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
