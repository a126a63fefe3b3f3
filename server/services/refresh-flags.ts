import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { isLoud } from '../../lib/rules/is-loud.ts';
import type { FlagData } from '../../lib/sync/protocol.ts';
import type { Log } from '../deps.ts';
import type { Store, Writer } from '../store/tables.ts';
import { type Entity, writeEntities } from '../store/write-entities.ts';
import { accountId } from './accounts.ts';
import { tryEvaluate } from './try-evaluate.ts';

/** A member whom the playbook knows as a person. */
export interface LinkedMember {
  id: string;
  person: string;
}

/** The members of a workspace whom flags can be raised to. A viewer cannot act on one, and reads all of them anyway. */
export async function readLinkedMembers(db: Store, workspace: string): Promise<LinkedMember[]> {
  const rows = await db
    .selectFrom('members')
    .select(['id', 'person'])
    .where('workspace', '=', workspace)
    .where('person', 'is not', null)
    .where('access', '!=', 'viewer')
    .where('removed_at', 'is', null)
    .execute();
  return rows.flatMap(({ id, person }) => (person === null ? [] : [{ id, person }]));
}

/**
 * Evaluates records and brings their flags up to date: raised to the members who are the owner of the next
 * step, cleared where the condition is gone. Returns the scopes in which something changed.
 */
export async function refreshFlags(input: {
  trx: Writer;
  workspace: string;
  /** The workspace's accounts by `host:account`: a record of any other raises nothing. */
  accounts: ReadonlyMap<string, unknown>;
  published: PublishedPlaybook | undefined;
  people: LinkedMember[];
  states: ReadonlyMap<string, RecordState>;
  now: Date;
  log: Log;
}): Promise<Set<string>> {
  const { trx, workspace, accounts, published, people, states, now, log } = input;
  const raised = await readRaised(trx, workspace, [...states.keys()]);
  const changes = new Map<string, Entity[]>();
  const change = (scope: string, entity: Entity) => {
    changes.set(scope, [...(changes.get(scope) ?? []), entity]);
  };
  // Without members to tell there is nothing to evaluate: an import of thousands stays cheap.
  if (published && people.length > 0) {
    for (const [record, state] of states) {
      if (!accounts.has(accountId(state.ref))) continue;
      for (const { scope, id, data } of wantedFlags(record, state, published, people, now, log)) {
        const name = `${scope} ${id}`;
        const before = raised.get(name);
        raised.delete(name);
        if (before?.data !== JSON.stringify(data)) change(scope, { kind: 'flag', id, data, record });
      }
    }
  }
  for (const { scope, id, record } of raised.values()) {
    change(scope, { kind: 'flag', id, data: null, record });
  }
  for (const [scope, entities] of changes) await writeEntities(trx, workspace, scope, entities);
  return new Set(changes.keys());
}

async function readRaised(db: Store, workspace: string, records: string[]) {
  if (records.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('entities')
    .select(['scope', 'id', 'data', 'record'])
    .where('workspace', '=', workspace)
    .where('record', 'in', records)
    .where('kind', '=', 'flag')
    .where('deleted', '=', 0)
    .execute();
  return new Map(
    rows.map(({ scope, id, data, record }) => [`${scope} ${id}`, { scope, id, data, record: record ?? '' }]),
  );
}

function wantedFlags(
  record: string,
  state: RecordState,
  published: PublishedPlaybook,
  people: LinkedMember[],
  now: Date,
  log: Log,
) {
  const guidance = tryEvaluate(record, state, published, now, log);
  const person = guidance?.owner?.person;
  if (!guidance || !person) return [];
  const told = people.filter((member) => member.person === person);
  return guidance.flags.filter(isLoud).flatMap((flag) => {
    const data: FlagData = {
      record,
      rule: flag.rule,
      title: flag.title,
      kind: flag.kind,
      name: guidance.name,
      since: guidance.stage.known ? guidance.stage.since : state.firstSeen,
      days: flag.days,
    };
    return told
      .filter(({ id }) => !flag.dismissedBy.includes(id))
      .map(({ id }) => ({ scope: `me:${id}`, id: `${record}/${flag.rule}`, data }));
  });
}
