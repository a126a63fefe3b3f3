import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BookOpen, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { ConnectionView, SignInView } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { accessText } from './access-text.ts';
import { Accounts } from './accounts.tsx';
import { AsanaCard } from './asana-card.tsx';
import { BrowsersCard } from './browsers-card.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { eventsText } from './events-text.ts';
import { linkStates } from './link-states.ts';
import { LoginCard } from './login-card.tsx';
import { Refused } from './refused.tsx';
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
      announce(say({ key: linkStates[fresh.sync.state].word }));
    },
  });
  const { workspace, member, playbook, accounts, server, policy } = view;
  const { state, message, lastContact, waiting, refused } = view.sync;
  const link = linkStates[state];
  const isAdmin = member?.access === 'admin' || member?.access === 'owner';

  return (
    <>
      <section className="card" aria-label={t('settings.connection.name')}>
        <div className="row wrap">
          <h2 className="grow">{workspace?.name ?? t('settings.connection.connected')}</h2>
          <Chip tone={link.tone}>{say({ key: link.word })}</Chip>
        </div>
        {link.text && <p className="soft">{message ?? say({ key: link.text })}</p>}
        <dl className="facts">
          <dt>{t('settings.connection.server')}</dt>
          <dd>
            {server ?? t('settings.connection.unknown')}{' '}
            {policy.server !== null && policy.server === server && (
              <span className="soft">{`· ${t('settings.byCompany')}`}</span>
            )}
          </dd>
          <dt>{t('settings.connection.you')}</dt>
          <dd>
            {member ? (
              <>
                {member.name} <span className="soft">{`· ${accessText(member.access)}`}</span>
              </>
            ) : (
              t('settings.connection.unknown')
            )}
          </dd>
          <dt>{t('settings.connection.playbook')}</dt>
          <dd>
            {playbook
              ? t('settings.connection.playbookVersion', {
                  name: playbook.name,
                  version: String(playbook.version),
                })
              : t('settings.connection.noPlaybook')}
          </dd>
          <dt>{t('settings.connection.lastContact')}</dt>
          <dd>{lastContact ? momentText(new Date(lastContact), now) : t('settings.connection.never')}</dd>
          <dt>{t('settings.connection.waiting')}</dt>
          <dd>{eventsText(waiting)}</dd>
        </dl>
        {policy.server !== null && policy.server !== server && (
          <Notice tone="soon">{t('settings.connection.otherServer', { server: policy.server })}</Notice>
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
              {t('settings.connection.signInAgain')}
            </Button>
          )}
          <Button busy={sync.isPending} onClick={() => sync.mutate()}>
            <RefreshCw size={14} aria-hidden="true" />{' '}
            {sync.isPending ? t('settings.connection.syncing') : t('settings.connection.sync')}
          </Button>
          <Button onClick={() => void platform.openPlaybook()}>
            <BookOpen size={14} aria-hidden="true" /> {t('settings.connection.openPlaybook')}
          </Button>
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setLeaving(true)}>
            {t('settings.connection.disconnect')}
          </Button>
        </div>
      </section>
      {state !== 'signed-out' && <LoginCard platform={platform} waiting={waiting} />}
      {state !== 'signed-out' && <BrowsersCard />}
      <Accounts accounts={accounts} />
      {state !== 'signed-out' && isAdmin && <AsanaCard />}
      {state !== 'signed-out' && <ViewsCard />}
      {leaving && (
        <DisconnectDialog
          name={workspace?.name ?? null}
          waiting={waiting}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}
