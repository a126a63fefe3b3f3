import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { diffPlaybooks } from '../../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { timeText, weekdayText } from '../../ui/date-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ChangeList } from '../change-list.tsx';
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
      announce(held === null ? 'It will not be published' : 'Cleared away');
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['scheduled'] }),
  });
  const changes = useMemo(() => {
    const parsed = yaml === undefined ? null : parsePlaybook(yaml);
    return published && parsed?.ok ? diffPlaybooks(published.playbook, parsed.playbook) : null;
  }, [yaml, published]);
  return (
    <Dialog
      title={
        held === null
          ? `To be published on ${weekdayText(at, now)}, ${timeText(at)}`
          : 'This was not published at its time'
      }
      onClose={onClose}
    >
      <div className="stack">
        {held !== null && <Notice tone="soon">{held}</Notice>}
        {changes && changes.length > 0 && (
          <>
            <p className="strong">Against version {published?.version} it changes:</p>
            <ChangeList changes={changes} />
          </>
        )}
        {changes?.length === 0 && <p>It changes nothing against version {published?.version}.</p>}
        <p>
          {becomesDraft
            ? 'Taken back, its text is your draft again.'
            : 'You have a draft of another text, which stays. Taken back, the scheduled text is gone for good.'}
        </p>
        {takeBack.isError && (
          <Notice tone="bad" alert>
            {takeBack.error.message}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {held === null ? 'Keep it scheduled' : 'Keep it here'}
          </Button>
          <Button
            look={becomesDraft ? 'primary' : 'danger'}
            busy={takeBack.isPending}
            onClick={() => takeBack.mutate()}
          >
            {held === null ? 'Take it back' : becomesDraft ? 'Make it my draft' : 'Clear it away'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
