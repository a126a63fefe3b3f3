import { momentText } from '../ui/date-text.ts';

/** How long ago something was (ISO 8601): `just now`, `12 minutes ago`, else the time or day. */
export function sinceWords(at: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  return momentText(new Date(at), now);
}
