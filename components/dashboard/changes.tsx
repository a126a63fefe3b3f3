import { useMemo } from 'react';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import type { ParsedPlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { ChangeList } from './change-list.tsx';

interface ChangesProps {
  /** The one in force, or null. */
  published: PublishedPlaybook | null;
  parsed: ParsedPlaybook;
}

/** What publishing the draft would change, in sentences. */
export function Changes({ published, parsed }: ChangesProps) {
  const changes = useMemo(
    () => (published && parsed.ok ? diffPlaybooks(published.playbook, parsed.playbook) : []),
    [published, parsed],
  );
  if (!published) return <p>This would be the first version of the playbook.</p>;
  if (changes.length === 0)
    return (
      <p className="soft">
        Nothing changes against version {published.version}. Edit the text, and what changes is said here in
        sentences before anything is published.
      </p>
    );
  return (
    <div className="stack">
      <p className="strong">
        {changes.length === 1 ? '1 change' : `${changes.length} changes`} against version {published.version}
      </p>
      <ChangeList changes={changes} />
    </div>
  );
}
