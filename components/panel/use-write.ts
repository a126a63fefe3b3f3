import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PanelMessage } from '../../lib/messages/panel-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** How long what was kept waits to be shown (ms). Some of what is read again asks the backend or another tool, and an answer
 *  may be lost with a worker that is ended: nothing that can be pressed waits for that. */
const patience = 3000;

type WriteMessage = Extract<PanelMessage, { key: string }>;

export interface Writer {
  /** Sends what a person did; `said` is announced once it is safe. True when the worker has kept it; false also for the
   *  very same again while it is being written. */
  write(message: WriteMessage, said: string): Promise<boolean>;
  pending: boolean;
  /** Why the last write was not kept, in words for people, or null. */
  failure: string | null;
}

/** Writes through the worker. What is shown afterwards is read again from it, so it is what was really kept. */
export function useWrite(): Writer {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  /** What is being written now: the second half of a double click comes before anything is drawn as busy. */
  const underWay = useRef(new Set<string>());
  const mutation = useMutation({
    mutationFn: async ({ message, said }: { message: WriteMessage; said: string }) => {
      const answer = await ask(port, message);
      if (!answer.ok) throw new Error(answer.message);
      await Promise.race([client.invalidateQueries(), rest(patience)]);
      announce(said);
    },
  });
  return {
    write: async (message, said) => {
      const same = JSON.stringify(message);
      if (underWay.current.has(same)) return false;
      underWay.current.add(same);
      try {
        await mutation.mutateAsync({ message, said });
        return true;
      } catch {
        return false;
      } finally {
        underWay.current.delete(same);
      }
    },
    pending: mutation.isPending,
    failure: mutation.error ? mutation.error.message : null,
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
