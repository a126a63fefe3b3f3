import { useCallback, useEffect, useState } from 'react';

/**
 * Gives a function that moves the focus once the change made with it is in the document: what is to have the
 * focus is often drawn only by that change. The function stays the same.
 */
export function useFocusAfter(): (find: () => HTMLElement | null) => void {
  const [request, setRequest] = useState<{ find: () => HTMLElement | null } | null>(null);
  useEffect(() => request?.find()?.focus(), [request]);
  return useCallback((find) => setRequest({ find }), []);
}
