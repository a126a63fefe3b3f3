import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

interface DisconnectDialogProps {
  /** The workspace, or null where its name is not known. */
  name: string | null;
  /** Events not yet on the backend; they are lost by disconnecting. */
  waiting: number;
  onClose: () => void;
}

/** Asks before this browser forgets its connection, and once more before anything unsent is thrown away. */
export function DisconnectDialog({ name, waiting: known, onClose }: DisconnectDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [discard, setDiscard] = useState(false);
  const leave = useMutation({
    mutationFn: () => ask(port, { type: 'connection.disconnect', discard }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await client.invalidateQueries();
      announce(t('settings.leave.done'));
      onClose();
    },
  });
  const refused = leave.data && !leave.data.ok ? leave.data : null;
  const failure = refused?.message ?? leave.error?.message ?? null;
  const waiting = Math.max(known, refused?.waiting ?? 0);
  const draft = refused?.draft ?? false;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <Dialog
      title={name === null ? t('settings.leave.askUnnamed') : t('settings.leave.ask', { name })}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <p>{t('settings.leave.effect')}</p>
        {waiting > 0 && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>{say({ key: 'settings.leave.discard', count: waiting, with: { n: waiting } })}</span>
          </label>
        )}
        {draft && waiting === 0 && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>{t('settings.leave.discardDraft')}</span>
          </label>
        )}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('settings.leave.stay')}
          </Button>
          <Button look="danger" type="submit" busy={leave.isPending}>
            {discard && (waiting > 0 || draft)
              ? t('settings.leave.discardAndLeave')
              : t('settings.leave.now')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
