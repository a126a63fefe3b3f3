import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before all browsers of the person are disconnected. What is unsent is sent first. */
export function SignOutDialog({ waiting: known, onClose }: { waiting: number; onClose: () => void }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [discard, setDiscard] = useState(false);
  const leave = useMutation({
    mutationFn: () => ask(port, { type: 'connection.signOutEverywhere', discard }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await client.invalidateQueries();
      announce(t('settings.signOut.done'));
      onClose();
    },
  });
  const refused = leave.data && !leave.data.ok ? leave.data : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <Dialog title={t('settings.signOut.ask')} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{known > 0 ? t('settings.signOut.effectSending') : t('settings.signOut.effect')}</p>
        {(refused?.message ?? leave.error) && (
          <Notice tone="bad" alert>
            {refused?.message ?? leave.error?.message}
          </Notice>
        )}
        {refused && (refused.waiting > 0 || refused.draft) && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>{refused.draft ? t('settings.signOut.discardDraft') : t('settings.signOut.discard')}</span>
          </label>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('settings.signOut.stay')}
          </Button>
          <Button look="danger" type="submit" busy={leave.isPending}>
            {leave.isPending ? t('settings.signOut.busy') : t('settings.signOut.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
