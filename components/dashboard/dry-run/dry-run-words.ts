import type { Outcome } from '../../../lib/sync/simulate-protocol.ts';

const kinds: Record<string, string> = {
  stalled: 'Stalled',
  overdue: 'Overdue',
  'no-owner': 'Without an owner',
  condition: 'Rules by condition',
};

/** What people call a kind of flag; of a kind that only a newer backend knows, its own word. */
export function kindWord(kind: string): string {
  return kinds[kind] ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

/** `1 flag`, `1,200 flags`. */
export function countText(count: number, noun: string): string {
  return `${new Intl.NumberFormat().format(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** How flagged records ended: `3 were won, 1 lost, 4 never closed`. */
export function outcomeText({ won, lost, open }: Outcome): string {
  return `${won.count} won, ${lost.count} lost, ${open.count} never closed`;
}

/** The end of one record, in a word. */
export const endWords = { won: 'won', lost: 'lost', open: 'never closed' } as const;
