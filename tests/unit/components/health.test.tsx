// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DashboardApp } from '../../../components/dashboard/dashboard-app.tsx';
import type { Platform } from '../../../components/port/platform.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { dashboardStates } from '../../gallery/dashboard-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

const platform: Platform = {
  findShortcut: async () => null,
  onPalette: () => () => {},
  openShortcuts: null,
  findActiveTab: async () => undefined,
  requestOrigin: async () => false,
  openSettings: async () => {},
  openTab: async () => {},
  openPlaybook: async () => {},
  openDay: async () => {},
  openReviews: async () => {},
  openSidePanel: async () => {},
  followTab: () => () => {},
};

beforeEach(() => {
  location.hash = 'health';
});
afterEach(cleanup);

function show(state: string): SamplePort {
  const answers = dashboardStates[state] ?? {};
  const port = new SamplePort(({ type }) => answers[type]);
  render(
    <Surface port={port}>
      <DashboardApp platform={platform} />
    </Surface>,
  );
  return port;
}

test('an admin sees which hints are missing on which pages, since when and under which pack', async () => {
  const port = show('health');
  const row = (await screen.findByRole('rowheader', { name: 'HubSpot record' })).closest('tr');
  if (!row) throw new Error('the row is not in a table');
  expect(
    within(row)
      .getAllByRole('cell')
      .slice(0, 4)
      .map(({ textContent }) => textContent),
  ).toEqual(['broken', '812', expect.stringMatching(/^Amount 790 times, since .*Close date 3 times/), '3']);
  expect(screen.getByRole('region', { name: 'Backend' }).textContent).toContain('sweep, 12 times');
  fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
  expect(port.sent.filter(({ type }) => type === 'health.read').length).toBe(2);
});

test('without a page yet, and without an answer of the backend, it says so', async () => {
  show('health-empty');
  await screen.findByText(/No browser has told of a page yet/);
  cleanup();
  show('health-offline');
  await screen.findByText('The backend did not say how it is');
  screen.getByRole('region', { name: 'This browser' });
});

test('others see how their own browser is, and nothing is asked', async () => {
  const port = show('health-member');
  await screen.findByText('The rest is for admins');
  screen.getByRole('region', { name: 'This browser' });
  expect(port.sent.some(({ type }) => type === 'health.read')).toBe(false);
});
