import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Browser } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before another browser of the person is disconnected. */
export function DisconnectBrowserDialog({ browser, onClose }: { browser: Browser; onClose: () => void }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { id, name } = browser;
  const leave = useMutation({
    mutationFn: () => ask(port, { type: 'devices.disconnect', id }),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      client.setQueryData(['devices'], answer);
      announce(t('settings.browsers.done', { name }));
      onClose();
    },
  });
  const refusal = leave.data && !leave.data.ok ? leave.data.message : leave.error?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <Dialog title={t('settings.browsers.ask', { name })} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t('settings.browsers.effect')}</p>
        {refusal && (
          <Notice tone="bad" alert>
            {refusal}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('settings.browsers.keep')}
          </Button>
          <Button look="danger" type="submit" busy={leave.isPending}>
            {leave.isPending ? t('settings.browsers.busy') : t('settings.browsers.disconnect')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
