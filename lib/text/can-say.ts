import { t } from './t.ts';
import type { Text } from './text.ts';

/** Whether this version knows every sentence in a text: one that a newer backend made may hold others. */
export function canSay(text: Text): boolean {
  if (typeof text === 'string') return true;
  const known: (key: string) => string = t as never;
  return (
    known(text.key) !== '' &&
    Object.values(text.with ?? {}).every(
      (value) => typeof value === 'number' || (typeof value === 'object' && 'at' in value) || canSay(value),
    )
  );
}
