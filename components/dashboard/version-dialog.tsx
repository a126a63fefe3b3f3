import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChangeList } from './change-list.tsx';
import { useSopTitles } from './use-sop-titles.ts';

interface VersionDialogProps {
  version: number;
  /** The one in force, for comparison. */
  published: PublishedPlaybook | null;
  onClose: () => void;
}

/** A version as it was written, and how the one in force differs from it. */
export function VersionDialog({ version, published, onClose }: VersionDialogProps) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['text', version],
    queryFn: async () => {
      const asked = await ask(port, { type: 'playbook.read', version });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value.yaml;
    },
  });
  const yaml = read.data;
  const titles = useSopTitles();
  const changes = useMemo(() => {
    const parsed = yaml === undefined ? null : parsePlaybook(yaml, undefined, 'any');
    return published && parsed?.ok ? diffPlaybooks(parsed.playbook, published.playbook, titles) : null;
  }, [yaml, published, titles]);
  return (
    <Dialog title={t('playbook.version', { version })} onClose={onClose}>
      <div className="stack version-text">
        {read.isPending && <Skeleton label={t('playbook.fetchingTheVersion')} />}
        {read.isError && (
          <Notice tone="bad" alert>
            {read.error.message}
          </Notice>
        )}
        {changes && published && published.version !== version && (
          <details>
            <summary>
              {t('playbook.changesUntil', changes.length, {
                n: numberText(changes.length),
                version: published.version,
              })}
            </summary>
            <ChangeList changes={changes} />
          </details>
        )}
        {yaml !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled by keyboard
          <section className="yaml" aria-label={t('playbook.textOfVersion', { version })} tabIndex={0}>
            <pre>{yaml}</pre>
          </section>
        )}
        <div className="row end">
          <Button onClick={onClose}>{t('playbook.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
