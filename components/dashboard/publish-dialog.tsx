import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useNow } from '../ui/use-now.ts';
import { findMoment, nextMonday } from './scheduled/local-moment.ts';
import { useScheduled } from './scheduled/use-scheduled.ts';
import { WhenField } from './scheduled/when-field.tsx';

interface PublishDialogProps {
  yaml: string;
  /** The version the text was edited from. */
  base: number;
  onClose: () => void;
  /** Called once this text is in force as this version. */
  onPublished: (yaml: string, version: number) => void;
}

/** Asks why, and puts the draft in force for everybody. */
export function PublishDialog({ yaml, base, onClose, onPublished }: PublishDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const now = useNow();
  const waits = useScheduled().find(({ held }) => held === null);
  const [note, setNote] = useState('');
  const [when, setWhen] = useState<string | null>(null);
  const at = when === null ? undefined : findMoment(when);
  const publish = useMutation({
    mutationFn: () =>
      ask(port, {
        type: 'playbook.publish',
        yaml,
        base,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(at === undefined ? {} : { at }),
      }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      if (answer.value.scheduled) {
        announce(t('playbook.scheduledNews'));
        onClose();
        return;
      }
      onPublished(yaml, answer.value.version);
      announce(t('playbook.isInForce', { version: answer.value.version }));
      onClose();
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['dashboard'] });
      await client.invalidateQueries({ queryKey: ['versions'] });
      await client.invalidateQueries({ queryKey: ['scheduled'] });
    },
  });
  const failure = publish.data && !publish.data.ok ? publish.data.message : publish.error?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!publish.isPending && (when === null || at !== undefined)) publish.mutate();
  };
  return (
    <Dialog title={t('playbook.publishThisPlaybook')} onClose={onClose}>
      <form onSubmit={submit} className="stack">
        <p>{when === null ? t('playbook.publishNowHint') : t('playbook.scheduleHint')}</p>
        <TextField
          label={t('playbook.whatChangedAndWhy')}
          value={note}
          onChange={setNote}
          maxLength={500}
          hint={t('playbook.noteHint')}
          invalid={false}
          autoCapitalize="sentences"
        />
        {base > 0 && !waits && <WhenField at={when} onChange={setWhen} first={nextMonday(now)} />}
        {waits && (
          <Notice tone="soon">{t('playbook.anotherIsScheduled', { person: waits.scheduledBy })}</Notice>
        )}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.keepAsADraft')}
          </Button>
          <Button look="primary" type="submit" busy={publish.isPending}>
            {publish.isPending
              ? t('playbook.publishing')
              : when === null
                ? t('playbook.publishNow')
                : t('playbook.schedule')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
