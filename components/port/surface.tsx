import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { type Port, PortContext } from './port.ts';

/**
 * What every React surface stands on: its port, its cache and its live region. The cache always asks
 * (`networkMode: 'always'`), because the worker answers from this machine with or without a network.
 */
export function Surface({ port, children }: { port: Port; children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { networkMode: 'always', retry: 1, retryDelay: 300, staleTime: Number.POSITIVE_INFINITY },
          mutations: { networkMode: 'always', retry: false },
        },
      }),
  );
  return (
    <PortContext value={port}>
      <QueryClientProvider client={client}>
        <Announcer>{children}</Announcer>
      </QueryClientProvider>
    </PortContext>
  );
}
