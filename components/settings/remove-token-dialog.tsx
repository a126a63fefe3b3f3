import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before the token for Asana is taken away: it cannot be read again from anywhere. */
export function RemoveTokenDialog({ onClose }: { onClose: () => void }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const remove = useMutation({
    mutationFn: () => ask(port, { type: 'asana.remove' }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      client.setQueryData(['asana'], answer);
      announce(t('asana.settings.removed'));
      onClose();
    },
  });
  const refusal = remove.data && !remove.data.ok ? remove.data.message : remove.error?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!remove.isPending) remove.mutate();
  };
  return (
    <Dialog title={t('asana.settings.removeAsk')} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t('asana.settings.removeEffect')}</p>
        {refusal && (
          <Notice tone="bad" alert>
            {refusal}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('asana.settings.removeKeep')}
          </Button>
          <Button look="danger" type="submit" busy={remove.isPending}>
            {t('asana.settings.remove')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
