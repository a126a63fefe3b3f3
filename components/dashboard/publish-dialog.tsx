import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
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
        announce('Scheduled. The list of versions shows it, and there it can be taken back.');
        onClose();
        return;
      }
      onPublished(yaml, answer.value.version);
      announce(`Version ${answer.value.version} is in force`);
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
    <Dialog title="Publish this playbook?" onClose={onClose}>
      <form onSubmit={submit} className="stack">
        <p>
          {when === null
            ? 'Everybody in the workspace works by it within seconds. You can go back to any version.'
            : 'Until then everything stays as it is, and you can take it back. It is not published when somebody publishes another version before.'}
        </p>
        <TextField
          label="What changed and why"
          value={note}
          onChange={setNote}
          maxLength={500}
          hint="Stands in the list of versions. May stay empty."
          invalid={false}
          autoCapitalize="sentences"
        />
        {base > 0 && !waits && <WhenField at={when} onChange={setWhen} first={nextMonday(now)} />}
        {waits && (
          <Notice tone="soon">
            {waits.scheduledBy} has scheduled another text. Publish this one now, and that one is held back at
            its time; or take it back first, under Versions.
          </Notice>
        )}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            Keep as a draft
          </Button>
          <Button look="primary" type="submit" busy={publish.isPending}>
            {publish.isPending ? 'Publishing…' : when === null ? 'Publish now' : 'Schedule'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
