import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { textLocale } from '../../lib/text/locale.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

/** How the person can sign in from another browser, the way to a password, and the way out of all browsers. */
export function LoginCard({ platform, waiting }: { platform: Platform; waiting: number }) {
  const port = usePort();
  const [leaving, setLeaving] = useState(false);
  const link = useMutation({
    mutationFn: () => ask(port, { type: 'login.link' }),
    onSuccess: async (answer) => {
      if (answer.ok) await platform.openTab(answer.url);
    },
  });
  const read = useQuery({
    queryKey: ['login'],
    queryFn: () => ask(port, { type: 'login.read' }),
    refetchOnWindowFocus: 'always',
    // The password is being set on another tab, and this page should say so when the person comes back.
    refetchInterval: link.data?.ok ? 5_000 : false,
  });
  const login = read.data?.ok ? read.data.login : null;
  const failure = [read.data, link.data].find((answer) => answer && !answer.ok);
  const reason = failure && !failure.ok ? failure.message : (read.error ?? link.error)?.message;
  return (
    <section className="card" aria-label={t('settings.login.name')}>
      <h2>{t('settings.login.title')}</h2>
      {login && <p className="soft">{means(login)}</p>}
      {reason && (
        <Notice tone="bad" alert>
          {reason}
        </Notice>
      )}
      <div className="row wrap">
        <Button busy={link.isPending} onClick={() => link.mutate()}>
          <KeyRound size={14} aria-hidden="true" />{' '}
          {login?.password ? t('settings.login.newPassword') : t('settings.login.password')}
        </Button>
        <Button look="quiet" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          {t('settings.login.everywhere')}
        </Button>
      </div>
      {leaving && <SignOutDialog waiting={waiting} onClose={() => setLeaving(false)} />}
    </section>
  );
}

function means(login: {
  email: string | null;
  password: boolean;
  passkeys: number;
  signOn: string | null;
}): string {
  const { email, password, passkeys, signOn } = login;
  const ways = [
    ...(password ? [t('settings.login.byPassword')] : []),
    ...(passkeys > 0
      ? [say({ key: 'settings.login.byPasskeys', count: passkeys, with: { n: passkeys } })]
      : []),
    ...(signOn ? [signOn] : []),
  ];
  if (email === null && signOn) return t('settings.login.onlySignOn', { signOn });
  if (email === null) return t('settings.login.onlyCode');
  if (ways.length === 0) return t('settings.login.as', { email });
  const choice = new Intl.ListFormat(textLocale(), { type: 'disjunction' }).format(ways);
  return t('settings.login.asWith', { email, ways: choice });
}
