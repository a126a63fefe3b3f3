import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { hostNames } from '../settings/host-names.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';

interface ForeignAccountProps {
  foreign: NonNullable<TabView['foreign']>;
  /** The workspaces to which the person may add it. */
  addTo: TabView['addTo'];
}

/** The account of a page that is not the workspace's; an admin adds it here, to the workspace they name. */
export function ForeignAccount({ foreign, addTo }: ForeignAccountProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const add = useMutation({
    mutationFn: (connection: string) => ask(port, { type: 'account.add', ...foreign, connection }),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      announce(t('popup.foreign.added'));
      await client.invalidateQueries();
    },
  });
  const fault = add.error?.message ?? (add.data && !add.data.ok ? add.data.message : null);
  return (
    <>
      <p className="soft">
        <Rich
          sentence={{ key: 'popup.foreign.account', with: { host: hostNames[foreign.host] } }}
          parts={{ account: <code>{foreign.account}</code> }}
        />
      </p>
      {addTo.map(({ connection, name }) => (
        <Button
          key={connection}
          look={addTo.length === 1 ? 'primary' : 'plain'}
          busy={add.isPending}
          onClick={() => add.mutate(connection)}
        >
          {addTo.length === 1 ? t('popup.foreign.add') : t('popup.foreign.addTo', { name })}
        </Button>
      ))}
      {addTo.length > 0 && <p className="soft">{t('popup.foreign.effect')}</p>}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
