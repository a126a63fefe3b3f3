import { corePropertyTitles } from '../../lib/records/property-titles.ts';
import type { HostId } from '../../lib/records/record-ref.ts';
import {
  type Pack,
  type PackData,
  type PacksAnswer,
  packData,
  propertiesOf,
} from '../../lib/sync/pack-protocol.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../http/api-error.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readEntities } from '../store/read-entities.ts';
import type { Store } from '../store/tables.ts';
import { writeEntities } from '../store/write-entities.ts';
import type { Caller } from './caller.ts';
import { writeAudit } from './write-audit.ts';

async function readPacks(db: Store, workspace: string): Promise<Map<string, PackData>> {
  const found = await readEntities<unknown>(db, workspace, 'workspace', 'pack');
  return new Map([...found].map(([host, data]) => [host, packData.parse(data)]));
}

/** The packs that browsers get instead of the ones that ship. */
export async function listPacks({ db }: Pick<Deps, 'db'>, workspace: string): Promise<PacksAnswer> {
  const packs = [...(await readPacks(db, workspace)).values()].map(({ pack, publishedAt, publishedBy }) => ({
    host: pack.host,
    version: pack.version,
    publishedAt,
    publishedBy,
  }));
  return { packs };
}

/**
 * Serves a pack to every browser of the workspace. Throws 409 where it is not newer than the one that is served, and 422
 * where it speaks of properties that no playbook has.
 */
export async function publishPack(deps: Deps, caller: Caller, pack: Pack): Promise<void> {
  const { workspace } = caller;
  await refuseUnknownProperties(deps, workspace, pack);
  await inWorkspace(deps.db, workspace, async (trx) => {
    const present = (await readPacks(trx, workspace)).get(pack.host);
    if (present && present.pack.version >= pack.version) {
      const message = `Version ${present.pack.version} of the ${pack.host} pack is served already. Give the new one a higher version than that.`;
      throw new ApiError(409, 'older-pack', message);
    }
    const now = deps.clock();
    const data: PackData = { pack, publishedAt: now.toISOString(), publishedBy: caller.member.name };
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'pack', id: pack.host, data }]);
    const detail = { version: pack.version };
    await writeAudit(trx, {
      workspace,
      by: caller,
      action: 'pack.published',
      subject: pack.host,
      detail,
      now,
    });
  });
  deps.pokes.send(workspace, new Set(['workspace']));
}

/** Lets the pack that ships count again. Throws 404 where no other one is served. */
export async function withdrawPack(deps: Deps, caller: Caller, host: HostId): Promise<void> {
  const { workspace } = caller;
  await inWorkspace(deps.db, workspace, async (trx) => {
    const present = (await readPacks(trx, workspace)).get(host);
    if (!present)
      throw new ApiError(404, 'unknown-pack', `No ${host} pack is served: the one that ships counts.`);
    await writeEntities(trx, workspace, 'workspace', [{ kind: 'pack', id: host, data: null }]);
    const detail = { version: present.pack.version };
    const now = deps.clock();
    await writeAudit(trx, { workspace, by: caller, action: 'pack.withdrawn', subject: host, detail, now });
  });
  deps.pokes.send(workspace, new Set(['workspace']));
}

async function refuseUnknownProperties(deps: Deps, workspace: string, pack: Pack): Promise<void> {
  const published = await deps.playbooks.find(deps.db, workspace);
  const own = published?.playbook.properties.map(({ id }) => id) ?? [];
  const known = new Set([...Object.keys(corePropertyTitles), ...own]);
  const unknown = propertiesOf(pack).filter((property) => !known.has(property));
  if (unknown.length === 0) return;
  const message = `The pack has probes for ${unknown.join(', ')}, which no property of the playbook is called. It may have probes for ${[...known].join(', ')}.`;
  throw new ApiError(422, 'unknown-property', message);
}
