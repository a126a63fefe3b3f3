import type { HistoryEntry } from '../../lib/records/history-entry.ts';

export interface HistoryDay {
  /** The day in the workspace's time zone, `2026-11-20`. */
  day: string;
  entries: HistoryEntry[];
}

/** Groups entries by their day in a time zone (IANA name); the order of days and of entries stays. */
export function historyDays(entries: readonly HistoryEntry[], timeZone: string): HistoryDay[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const days: HistoryDay[] = [];
  for (const entry of entries) {
    const day = dayOf.format(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
