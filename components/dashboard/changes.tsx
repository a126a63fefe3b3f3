import { useMemo, useState } from 'react';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import type { ParsedPlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { Button } from '../ui/button.tsx';
import { ChangeList } from './change-list.tsx';
import { StartersDialog } from './starters/starters-dialog.tsx';

interface ChangesProps {
  /** The one in force, or null. */
  published: PublishedPlaybook | null;
  parsed: ParsedPlaybook;
  /** Makes the text of a starter the draft; missing for those who may only read. */
  onBegin?: (yaml: string) => void;
}

/** What publishing the draft would change, in sentences. */
export function Changes({ published, parsed, onBegin }: ChangesProps) {
  const [choosing, setChoosing] = useState(false);
  const changes = useMemo(
    () => (published && parsed.ok ? diffPlaybooks(published.playbook, parsed.playbook) : []),
    [published, parsed],
  );
  if (!published) return <p>This would be the first version of the playbook.</p>;
  if (changes.length === 0)
    return (
      <div className="stack">
        <p className="soft">
          Nothing changes against version {published.version}.
          {onBegin &&
            ' Change something on the left: what changes is said here in sentences, and nobody works by it before you publish.'}
        </p>
        {onBegin && (
          <p>
            <Button onClick={() => setChoosing(true)}>Begin again with a starter…</Button>
          </p>
        )}
        {onBegin && choosing && <StartersDialog onChoose={onBegin} onClose={() => setChoosing(false)} />}
      </div>
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
