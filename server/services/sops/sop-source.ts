import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { mayRead, type Reader, reachOf } from '../../../lib/sops/readers.ts';
import { type PublishedSop, publishedSop } from '../../../lib/sops/sop-document.ts';
import { type KnownSop, withSops } from '../../../lib/sops/with-sops.ts';
import type { Store } from '../../store/tables.ts';

/** Gives a playbook with the SOP documents in it that a reader may read, without their texts. */
export interface SopSource {
  joinedTo(
    db: Store,
    workspace: string,
    published: PublishedPlaybook,
    reader: Reader,
  ): Promise<PublishedPlaybook>;
}

interface Kept {
  /** Of the scope `sops`: all up to it are known. */
  version: number;
  sops: Map<string, KnownSop & Pick<PublishedSop, 'roles'>>;
  /** For whom it was put together already, by what they may read; of one playbook. */
  joined: { published: PublishedPlaybook; for: Map<string, PublishedPlaybook> } | null;
}

/** Each may have a text of 100 KB. */
const rowsPerRead = 100;

/** Keeps what the rules ask of SOPs, and reads only those that changed since: versions of a scope have no gaps. */
export function createSopSource(): SopSource {
  const known = new Map<string, Kept>();
  return {
    async joinedTo(db, workspace, published, reader) {
      const kept = known.get(workspace) ?? { version: 0, sops: new Map(), joined: null };
      known.set(workspace, kept);
      await catchUp(db, workspace, kept);
      if (kept.sops.size === 0) return published;
      if (kept.joined?.published !== published) kept.joined = { published, for: new Map() };
      const reach = reachOf(reader);
      const made = kept.joined.for.get(reach);
      if (made) return made;
      const documents = [...kept.sops.values()].filter((sop) => mayRead(sop, reader));
      const joined = withSops(published, documents);
      kept.joined.for.set(reach, joined);
      return joined;
    },
  };
}

async function catchUp(db: Store, workspace: string, kept: Kept): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('sops')
      .select(['version', 'data'])
      .where('workspace', '=', workspace)
      .where('version', '>', kept.version)
      .orderBy('version')
      .limit(rowsPerRead)
      .execute();
    for (const { version, data } of rows) {
      const { id, title, owner, attach, roles, status } = publishedSop.parse(JSON.parse(data));
      // Somebody else may have read on meanwhile: what is older than what is known says nothing.
      if (version <= kept.version) continue;
      if (status === 'archived') kept.sops.delete(id);
      else kept.sops.set(id, { id, title, owner, attach, roles, body: '' });
      kept.version = version;
      kept.joined = null;
    }
    if (rows.length < rowsPerRead) return;
  }
}
