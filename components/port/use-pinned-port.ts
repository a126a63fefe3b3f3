import { useMemo } from 'react';
import { type Port, usePort } from './port.ts';

/** The port of the surrounding surface with every message about one connection, whichever the person chooses meanwhile,
 *  also in another tab; about the chosen one where there is none yet (null). */
export function usePinnedPort(connection: string | null): Port {
  const port = usePort();
  return useMemo(
    () =>
      connection === null
        ? port
        : {
            send: (message) => port.send({ ...message, connection }),
            onNews: (listen) => port.onNews(listen),
          },
    [port, connection],
  );
}
