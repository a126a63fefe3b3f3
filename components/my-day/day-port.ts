import { useMemo } from 'react';
import { type Message, type Port, usePort } from '../port/port.ts';

/** A port through which the panel's parts write from My Day, where the record is the one that the write names. */
export function useDayPort(): Port {
  const port = usePort();
  return useMemo(
    () => ({
      send: (message) => port.send(fromDay(message)),
      onNews: (listen) => port.onNews(listen),
    }),
    [port],
  );
}

function fromDay(message: Message): Message {
  if (message.type === 'panel.settings') return { type: 'day.settings' };
  if (!('occurrence' in message)) return message;
  return { type: 'day.write', write: message };
}
