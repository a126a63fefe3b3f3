// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PopupApp } from '../../../components/popup/popup-app.tsx';
import type { Platform } from '../../../components/port/platform.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { tabStates } from '../../gallery/other-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

function show(state: string, over: Partial<Platform> = {}) {
  const said: string[] = [];
  const port = new SamplePort(({ type }) => (type === 'tab.read' ? tabStates[state] : undefined));
  const platform: Platform = {
    findShortcut: async () => 'Alt+Shift+O',
    onPalette: () => () => {},
    openShortcuts: async () => {},
    findActiveTab: async () => 7,
    openPlaybook: async () => {},
    openDay: async () => {},
    openReviews: async () => {},
    openSidePanel: async () => {},
    followTab: () => () => {},
    requestOrigin: async () => true,
    openSettings: async () => {
      said.push('settings');
    },
    openTab: async () => {},
    ...over,
  };
  render(
    <Surface port={port}>
      <PopupApp platform={platform} onDone={() => said.push('done')} />
    </Surface>,
  );
  return { port, said };
}

test.each([
  ['not-connected', 'This browser is not connected yet.'],
  ['no-record', 'There is no record on this page.'],
  ['foreign-account', 'This account is not part of your workspace.'],
  ['no-playbook', 'Your workspace has no playbook yet.'],
  ['no-motion', 'The playbook has no motion for this record.'],
  ['unsupported', 'Waymark does not run on this page.'],
])('%s: says why nothing is showing', async (state, sentence) => {
  show(state);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Why is nothing showing here?' })).toBeTruthy();
});

test('on a record it names it, opens the panel of this tab and goes away', async () => {
  const { port, said } = show('showing');
  expect(await screen.findByText('Waymark shows Northwind retainer 2027.')).toBeTruthy();
  expect(await screen.findByText('Alt+Shift+O')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open or close the panel' }));
  await waitFor(() => expect(said).toEqual(['done']));
  expect(port.sent).toEqual([
    { type: 'tab.read', tab: 7 },
    { type: 'tab.togglePanel', tab: 7 },
  ]);
});

test('what waits on the person is listed with its record and days', async () => {
  show('no-record');
  expect(await screen.findByText('Fabrikam')).toBeTruthy();
  expect(screen.getByText('Overdue: Call the new lead')).toBeTruthy();
  expect(screen.getByText('2 d')).toBeTruthy();
});

test('a tab without a name is like a page where Waymark does not run', async () => {
  show('showing', { findActiveTab: async () => undefined });
  expect(await screen.findByText('Waymark does not run on this page.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Open or close the panel' })).toBeNull();
});

test('not connected leads to the settings', async () => {
  const { said } = show('not-connected');
  fireEvent.click(await screen.findByRole('button', { name: 'Connect in settings' }));
  await waitFor(() => expect(said).toEqual(['settings', 'done']));
});

test('a link to the backend that needs a person is told first, with the way to the settings', async () => {
  const { said } = show('signed-out');
  const part = await screen.findByRole('region', { name: 'Link to the backend' });
  expect(part.textContent).toContain('was used somewhere else');
  fireEvent.click(screen.getByRole('button', { name: 'Open the settings' }));
  await waitFor(() => expect(said).toContain('settings'));
});
