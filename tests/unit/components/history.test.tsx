// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { historyDays } from '../../../components/panel/history-days.ts';
import { Timeline } from '../../../components/panel/timeline.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import { useNews } from '../../../components/port/use-news.ts';
import type { HistoryAnswer } from '../../../lib/messages/panel-messages.ts';
import type { HistoryEntry } from '../../../lib/records/history-entry.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const timeZone = 'America/New_York';
const entry = (id: string, at: string): HistoryEntry => ({
  id,
  at,
  who: 'Mara Lindt',
  what: `Event ${id}`,
  lines: [],
  via: null,
  moment: null,
});

function News() {
  useNews();
  return null;
}

test('a day is a day of the workspace, wherever the person is', () => {
  // 03:30 in Berlin is still the evening before in New York.
  const days = historyDays(
    [entry('a', '2026-11-20T12:00:00.000Z'), entry('b', '2026-11-20T02:30:00.000Z')],
    timeZone,
  );
  expect(days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-19']);
});

test('news stand above what was read further down, nothing twice and nothing lost', async () => {
  const pages: Record<string, HistoryAnswer> = {
    top: { ok: true, timeZone, next: 'p2', entries: [entry('3', '2026-11-20T12:00:00.000Z')] },
    p2: { ok: false, timeZone, message: 'No answer from the backend.', entries: [] },
  };
  const port = new SamplePort((message) =>
    message.type === 'panel.history' ? pages[message.before ?? 'top'] : undefined,
  );
  render(
    <Surface port={port}>
      <News />
      <Timeline recordKey="hubspot:1:deal:1" />
    </Surface>,
  );
  (await screen.findByRole('button', { name: 'Show earlier' })).click();
  await screen.findByText('No answer from the backend.');
  expect(screen.getByText('Event 3')).toBeTruthy();
  pages.p2 = { ok: true, timeZone, next: null, entries: [entry('1', '2026-11-18T12:00:00.000Z')] };
  screen.getByRole('button', { name: 'Try again' }).click();
  await screen.findByText('Event 1');
  pages.top = {
    ok: true,
    timeZone,
    next: 'p9',
    entries: [entry('4', '2026-11-20T13:00:00.000Z'), entry('3', '2026-11-20T12:00:00.000Z')],
  };
  port.tell();
  await screen.findByText('Event 4');
  expect(screen.getByText('The history begins here.')).toBeTruthy();
  const shown = screen.getAllByText(/^Event/).map(({ textContent }) => textContent);
  expect(shown).toEqual(['Event 4', 'Event 3', 'Event 1']);
});
