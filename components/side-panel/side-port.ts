import { useMemo } from 'react';
import { type Port, usePort } from '../port/port.ts';

/** A port through which the panel's parts speak about the tab that the side panel stands beside. */
export function useSidePort(tab: number): Port {
  const port = usePort();
  return useMemo(
    () => ({
      send: (message) => port.send(isPanels(message) ? { type: 'side.ask', tab, asks: message } : message),
      onNews: (listen) => port.onNews(listen),
    }),
    [port, tab],
  );
}

type Sent = Parameters<Port['send']>[0];
type Asks = Extract<Sent, { type: 'side.ask' }>['asks'];

/** The panel's own messages, what it asks about SOPs, and its writes, which all name a visit or a record by key. */
function isPanels(message: Sent): message is Asks {
  return /^(panel|sop|training)\./.test(message.type) || 'key' in message;
}
