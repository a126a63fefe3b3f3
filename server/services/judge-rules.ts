import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { rateWindow, ruleRate } from '../../lib/rules/budget/rule-rate.ts';
import type { DemotionData, RuleAnswers } from '../../lib/sync/showings-protocol.ts';
import type { Deps } from '../deps.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store, Writer } from '../store/tables.ts';
import { type Entity, writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { inForce } from './in-force.ts';
import { answerTime } from './keep-showings.ts';
import { writeAudit } from './write-audit.ts';

type Counts = Pick<RuleAnswers, 'shown' | 'acted' | 'dismissed' | 'wrong' | 'notHere'>;

const none: Counts = { shown: 0, acted: 0, dismissed: 0, wrong: 0, notHere: 0 };
const fields = { acted: 'acted', dismissed: 'dismissed', wrong: 'wrong', 'not-here': 'notHere' } as const;

/** How people answered the rules of a workspace within 30 days, by path. A showing that may still be answered does not count. */
async function countAnswers(db: Store, workspace: string, now: Date): Promise<Map<string, Counts>> {
  const rows = await db
    .selectFrom('showings')
    .select(['rule', 'outcome'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .where('shown_at', '>', now.getTime() - rateWindow)
    .where((eb) => eb.or([eb('outcome', 'is not', null), eb('shown_at', '<', now.getTime() - answerTime)]))
    .groupBy(['rule', 'outcome'])
    .execute();
  const counts = new Map<string, Counts>();
  for (const { rule, outcome, count } of rows) {
    const known = { ...(counts.get(rule) ?? none) };
    known.shown += Number(count);
    if (outcome !== null) known[fields[outcome]] += Number(count);
    counts.set(rule, known);
  }
  return counts;
}

/** The rules that can be loud, by path. */
function loudRules({ playbook }: PublishedPlaybook) {
  return playbook.motions.flatMap(({ id: motion, stalls }) =>
    stalls
      .filter(({ level, shadow }) => level !== 'quiet' && !shadow)
      .map(({ id, title }) => ({ rule: `${motion}/${id}`, title })),
  );
}

/**
 * Demotes rules on which fewer than half of those who saw them acted, and lets go of demotions of rules that are
 * gone or quiet by now. A demotion stays until somebody takes it back. Returns the scopes in which something changed.
 */
export async function judgeRules(
  trx: Writer,
  workspace: string,
  published: PublishedPlaybook | undefined,
  now: Date,
): Promise<Set<string>> {
  const demoted = await readEntities<DemotionData>(trx, workspace, 'workspace', 'demotion');
  const loud = new Set(published ? loudRules(published).map(({ rule }) => rule) : []);
  const counts = await countAnswers(trx, workspace, now);
  const fallen = [...loud].flatMap((rule): Entity[] => {
    const { shown, acted, isDemoted } = ruleRate(counts.get(rule) ?? none);
    const data: DemotionData = { since: now.toISOString(), shown, acted };
    return isDemoted && !demoted.has(rule) ? [{ kind: 'demotion', id: rule, data }] : [];
  });
  const gone = [...demoted.keys()]
    .filter((rule) => !loud.has(rule))
    .map((id): Entity => ({ kind: 'demotion', id, data: null }));
  const entities = [...fallen, ...gone];
  await writeEntities(trx, workspace, 'workspace', entities);
  return new Set(entities.length > 0 ? ['workspace'] : []);
}

/** The stall rules of the playbook in force, with how people answer them. Throws 409 while there is none. */
export async function listRules(deps: Deps, { workspace }: Caller): Promise<RuleAnswers[]> {
  const published = await inForce(deps, workspace);
  const counts = await countAnswers(deps.db, workspace, deps.clock());
  const demoted = await readEntities<DemotionData>(deps.db, workspace, 'workspace', 'demotion');
  return loudRules(published).map(({ rule, title }) => {
    const counted = counts.get(rule) ?? none;
    return { rule, title, ...counted, rate: ruleRate(counted).rate, demoted: demoted.get(rule) ?? null };
  });
}

/** Has a demoted rule show as written again; it is counted anew. Of one that is not demoted nothing changes. */
export async function restoreRule(deps: Deps, caller: Caller, rule: string): Promise<void> {
  const { workspace } = caller;
  const changed = await inWorkspace(deps.db, workspace, async (trx) => {
    const demoted = await readEntities<DemotionData>(trx, workspace, 'workspace', 'demotion', [rule]);
    if (!demoted.has(rule)) return false;
    await trx
      .deleteFrom('showings')
      .where('workspace', '=', workspace)
      .where('rule', '=', rule)
      .where('card', 'is', null)
      .execute();
    // Cards still limit what their people are shown, but say nothing about the rule any more.
    await trx
      .updateTable('showings')
      .set({ rule: `before ${rule}` })
      .where('workspace', '=', workspace)
      .where('rule', '=', rule)
      .execute();
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'demotion', id: rule, data: null }]);
    await writeAudit(trx, {
      workspace,
      by: caller,
      action: 'rule.restored',
      subject: rule,
      now: deps.clock(),
    });
    return true;
  });
  if (changed) deps.pokes.send(workspace, new Set(['workspace']));
}
