import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookOpen, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { ConnectionView, SignInView } from '../../lib/messages/settings-messages.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { Accounts } from './accounts.tsx';
import { BrowsersCard } from './browsers-card.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { linkStates } from './link-states.ts';
import { LoginCard } from './login-card.tsx';
import { Refused } from './refused.tsx';
import { setByCompany } from './set-by-company.ts';
import { useStartSignIn } from './use-start-sign-in.ts';
import { ViewsCard } from './views-card.tsx';

/** What this browser is connected to, how fresh it is, the way to the playbook, and the way out. */
export function Connection({
  view,
  signIn,
  platform,
}: {
  view: ConnectionView;
  signIn: SignInView;
  platform: Platform;
}) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const now = useNow();
  const [leaving, setLeaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const again = useStartSignIn(platform, ({ message }) => setFault(message));
  const ended = signIn.state === 'ended' ? signIn.message : null;
  const sync = useMutation({
    mutationFn: () => ask(port, { type: 'sync.now' }),
    onSuccess: (fresh) => {
      client.setQueryData(['connection'], fresh);
      announce(linkStates[fresh.sync.state].word);
    },
  });
  const { workspace, member, playbook, accounts, server, policy } = view;
  const { state, message, lastContact, waiting, refused } = view.sync;
  const link = linkStates[state];

  return (
    <>
      <section className="card" aria-label="Connection">
        <div className="row wrap">
          <h2 className="grow">{workspace?.name ?? 'Connected'}</h2>
          <Chip tone={link.tone}>{link.word}</Chip>
        </div>
        {link.text && <p className="soft">{message ?? link.text}</p>}
        <dl className="facts">
          <dt>Server</dt>
          <dd>
            {server ?? 'unknown'}{' '}
            {policy.server !== null && policy.server === server && (
              <span className="soft">· {setByCompany}</span>
            )}
          </dd>
          <dt>You</dt>
          <dd>
            {member ? (
              <>
                {member.name} <span className="soft">· {member.access}</span>
              </>
            ) : (
              'unknown'
            )}
          </dd>
          <dt>Playbook</dt>
          <dd>
            {playbook
              ? `${playbook.name}, version ${playbook.version}`
              : 'None published yet. Ask an editor to publish one.'}
          </dd>
          <dt>Last contact</dt>
          <dd>{lastContact ? momentText(new Date(lastContact), now) : 'never'}</dd>
          <dt>Waiting to be sent</dt>
          <dd>{waiting === 0 ? 'nothing' : waiting === 1 ? '1 event' : `${waiting} events`}</dd>
        </dl>
        {policy.server !== null && policy.server !== server && (
          <Notice tone="soon">
            Your company has set this browser’s server to {policy.server}. Disconnect here, and connect to
            that one.
          </Notice>
        )}
        <Refused refused={refused} />
        {sync.isError && (
          <Notice tone="bad" alert>
            {sync.error.message}
          </Notice>
        )}
        {(fault ?? ended) && (
          <Notice tone="bad" alert>
            {fault ?? ended}
          </Notice>
        )}
        <div className="row wrap">
          {state === 'signed-out' && server && (
            <Button look="primary" busy={again.isPending} onClick={() => again.mutate(server)}>
              Sign in again
            </Button>
          )}
          <Button busy={sync.isPending} onClick={() => sync.mutate()}>
            <RefreshCw size={14} aria-hidden="true" /> {sync.isPending ? 'Syncing…' : 'Sync now'}
          </Button>
          <Button onClick={() => void platform.openPlaybook()}>
            <BookOpen size={14} aria-hidden="true" /> Open the playbook
          </Button>
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
            Disconnect
          </Button>
        </div>
      </section>
      {state !== 'signed-out' && <LoginCard platform={platform} waiting={waiting} />}
      {state !== 'signed-out' && <BrowsersCard />}
      <Accounts accounts={accounts} />
      {state !== 'signed-out' && <ViewsCard />}
      {leaving && (
        <DisconnectDialog
          name={workspace?.name ?? 'this workspace'}
          waiting={waiting}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
