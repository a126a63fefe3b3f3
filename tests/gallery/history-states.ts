import type { HistoryAnswer } from '../../lib/messages/panel-messages.ts';
import type { HistoryEntry } from '../../lib/records/history-entry.ts';
import { hoursFromNow } from './sample-guidance.ts';

let count = 0;
const entry = (hours: number, what: string, over: Partial<HistoryEntry> = {}): HistoryEntry => {
  count += 1;
  const base = { id: `event-${count}`, at: hoursFromNow(-hours), who: 'Mara Lindt', lines: [], via: null };
  return { ...base, what, moment: null, ...over };
};
const waiting = [entry(0.1, 'Done: Send the proposal recap', { who: null, lines: ['Sent by e-mail'] })];
const timeZone = 'Europe/Berlin';

/** Every state of a record's history. */
export const historyStates: Record<string, HistoryAnswer | Promise<never>> = {
  full: {
    ok: true,
    timeZone,
    next: '1:1',
    entries: [
      ...waiting,
      entry(2, 'Stage: Proposal', { via: 'page', lines: ['Amount: 48000 EUR', 'Owner: Mara Lindt'] }),
      entry(3, 'Meeting held', { who: 'Ivo Brandt', moment: { word: 'on', at: hoursFromNow(-400) } }),
      entry(26, 'Snoozed: No word in Proposal for too long', {
        lines: ['Procurement'],
        moment: { word: 'until', at: hoursFromNow(80) },
      }),
      entry(300, 'Assigned to Mara Lindt', { who: 'Waymark', lines: ['Inbound: round robin, 2nd of 3'] }),
      entry(9000, 'Name: Northwind retainer', { via: 'import', who: 'Ada Admin' }),
    ],
  },
  whole: { ok: true, timeZone, next: null, entries: [entry(2, 'Stage: Proposal', { via: 'page' })] },
  empty: { ok: true, timeZone, next: null, entries: [] },
  offline: {
    ok: false,
    timeZone,
    message: 'No answer from https://waymark.example. Check the address, and that the backend is running.',
    entries: waiting,
  },
  loading: new Promise<never>(() => {}),
};
