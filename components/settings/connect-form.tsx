import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { ConnectionView, SignInView } from '../../lib/messages/settings-messages.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { setByCompany } from './set-by-company.ts';
import { useStartSignIn } from './use-start-sign-in.ts';

type Field = 'server' | 'code';
interface Fault {
  field: Field | null;
  message: string;
}

interface ConnectFormProps {
  /** The last address that was used, if any. */
  server: string | null;
  /** What the company has set: its server cannot be changed here. */
  policy: ConnectionView['policy'];
  /** How the last sign-in ended, if there was one. */
  ended: SignInView;
  platform: Platform;
}

/** Pairs this browser with a backend: by an invite code, or by signing in. */
export function ConnectForm({ server: last, policy, ended, platform }: ConnectFormProps) {
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
    onSuccess: (answer) => {
      if (!answer.ok) return refuse({ field: answer.field ?? null, message: answer.message });
      client.setQueryData(['connection'], answer.view);
      announce(`Connected to ${answer.view.workspace?.name ?? 'the workspace'}`);
    },
    onError: (error) => refuse({ field: null, message: error.message }),
  });

  const signIn = useStartSignIn(platform, refuse);
  const hasServer = () => {
    if (server.trim() !== '') return true;
    refuse({ field: 'server', message: 'Enter the server address.' });
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
    if (code.trim() === '') return refuse({ field: 'code', message: 'Enter the invite code.' });
    setFault(null);
    connect.mutate();
  };

  return (
    <section className="card" aria-label="Connect this browser">
      <h2>Connect this browser</h2>
      <form onSubmit={submit} noValidate>
        <TextField
          label="Server address"
          ref={fields.server}
          value={server}
          onChange={setServer}
          placeholder="http://127.0.0.1:8787"
          hint={policy.server ? setByCompany : 'Where your company’s Waymark runs.'}
          readOnly={policy.server !== null}
          invalid={fault?.field === 'server'}
          inputMode="url"
        />
        {policy.workspace && (
          <p className="soft">
            Workspace: <b>{policy.workspace}</b>. {setByCompany}
          </p>
        )}
        <TextField
          label="Invite code"
          ref={fields.code}
          value={code}
          onChange={setCode}
          hint="Works once. Ask an admin for a new one if it was used."
          invalid={fault?.field === 'code'}
        />
        {fault && (
          <Notice tone="bad" alert icon={<TriangleAlert size={16} aria-hidden="true" />}>
            {fault.message}
          </Notice>
        )}
        <div className="row wrap">
          <Button look="primary" type="submit" busy={connect.isPending}>
            {connect.isPending ? 'Connecting…' : 'Connect'}
          </Button>
          <Button busy={signIn.isPending} onClick={begin}>
            Sign in
          </Button>
        </div>
        <p className="soft">
          Sign in instead of using a code if you are a member already, such as in your second browser.
        </p>
      </form>
    </section>
  );
}
