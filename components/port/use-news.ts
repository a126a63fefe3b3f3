import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePort } from './port.ts';

/** Reads everything shown again whenever the worker says that something changed. */
export function useNews(): void {
  const port = usePort();
  const client = useQueryClient();
  useEffect(() => port.onNews(() => void client.invalidateQueries()), [port, client]);
}
