import { pictureIds } from '../sops/picture-ids.ts';
import { type PublishedSop, publishedSop } from '../sops/sop-document.ts';
import type { PullAnswer } from '../sync/protocol.ts';
import type { SopRow, WorkspaceDb } from './workspace-db.ts';

/** Takes in a page of SOP documents, or that the backend serves them, in the caller's transaction. True when there are
 *  others now. */
export async function applySops(db: WorkspaceDb, { sops, serves }: PullAnswer): Promise<boolean> {
  if (serves) await db.meta.put({ name: 'serves', value: serves });
  if (!sops) return false;
  const isEmptied = sops.reset === true && (await db.sops.count()) > 0;
  if (isEmptied) await db.sops.clear();
  const ours = sops.changes.filter(({ kind }) => kind === 'sop');
  // What only a newer version understands is passed over until then: an update asks for everything once more.
  const read = ours.flatMap(({ deleted, data }) => {
    const parsed = deleted ? undefined : publishedSop.safeParse(data);
    return parsed?.success && parsed.data.status === 'live' ? [toRow(parsed.data)] : [];
  });
  await db.sops.bulkDelete(ours.map(({ id }) => id));
  await db.sops.bulkPut(read);
  await db.meta.put({ name: 'sops', value: { cursor: sops.cursor, reach: sops.reach } });
  return isEmptied || ours.length > 0;
}

function toRow(sop: PublishedSop): SopRow {
  const { motions, stages, steps } = sop.attach;
  return { id: sop.id, sop, places: [...motions, ...stages, ...steps], pictures: pictureIds(sop.body) };
}
