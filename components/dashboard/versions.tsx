import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { dayText, timeText } from '../ui/date-text.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Connected } from './base-version.ts';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { ScheduledList } from './scheduled/scheduled-list.tsx';
import { VersionDialog } from './version-dialog.tsx';

interface VersionsProps {
  view: Connected;
  /** Makes another text the draft; null while a draft would be lost by it. */
  onDraft: ((yaml: string) => void) | null;
}

/** Everything that was ever in force: when, by whom and why; to look at, and to go back to. */
export function Versions({ view, onDraft }: VersionsProps) {
  const port = usePort();
  const now = useNow();
  const [shown, setShown] = useState<number | null>(null);
  // The version in force is noted when the question is asked: a newer one must not slip in under the answer.
  const [target, setTarget] = useState<{ version: number; inForce: number } | null>(null);
  const [undoTo, setUndoTo] = useState<{ was: number; is: number } | null>(null);
  const read = useInfiniteQuery({
    queryKey: ['versions'],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      const before = pageParam > 0 ? { before: pageParam } : {};
      const asked = await ask(port, { type: 'playbook.versions', ...before });
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
  const inForce = versions[0]?.version;
  return (
    <div className="stack">
      {undoTo && undoTo.is === inForce && (
        <Notice tone="info">
          {t('playbook.nowInForce', { version: undoTo.is })}{' '}
          <Button look="link" onClick={() => setTarget({ version: undoTo.was, inForce: undoTo.is })}>
            {t('playbook.undoBackTo', { version: undoTo.was })}
          </Button>
        </Notice>
      )}
      <ScheduledList view={view} onDraft={onDraft} />
      <ul className="rows versions">
        {versions.map(({ version, note, publishedAt, publishedBy, name }) => {
          const at = new Date(publishedAt);
          return (
            <li key={version}>
              <div className="grow">
                <p className="row wrap">
                  <span className="strong">{t('playbook.version', { version })}</span>
                  {version === inForce && <Chip tone="ok">{t('playbook.inForce')}</Chip>}
                </p>
                <p>{note ?? <span className="soft">{t('playbook.noNote')}</span>}</p>
                <p className="soft">
                  {t('playbook.publishedBy', {
                    person: publishedBy,
                    day: dayText(at, now),
                    time: timeText(at),
                    name,
                  })}
                </p>
              </div>
              <Button onClick={() => setShown(version)} aria-label={t('playbook.viewVersion', { version })}>
                {t('playbook.view')}
              </Button>
              {view.mayPublish && inForce !== undefined && version !== inForce && (
                <Button
                  onClick={() => setTarget({ version, inForce })}
                  aria-label={t('playbook.rollBackTo', { version })}
                >
                  {t('playbook.rollBack')}
                </Button>
              )}
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
        <VersionDialog version={shown} published={view.published} onClose={() => setShown(null)} />
      )}
      {target !== null && (
        <RollBackDialog
          {...target}
          onClose={() => setTarget(null)}
          onRolledBack={(version) => setUndoTo({ was: target.inForce, is: version })}
        />
      )}
    </div>
  );
}
