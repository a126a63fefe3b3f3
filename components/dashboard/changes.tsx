import { useMemo, useState } from 'react';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import type { ParsedPlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChangeList } from './change-list.tsx';
import { StartersDialog } from './starters/starters-dialog.tsx';
import { useSopTitles } from './use-sop-titles.ts';

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
  const titles = useSopTitles();
  const changes = useMemo(
    () => (published && parsed.ok ? diffPlaybooks(published.playbook, parsed.playbook, titles) : []),
    [published, parsed, titles],
  );
  if (!published) return <p>{t('playbook.firstVersion')}</p>;
  if (changes.length === 0)
    return (
      <div className="stack">
        <p className="soft">
          {t(onBegin ? 'playbook.nothingChangesYet' : 'playbook.nothingChanges', {
            version: published.version,
          })}
        </p>
        {onBegin && (
          <p>
            <Button onClick={() => setChoosing(true)}>{t('playbook.beginAgainButton')}</Button>
          </p>
        )}
        {onBegin && choosing && <StartersDialog onChoose={onBegin} onClose={() => setChoosing(false)} />}
      </div>
    );
  return (
    <div className="stack">
      <p className="strong">
        {t('playbook.changesAgainst', changes.length, {
          n: numberText(changes.length),
          version: published.version,
        })}
      </p>
      <ChangeList changes={changes} />
    </div>
  );
}
