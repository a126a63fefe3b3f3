import type { BrowsersAnswer, ViewsOfMeAnswer } from '../../lib/messages/settings-messages.ts';
import { hoursFromNow } from './sample-guidance.ts';

type Answers = Record<string, BrowsersAnswer | ViewsOfMeAnswer>;

const laptop = {
  id: 'd1',
  name: 'Chrome on Windows',
  client: 'extension 0.1.0',
  since: hoursFromNow(-24 * 40),
  seen: hoursFromNow(-0.1),
  current: true,
  revoked: null,
};

const away = 'No answer from http://127.0.0.1:8787. Check the address, and that the backend is running.';

/** What the settings page hears about the person's browsers and who looked, by the state it is in. */
export const browserStates: Record<string, Answers> = {
  connected: {
    'devices.read': {
      ok: true,
      devices: [
        { ...laptop, id: 'd2', name: 'Firefox on macOS', current: false, seen: hoursFromNow(-24 * 12) },
        laptop,
        {
          ...laptop,
          id: 'd3',
          name: 'Chrome on Linux',
          current: false,
          seen: hoursFromNow(-24 * 90),
          revoked: {
            at: hoursFromNow(-24 * 60),
            why: 'This browser was disconnected by you or an admin. Connect it again.',
          },
        },
        { ...laptop, id: 'd4', name: 'Edge on Windows', current: false, client: null, seen: null },
      ],
    },
    'views.read': {
      ok: true,
      views: Array.from({ length: 7 }, (_, index) => ({
        at: hoursFromNow(-2 - 20 * index),
        by: index % 2 === 0 ? 'Adam Berg' : 'Command line',
        what: ['flags', 'members', 'audit', 'export', 'assignments'][index % 5] ?? 'flags',
        onlyYou: index === 2 || index === 3,
      })),
    },
  },
  alone: {
    'devices.read': { ok: true, devices: [laptop] },
    'views.read': { ok: true, views: [] },
  },
  away: {
    'devices.read': { ok: false, message: away },
    'views.read': { ok: false, message: away },
  },
};
