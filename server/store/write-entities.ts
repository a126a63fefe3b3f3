import { inChunks } from './in-chunks.ts';
import type { Writer } from './tables.ts';
import { takeVersions } from './take-versions.ts';

/** A thing clients pull. `data` null makes it a tombstone. */
export interface Entity {
  kind: string;
  id: string;
  data: unknown;
  /** The key of the record that a flag is about. */
  record?: string;
}

/** Writes the things into a scope, each under a new version of it. A thing may be named once per call. */
export async function writeEntities(
  trx: Writer,
  workspace: string,
  scope: string,
  entities: Entity[],
): Promise<void> {
  if (entities.length === 0) return;
  const first = await takeVersions(trx, workspace, scope, entities.length);
  const rows = entities.map(({ kind, id, data, record }, index) => ({
    workspace,
    scope,
    kind,
    id,
    version: first + index,
    deleted: data === null ? 1 : 0,
    data: data === null ? null : JSON.stringify(data),
    record: record ?? null,
  }));
  for (const chunk of inChunks(rows)) {
    await trx
      .insertInto('entities')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'scope', 'kind', 'id']).doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          deleted: eb.ref('excluded.deleted'),
          data: eb.ref('excluded.data'),
        })),
      )
      .execute();
  }
}
