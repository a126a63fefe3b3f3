import { momentText } from '../ui/date-text.ts';

/** `until Mon 23 Nov, 00:00`, or that it lasts until it is taken back. */
export function untilText(until: string | null, now: Date): string {
  return until === null ? 'until you show it again' : `until ${momentText(new Date(until), now)}`;
}
