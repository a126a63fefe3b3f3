import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SignInView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Rich } from '../ui/rich.tsx';

/** How often the page looks, in milliseconds; the worker asks the backend less often. */
const lookEvery = 2_000;

/** The sign-in under way, looked at again and again while there is one, also while the person is on another tab. */
export function useSignIn(): SignInView {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { data = { state: 'none' } as const } = useQuery({
    queryKey: ['sign-in'],
    queryFn: () => ask(port, { type: 'signIn.look' }),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? lookEvery : false),
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (data.state !== 'connected') return;
    announce(t('settings.signIn.done'));
    client.setQueryData<SignInView>(['sign-in'], { state: 'none' });
    void client.invalidateQueries();
  }, [data.state, announce, client]);
  return data;
}

/** What a person sees while the backend's page waits for them: the code to compare, and ways on and back. */
export function SignInCard({
  signIn,
  platform,
}: {
  signIn: Extract<SignInView, { state: 'waiting' }>;
  platform: Platform;
}) {
  const port = usePort();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => ask(port, { type: 'signIn.cancel' }),
    onSuccess: (view) => client.setQueryData(['sign-in'], view),
  });
  return (
    <section className="card" aria-label={t('settings.signIn.name')}>
      <h2>{t('settings.signIn.title')}</h2>
      <p>
        <Rich
          sentence={{ key: 'settings.signIn.text' }}
          parts={{ server: <b>{new URL(signIn.server).host}</b> }}
        />
      </p>
      <output className="big-code" aria-label={t('settings.signIn.code')}>
        {signIn.userCode}
      </output>
      <Notice tone="info">{t('settings.signIn.valid')}</Notice>
      <div className="row wrap">
        <Button onClick={() => void platform.openTab(signIn.url)}>{t('settings.signIn.openAgain')}</Button>
        <Button look="quiet" busy={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('settings.signIn.cancel')}
        </Button>
      </div>
    </section>
  );
}
