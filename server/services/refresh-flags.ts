import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { QueueEntry, UnsaidEntry } from '../../lib/records/queue-entry.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { isLoud } from '../../lib/rules/is-loud.ts';
import { entriesOf } from '../../lib/rules/queue/entries-of.ts';
import { peopleAsked } from '../../lib/rules/queue/people-asked.ts';
import type { FlagData } from '../../lib/sync/protocol.ts';
import { say } from '../../lib/text/say.ts';
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
 * Evaluates records and brings their flags and queue entries up to date: raised to the members whom they concern or who are the owner of
 * the next step, cleared where the condition is gone. Returns the scopes in which something changed.
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
      const guidance = tryEvaluate(record, state, published, now, log);
      if (!guidance) continue;
      for (const wanted of [
        ...wantedFlags(record, state, guidance, people),
        ...wantedEntries(state, guidance, people),
      ]) {
        const name = nameOf(wanted);
        const before = raised.get(name);
        raised.delete(name);
        const { scope, ...entity } = wanted;
        if (before?.data !== JSON.stringify(entity.data)) change(scope, { ...entity, record });
      }
    }
  }
  for (const { scope, kind, id, record } of raised.values()) {
    change(scope, { kind, id, data: null, record });
  }
  for (const [scope, entities] of changes) await writeEntities(trx, workspace, scope, entities);
  return new Set(changes.keys());
}

async function readRaised(db: Store, workspace: string, records: string[]) {
  if (records.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('entities')
    .select(['scope', 'kind', 'id', 'data', 'record'])
    .where('workspace', '=', workspace)
    .where('record', 'in', records)
    .where('kind', 'in', raisedKinds)
    .where('deleted', '=', 0)
    .execute();
  return new Map(rows.map((row) => [nameOf(row), { ...row, record: row.record ?? '' }]));
}

/** What is raised to members, and names one such thing. */
export const raisedKinds = ['flag', 'queue'];

interface Raised {
  scope: string;
  kind: string;
  id: string;
}

function nameOf({ scope, kind, id }: Raised): string {
  return `${scope} ${kind} ${id}`;
}

function wantedFlags(
  record: string,
  state: RecordState,
  { owner, name, stage, flags }: Guidance,
  people: LinkedMember[],
): (Raised & { data: FlagData })[] {
  return flags.filter(isLoud).flatMap((flag) => {
    const data: FlagData = {
      record,
      rule: flag.rule,
      title: say(flag.title),
      kind: flag.kind,
      name,
      since: stage.known ? stage.since : state.firstSeen,
      days: flag.days,
    };
    const concerns = flag.concerns ?? [owner?.person];
    return people
      .filter(({ id, person }) => concerns.includes(person) && !flag.dismissedBy.includes(id))
      .map(({ id }) => ({ scope: `me:${id}`, kind: 'flag', id: `${record}/${flag.rule}`, data }));
  });
}

/** What the record asks of the members, for the queue of each. */
function wantedEntries(state: RecordState, guidance: Guidance, people: LinkedMember[]) {
  const asked = peopleAsked(guidance);
  return people
    .filter(({ person }) => asked.includes(person))
    .flatMap(({ id: member, person }) =>
      entriesOf(guidance, state, { person, member })
        .map(saidEntry)
        .map((data) => ({
          scope: `me:${member}`,
          kind: 'queue',
          id: data.id,
          data,
        })),
    );
}

/** In the backend's words, and as data for browsers that speak another language. */
function saidEntry(entry: UnsaidEntry): QueueEntry {
  const { title, why } = entry;
  return { ...entry, title: say(title), why: say(why), texts: { title, why } };
}
