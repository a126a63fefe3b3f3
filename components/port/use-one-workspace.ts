import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * Keeps what was read of one workspace apart from another's: when `id` becomes another one, everything read whose first
 * word `isIts` is forgotten. False for the moment in which it is, in which nothing of it may be shown.
 */
export function useOneWorkspace(id: string | null, isIts: (name: string) => boolean): boolean {
  const client = useQueryClient();
  const [shown, setShown] = useState(id);
  useEffect(() => {
    if (shown === id) return;
    if (shown !== null) client.removeQueries({ predicate: ({ queryKey: [name] }) => isIts(String(name)) });
    setShown(id);
  }, [client, id, shown, isIts]);
  return shown === null || shown === id;
}
