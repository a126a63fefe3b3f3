// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Platform } from '../../../components/port/platform.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { SettingsApp } from '../../../components/settings/settings-app.tsx';
import type { ConnectionView } from '../../../lib/messages/settings-messages.ts';
import { connectionStates } from '../../gallery/other-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const platform: Platform = {
  findShortcut: async () => 'Alt+Shift+O',
  openShortcuts: async () => {},
  findActiveTab: async () => 7,
  openSettings: async () => {},
  openTab: async () => {},
  openPlaybook: async () => {},
};

function view(name: string): ConnectionView {
  const found = connectionStates[name];
  if (!found) throw new Error(`There is no connection state named ${name}.`);
  return found;
}

async function show(name: string, answers: Record<string, unknown> = {}, over: Partial<Platform> = {}) {
  const port = new SamplePort(({ type }) => answers[type] ?? view(name));
  render(
    <Surface port={port}>
      <SettingsApp platform={{ ...platform, ...over }} />
    </Surface>,
  );
  await screen.findByText('Alt+Shift+O');
  return port;
}

async function fill(server: string, code: string) {
  fireEvent.change(await screen.findByLabelText('Server address'), { target: { value: server } });
  fireEvent.change(screen.getByLabelText('Invite code'), { target: { value: code } });
  fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
}

test('a new user is told what this is, connects, and sees the workspace', async () => {
  const port = await show('first', { 'connection.connect': { ok: true, view: view('connected') } });
  expect(screen.getByRole('region', { name: 'What Waymark is' }).textContent).toContain('invite code');
  await fill(' http://127.0.0.1:8787 ', ' abc ');
  await screen.findByRole('heading', { name: 'Northwind Studio' });
  expect(port.sent).toContainEqual({
    type: 'connection.connect',
    server: 'http://127.0.0.1:8787',
    code: 'abc',
  });
  expect(screen.getByText('Studio playbook, version 14')).toBeTruthy();
  expect(screen.getByText('4411')).toBeTruthy();
});

test.each([
  ['server', 'Server address'],
  ['code', 'Invite code'],
])('a fault of the %s is said, and the focus goes to its field', async (field, label) => {
  const message = 'This is not right. Do that instead.';
  await show('first', { 'connection.connect': { ok: false, field, message } });
  await fill('http://127.0.0.1:8787', 'abc');
  expect((await screen.findByRole('alert')).textContent).toBe(message);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
});

test('an empty field is said without asking the worker', async () => {
  const port = await show('first');
  await fill('http://127.0.0.1:8787', '  ');
  expect(screen.getByRole('alert').textContent).toBe('Enter the invite code.');
  expect(port.sent.some((message) => message.type === 'connection.connect')).toBe(false);
});

test('Sync now asks for it and shows what came', async () => {
  const fresh = { ...view('connected'), playbook: { version: 15, name: 'Studio playbook' } };
  await show('connected', { 'sync.now': fresh });
  fireEvent.click(await screen.findByRole('button', { name: 'Sync now' }));
  expect(await screen.findByText('Studio playbook, version 15')).toBeTruthy();
});

test('leaving asks first, and throws unsent events away only when told to', async () => {
  const message = '2 events have not reached the backend yet.';
  const port = await show('away', { 'connection.disconnect': { ok: false, message, waiting: 2 } });
  fireEvent.click(await screen.findByRole('button', { name: 'Disconnect' }));
  const box = within(screen.getByRole('dialog', { name: 'Disconnect from Northwind Studio?' }));
  expect(port.sent.some((sent) => sent.type === 'connection.disconnect')).toBe(false);
  fireEvent.click(box.getByRole('button', { name: 'Disconnect now' }));
  expect((await box.findByRole('alert')).textContent).toBe(message);
  expect(port.sent.at(-1)).toEqual({ type: 'connection.disconnect', discard: false });
  fireEvent.click(box.getByRole('checkbox', { name: /Discard 2 events/ }));
  port.answer = ({ type }) => (type === 'connection.disconnect' ? { ok: true } : view('first'));
  fireEvent.click(box.getByRole('button', { name: 'Discard and disconnect' }));
  await screen.findByRole('button', { name: 'Connect' });
  expect(port.sent).toContainEqual({ type: 'connection.disconnect', discard: true });
});

test('what the backend refused is shown with its reason', async () => {
  await show('away');
  expect((await screen.findByText('Not accepted by the backend')).parentElement?.textContent).toContain(
    'Viewers may not snooze.',
  );
});

test('where the browser does not let its chord page be opened, words say how', async () => {
  await show('connected', {}, { openShortcuts: null });
  expect(screen.getByText(/Manage Extension Shortcuts/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change in the browser' })).toBeNull();
});

test('a worker that does not answer is said, and can be asked again', async () => {
  const port = new SamplePort(() => undefined);
  render(
    <Surface port={port}>
      <SettingsApp platform={platform} />
    </Surface>,
  );
  const again = await screen.findByRole('button', { name: 'Try again' });
  port.answer = () => view('connected');
  fireEvent.click(again);
  expect(await screen.findByRole('heading', { name: 'Northwind Studio' })).toBeTruthy();
});

test('a slow worker shows grey rows, a quick one never does', async () => {
  const gate = Promise.withResolvers<ConnectionView>();
  const port = new SamplePort(() => gate.promise);
  render(
    <Surface port={port}>
      <SettingsApp platform={platform} />
    </Surface>,
  );
  expect(screen.queryByText('Reading the connection')).toBeNull();
  await screen.findByText('Reading the connection');
  gate.resolve(view('connected'));
  await screen.findByRole('heading', { name: 'Northwind Studio' });
  expect(screen.queryByText('Reading the connection')).toBeNull();
});
