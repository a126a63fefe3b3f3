import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ConnectionView, SignInView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import type { Platform } from '../port/platform.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { useWorkspaces } from '../workspaces/use-workspaces.ts';
import { ConnectForm } from './connect-form.tsx';

interface WorkspacesCardProps {
  policy: ConnectionView['policy'];
  signIn: SignInView;
  platform: Platform;
  /** A further one is connected now. */
  onConnected: () => void;
}

/** The workspaces that this browser is connected to, which of them is shown, and the way to a further one. */
export function WorkspacesCard({ policy, signIn, platform, onConnected }: WorkspacesCardProps) {
  const { workspaces, choose, busy } = useWorkspaces();
  const [isAdding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const focusAfter = useFocusAfter();
  const stop = () => {
    setAdding(false);
    focusAfter(() => button.current);
  };
  // The card with the code has taken the form's place.
  useEffect(() => {
    if (signIn.state === 'waiting') setAdding(false);
  }, [signIn.state]);
  // Where the company has set the workspace there is no other one.
  const mayAdd = policy.workspace === null && signIn.state !== 'waiting';
  if (isAdding)
    return (
      <ConnectForm
        title={t('settings.workspaces.addTitle')}
        server={null}
        policy={policy}
        ended={{ state: 'none' }}
        platform={platform}
        onConnected={() => {
          setAdding(false);
          onConnected();
        }}
        onCancel={stop}
      />
    );
  if (workspaces.length < 2 && !mayAdd) return null;
  return (
    <section className="card" aria-label={t('settings.workspaces.title')}>
      <h2>{t('settings.workspaces.title')}</h2>
      {workspaces.length > 1 && (
        <ul className="workspace-list">
          {workspaces.map((one) => (
            <li key={one.id}>
              <div className="grow">
                <p className="strong">{one.name}</p>
                <p className="soft">
                  {t('settings.workspaces.as', { server: new URL(one.server).host, member: one.member })}
                </p>
              </div>
              {one.isChosen ? (
                <Chip tone="ok">{t('settings.workspaces.shown')}</Chip>
              ) : (
                <Button
                  busy={busy}
                  aria-label={t('settings.workspaces.showOne', { name: one.name })}
                  onClick={() => choose(one)}
                >
                  {t('settings.workspaces.show')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {workspaces.length > 1 && <p className="soft">{t('settings.workspaces.about')}</p>}
      {mayAdd && (
        <div className="row">
          <Button ref={button} onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden="true" /> {t('settings.workspaces.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
