import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before all browsers of the person are disconnected. What is unsent is sent first. */
export function SignOutDialog({ waiting: known, onClose }: { waiting: number; onClose: () => void }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [discard, setDiscard] = useState(false);
  const leave = useMutation({
    mutationFn: () => ask(port, { type: 'connection.signOutEverywhere', discard }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await client.invalidateQueries();
      announce('Signed out everywhere');
      onClose();
    },
  });
  const refused = leave.data && !leave.data.ok ? leave.data : null;
  const lost = refused?.draft ? 'the draft of the playbook' : 'what was not sent';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <Dialog title="Sign out everywhere?" onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          All your browsers are disconnected and delete their copy of the workspace, and you are signed out of
          the server’s pages. {known > 0 ? 'What you did here and was not sent yet is sent first. ' : ''}To
          come back, sign in.
        </p>
        {(refused?.message ?? leave.error) && (
          <Notice tone="bad" alert>
            {refused?.message ?? leave.error?.message}
          </Notice>
        )}
        {refused && (refused.waiting > 0 || refused.draft) && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>Throw away {lost}</span>
          </label>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            Stay signed in
          </Button>
          <Button look="danger" type="submit" busy={leave.isPending}>
            {leave.isPending ? 'Signing out…' : 'Sign out everywhere'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
