import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { dayText, timeText } from '../../../ui/date-text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { SopVersionDialog } from './sop-version-dialog.tsx';

interface SopVersionsProps {
  id: string;
  /** The draft's file, to compare a version with. */
  text: string;
  /** Makes a former version the draft; null for who may only read. */
  onRestore: ((draft: SopDraft, version: number) => void) | null;
}

/** Every published version of an SOP: when, by whom, how large a change, and what was changed. */
export function SopVersions({ id, text, onRestore }: SopVersionsProps) {
  const port = usePort();
  const now = useNow();
  const [shown, setShown] = useState<number | null>(null);
  const read = useInfiniteQuery({
    queryKey: ['sop-versions', id],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      const before = pageParam > 0 ? { before: pageParam } : {};
      const asked = await ask(port, { type: 'sops.versions', id, ...before });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value;
    },
    getNextPageParam: (page) => (page.more ? (page.versions.at(-1)?.version ?? null) : null),
  });
  if (read.isPending) return <Skeleton label={t('playbook.fetchingTheVersions')} rows={4} />;
  if (read.isError)
    return (
      <Notice tone="bad" alert>
        {read.error.message}{' '}
        <Button look="link" onClick={() => void read.refetch()}>
          {t('playbook.tryAgain')}
        </Button>
      </Notice>
    );
  const versions = read.data.pages.flatMap((page) => page.versions);
  return (
    <div className="stack">
      <ul className="rows versions">
        {versions.map(({ version, note, change, title, publishedAt, publishedBy }, index) => {
          const at = new Date(publishedAt);
          return (
            <li key={version}>
              <div className="grow">
                <p className="row wrap">
                  <span className="strong">{t('playbook.version', { version })}</span>
                  {index === 0 && <Chip tone="ok">{t('playbook.inForce')}</Chip>}
                  <Chip tone="quiet">{t(`sopEdit.change.${change}`)}</Chip>
                </p>
                <p>{note ?? <span className="soft">{t('playbook.noNote')}</span>}</p>
                <p className="soft">
                  {t('playbook.publishedBy', {
                    person: publishedBy,
                    day: dayText(at, now),
                    time: timeText(at),
                    name: title,
                  })}
                </p>
              </div>
              <Button onClick={() => setShown(version)} aria-label={t('playbook.viewVersion', { version })}>
                {t('playbook.view')}
              </Button>
            </li>
          );
        })}
      </ul>
      {read.hasNextPage && (
        <Button onClick={() => void read.fetchNextPage()} busy={read.isFetchingNextPage}>
          {t('playbook.olderVersions')}
        </Button>
      )}
      {shown !== null && (
        <SopVersionDialog
          id={id}
          version={shown}
          text={text}
          onClose={() => setShown(null)}
          onRestore={onRestore}
        />
      )}
    </div>
  );
}
