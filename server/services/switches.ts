import type { HostId } from '../../lib/records/record-ref.ts';
import { type SwitchData, type SwitchesAnswer, switchData } from '../../lib/sync/pack-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

interface Switch {
  host: HostId;
  /** The whole host without. */
  property?: string | undefined;
}

const idOf = ({ host, property }: Switch) => (property === undefined ? host : `${host}:${property}`);

async function readSwitches(db: Store, workspace: string): Promise<Map<string, SwitchData>> {
  const found = await readEntities<unknown>(db, workspace, 'workspace', 'switch');
  return new Map([...found].map(([id, data]) => [id, switchData.parse(data)]));
}

/** What is off for the whole workspace. */
export async function listSwitches({ db }: Pick<Deps, 'db'>, workspace: string): Promise<SwitchesAnswer> {
  return { off: [...(await readSwitches(db, workspace)).values()] };
}

/** Turns a host, or a property of it, off in every browser of the workspace. Doing it twice changes nothing. */
export async function turnOff(deps: Deps, caller: Caller, which: Switch): Promise<void> {
  const { workspace } = caller;
  const changed = await inWorkspace(deps.db, workspace, async (trx) => {
    if ((await readSwitches(trx, workspace)).has(idOf(which))) return false;
    const now = deps.clock();
    const { host, property = null } = which;
    const data: SwitchData = { host, property, since: now.toISOString(), by: caller.member.name };
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'switch', id: idOf(which), data }]);
    await writeAudit(trx, { workspace, by: caller, action: 'switch.off', subject: idOf(which), now });
    return true;
  });
  if (changed) deps.pokes.send(workspace, new Set(['workspace']));
}

/** Turns it on again. Throws 404 where it was not off. */
export async function turnOn(deps: Deps, caller: Caller, which: Switch): Promise<void> {
  const { workspace } = caller;
  await inWorkspace(deps.db, workspace, async (trx) => {
    if (!(await readSwitches(trx, workspace)).has(idOf(which))) {
      const what = which.property === undefined ? which.host : `${which.property} on ${which.host}`;
      throw new ApiError(404, 'not-off', `${what} is not off for this workspace.`);
    }
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'switch', id: idOf(which), data: null }]);
    const now = deps.clock();
    await writeAudit(trx, { workspace, by: caller, action: 'switch.on', subject: idOf(which), now });
  });
  deps.pokes.send(workspace, new Set(['workspace']));
}
