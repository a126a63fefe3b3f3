import { useMutation, useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
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
    <section className="card" aria-label="Signing in">
      <h2>Signing in from other browsers</h2>
      {login && <p className="soft">{means(login)}</p>}
      {reason && (
        <Notice tone="bad" alert>
          {reason}
        </Notice>
      )}
      <div className="row wrap">
        <Button busy={link.isPending} onClick={() => link.mutate()}>
          <KeyRound size={14} aria-hidden="true" />{' '}
          {login?.password ? 'Set a new password' : 'Set a password'}
        </Button>
        <Button look="quiet" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          Sign out everywhere
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
    ...(password ? ['a password'] : []),
    ...(passkeys > 0 ? [passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`] : []),
    ...(signOn ? [signOn] : []),
  ];
  if (email === null && signOn)
    return `You can sign in with ${signOn}, if your admin has noted your address. Or set a password.`;
  if (email === null)
    return 'You joined by an invite code. Set a password, and you can connect further browsers yourself.';
  return `You sign in as ${email}${ways.length > 0 ? ` with ${ways.join(' or ')}` : ''}.`;
}
