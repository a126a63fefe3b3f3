import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';

/** Begins to sign in at a server and opens its page; `refuse` is told why it cannot be. */
export function useStartSignIn(
  platform: Platform,
  refuse: (fault: { field: 'server' | null; message: string }) => void,
) {
  const port = usePort();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (server: string) => ask(port, { type: 'signIn.start', server }),
    onSuccess: async (answer) => {
      if (!answer.ok) return refuse({ field: answer.field ?? null, message: answer.message });
      client.setQueryData(['sign-in'], answer.signIn);
      if (answer.signIn.state === 'waiting') await platform.openTab(answer.signIn.url);
    },
    onError: (error) => refuse({ field: null, message: error.message }),
  });
}
