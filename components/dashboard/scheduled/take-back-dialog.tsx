import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diffPlaybooks } from '../../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { timeText, weekdayText } from '../../ui/date-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ChangeList } from '../change-list.tsx';
import { useSopTitles } from '../use-sop-titles.ts';
import type { Scheduled } from './use-scheduled.ts';

interface TakeBackDialogProps {
  scheduled: Scheduled;
  /** The one in force, for comparison. */
  published: PublishedPlaybook | null;
  onDraft: ((yaml: string) => void) | null;
  onClose: () => void;
}

/** Shows what a scheduled playbook would change, and takes it back. */
export function TakeBackDialog({ scheduled, published, onDraft, onClose }: TakeBackDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const now = useNow();
  const { id, yaml, held } = scheduled;
  const at = new Date(scheduled.at);
  const becomesDraft = yaml !== undefined && onDraft !== null;
  const takeBack = useMutation({
    mutationFn: async () => {
      const asked = await ask(port, { type: 'playbook.unschedule', id });
      if (!asked.ok) throw new Error(asked.message);
    },
    onSuccess: () => {
      if (becomesDraft) onDraft(yaml);
      announce(held === null ? t('playbook.itWillNotBePublished') : t('playbook.clearedAway'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['scheduled'] }),
  });
  const titles = useSopTitles();
  const changes = useMemo(() => {
    const parsed = yaml === undefined ? null : parsePlaybook(yaml, undefined, 'any');
    return published && parsed?.ok ? diffPlaybooks(published.playbook, parsed.playbook, titles) : null;
  }, [yaml, published, titles]);
  return (
    <Dialog
      title={
        held === null
          ? t('playbook.toBePublished', { day: weekdayText(at, now), time: timeText(at) })
          : t('playbook.wasNotPublished')
      }
      onClose={onClose}
    >
      <div className="stack">
        {held !== null && <Notice tone="soon">{held}</Notice>}
        {changes && changes.length > 0 && (
          <>
            <p className="strong">{t('playbook.itChanges', { version: published?.version ?? 0 })}</p>
            <ChangeList changes={changes} />
          </>
        )}
        {changes?.length === 0 && (
          <p>{t('playbook.itChangesNothing', { version: published?.version ?? 0 })}</p>
        )}
        <p>{becomesDraft ? t('playbook.becomesDraftAgain') : t('playbook.otherDraftStays')}</p>
        {takeBack.isError && (
          <Notice tone="bad" alert>
            {takeBack.error.message}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {held === null ? t('playbook.keepItScheduled') : t('playbook.keepItHere')}
          </Button>
          <Button
            look={becomesDraft ? 'primary' : 'danger'}
            busy={takeBack.isPending}
            onClick={() => takeBack.mutate()}
          >
            {held === null
              ? t('playbook.takeItBack')
              : becomesDraft
                ? t('playbook.makeItMyDraft')
                : t('playbook.clearItAway')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
