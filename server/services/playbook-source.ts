import { findPlaybook, readPlaybookVersion, type StoredPlaybook } from '../store/find-playbook.ts';
import type { Store } from '../store/tables.ts';

/** Gives a workspace's playbook in force, reading the document only when its number has changed. */
export interface PlaybookSource {
  find(db: Store, workspace: string): Promise<StoredPlaybook | undefined>;
}

/** A published version never changes, so a copy kept by number is right on every server. */
export function createPlaybookSource(): PlaybookSource {
  const kept = new Map<string, StoredPlaybook>();
  return {
    async find(db, workspace) {
      const version = await readPlaybookVersion(db, workspace);
      const copy = kept.get(workspace);
      if (copy?.version === version) return copy;
      const found = await findPlaybook(db, workspace);
      if (found) kept.set(workspace, found);
      return found;
    },
  };
}
