import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { ConnectionView, SignInView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Rich } from '../ui/rich.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useStartSignIn } from './use-start-sign-in.ts';

type Field = 'server' | 'code';
interface Fault {
  field: Field | null;
  message: string;
}

interface ConnectFormProps {
  /** What the form is called, where it is not the browser's first connection. */
  title?: string;
  onConnected?: () => void;
  /** Shows a way out; none where there is nothing else to do. */
  onCancel?: () => void;
  /** The last address that was used, if any. */
  server: string | null;
  /** What the company has set: its server cannot be changed here. */
  policy: ConnectionView['policy'];
  /** How the last sign-in ended, if there was one. */
  ended: SignInView;
  platform: Platform;
}

/** Pairs this browser with a backend: by an invite code, or by signing in. */
export function ConnectForm({
  title = t('settings.connect.title'),
  server: last,
  policy,
  ended,
  platform,
  onConnected,
  onCancel,
}: ConnectFormProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [server, setServer] = useState(
    policy.server ?? last ?? (ended.state === 'ended' ? ended.server : ''),
  );
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<Fault | null>(
    ended.state === 'ended' ? { field: null, message: ended.message } : null,
  );
  const fields = { server: useRef<HTMLInputElement>(null), code: useRef<HTMLInputElement>(null) };

  const refuse = (found: Fault) => {
    setFault(found);
    if (found.field) fields[found.field].current?.focus();
  };
  const connect = useMutation({
    mutationFn: () => ask(port, { type: 'connection.connect', server: server.trim(), code: code.trim() }),
    onSuccess: async (answer) => {
      if (!answer.ok) return refuse({ field: answer.field ?? null, message: answer.message });
      client.setQueryData(['connection'], answer.view);
      onConnected?.();
      const { workspace } = answer.view;
      announce(
        workspace
          ? t('settings.connect.connectedTo', { name: workspace.name })
          : t('settings.connect.connected'),
      );
      await client.invalidateQueries({ queryKey: ['workspaces'] });
    },
    onError: (error) => refuse({ field: null, message: error.message }),
  });

  const signIn = useStartSignIn(platform, refuse);
  const hasServer = () => {
    if (server.trim() !== '') return true;
    refuse({ field: 'server', message: t('settings.connect.noServer') });
    return false;
  };
  const begin = () => {
    if (signIn.isPending || !hasServer()) return;
    setFault(null);
    signIn.mutate(server.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (connect.isPending || !hasServer()) return;
    if (code.trim() === '') return refuse({ field: 'code', message: t('settings.connect.noCode') });
    setFault(null);
    connect.mutate();
  };

  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('settings.connect.server')}
          ref={fields.server}
          value={server}
          onChange={setServer}
          placeholder="http://127.0.0.1:8787"
          hint={policy.server ? t('settings.byCompany') : t('settings.connect.serverHint')}
          readOnly={policy.server !== null}
          invalid={fault?.field === 'server'}
          inputMode="url"
        />
        {policy.workspace && (
          <p className="soft">
            <Rich
              sentence={{ key: 'settings.connect.workspace' }}
              parts={{ workspace: <b>{policy.workspace}</b> }}
            />
          </p>
        )}
        <TextField
          label={t('settings.connect.code')}
          ref={fields.code}
          value={code}
          onChange={setCode}
          hint={t('settings.connect.codeHint')}
          invalid={fault?.field === 'code'}
        />
        {fault && (
          <Notice tone="bad" alert icon={<TriangleAlert size={16} aria-hidden="true" />}>
            {fault.message}
          </Notice>
        )}
        <div className="row wrap">
          <Button look="primary" type="submit" busy={connect.isPending}>
            {connect.isPending ? t('settings.connect.busy') : t('settings.connect.do')}
          </Button>
          <Button busy={signIn.isPending} onClick={begin}>
            {t('settings.connect.signIn')}
          </Button>
          {onCancel && (
            <Button look="quiet" onClick={onCancel}>
              {t('settings.workspaces.cancel')}
            </Button>
          )}
        </div>
        <p className="soft">{t('settings.connect.signInHint')}</p>
      </form>
    </section>
  );
}
