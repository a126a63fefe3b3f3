import type { Preference, PreferenceData } from '../../lib/sync/preferences-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import { ownScope } from '../store/scope-counters.ts';
import { type Entity, writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';

/** No person chooses more than this; more is a program gone wrong. */
const most = 500;
/** A choice that was taken back must outlive older ones that are still on their way (ms). */
const remembered = 30 * 86_400_000;

/**
 * Keeps choices of the member who asks, for all their browsers. Of two words about the same the later one stays, of
 * two from one moment the larger text, whatever the order in which they come. Returns how many were kept. Throws 409
 * `too-many` when there would be more than 500.
 */
export async function keepPreferences(
  deps: Deps,
  { workspace, member }: Caller,
  changes: readonly Preference[],
): Promise<number> {
  const now = deps.clock().toISOString();
  const scope = ownScope(member.id);
  const kept = await inWorkspace(deps.db, workspace, async (trx) => {
    const before = await readEntities<PreferenceData>(trx, workspace, scope, 'preference');
    const known = new Map(before);
    for (const { name, value, at: told } of changes) {
      // A clock that is ahead must not win every later disagreement.
      const at = told < now ? told : now;
      const old = known.get(name);
      if (!old || at > old.at || (at === old.at && (value ?? '') > (old.value ?? '')))
        known.set(name, { value, at });
    }
    const oldest = new Date(Date.parse(now) - remembered).toISOString();
    const isOver = ({ value, at }: PreferenceData) => value === null && at < oldest;
    const entities = [...known].flatMap(([id, data]): Entity[] => {
      if (isOver(data)) return before.has(id) ? [{ kind: 'preference', id, data: null }] : [];
      return before.get(id) === data ? [] : [{ kind: 'preference', id, data }];
    });
    if ([...known.values()].filter((data) => !isOver(data)).length > most) {
      const message = `A person can keep ${most} choices, and these would be more. Take some back first, such as pages that are hidden.`;
      throw new ApiError(409, 'too-many', message);
    }
    await writeEntities(trx, workspace, scope, entities);
    return entities.filter(({ data }) => data !== null).length;
  });
  if (kept > 0) deps.pokes.send(workspace, new Set([scope]));
  return kept;
}
