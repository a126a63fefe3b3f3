import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkspaceEntry } from '../../lib/messages/workspace-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** The workspaces that this browser is connected to, the shown one first, and the way to show another. */
export function useWorkspaces() {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const { data } = useQuery({
    queryKey: ['workspaces'],
    queryFn: () => ask(port, { type: 'workspaces.read' }),
  });
  const choice = useMutation({
    mutationFn: ({ id }: WorkspaceEntry) => ask(port, { type: 'workspaces.choose', id }),
    onSuccess: async ({ ok }, { name }) => {
      await client.invalidateQueries();
      if (ok) announce(t('workspaces.shownNow', { name }));
    },
  });
  return { workspaces: data?.workspaces ?? [], choose: choice.mutate, busy: choice.isPending };
}
