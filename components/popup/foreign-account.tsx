import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { hostNames } from '../settings/host-names.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

interface ForeignAccountProps {
  foreign: NonNullable<TabView['foreign']>;
  mayAdd: boolean;
}

/** The account of a page that is not the workspace's; an admin adds it here. */
export function ForeignAccount({ foreign, mayAdd }: ForeignAccountProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const add = useMutation({
    mutationFn: () => ask(port, { type: 'account.add', ...foreign }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      announce('The account was added');
      await client.invalidateQueries();
    },
  });
  const fault = add.error?.message ?? (add.data && !add.data.ok ? add.data.message : null);
  return (
    <>
      <p className="soft">
        {hostNames[foreign.host]} account <code>{foreign.account}</code>
      </p>
      {mayAdd && (
        <Button look="primary" busy={add.isPending} onClick={() => add.mutate()}>
          Add this account
        </Button>
      )}
      {mayAdd && <p className="soft">Everybody in your workspace then sees Waymark on its records.</p>}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
