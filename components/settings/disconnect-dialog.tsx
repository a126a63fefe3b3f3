import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

interface DisconnectDialogProps {
  name: string;
  /** Events not yet on the backend; they are lost by disconnecting. */
  waiting: number;
  onClose: () => void;
}

/** Asks before this browser forgets its connection, and once more before anything unsent is thrown away. */
export function DisconnectDialog({ name, waiting: known, onClose }: DisconnectDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [discard, setDiscard] = useState(false);
  const leave = useMutation({
    mutationFn: () => ask(port, { type: 'connection.disconnect', discard }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      await client.invalidateQueries();
      announce('Disconnected');
      onClose();
    },
  });
  const refused = leave.data && !leave.data.ok ? leave.data : null;
  const failure = refused?.message ?? leave.error?.message ?? null;
  const waiting = Math.max(known, refused?.waiting ?? 0);
  const draft = refused?.draft ?? false;
  const what = waiting === 1 ? '1 event that has' : `${waiting} events that have`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!leave.isPending) leave.mutate();
  };
  return (
    <Dialog title={`Disconnect from ${name}?`} onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          This browser forgets the workspace, its local copy and any unpublished draft of the playbook. To
          come back, sign in, or ask an admin for a new invite code.
        </p>
        {waiting > 0 && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>Discard {what} not reached the backend yet</span>
          </label>
        )}
        {draft && waiting === 0 && (
          <label className="check">
            <input type="checkbox" checked={discard} onChange={(event) => setDiscard(event.target.checked)} />
            <span>Discard the draft of the playbook</span>
          </label>
        )}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            Stay connected
          </Button>
          <Button look="danger" type="submit" busy={leave.isPending}>
            {discard && (waiting > 0 || draft) ? 'Discard and disconnect' : 'Disconnect now'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
