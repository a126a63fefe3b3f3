// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Platform } from '../../../components/port/platform.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { SettingsApp } from '../../../components/settings/settings-app.tsx';
import type { ConnectionView } from '../../../lib/messages/settings-messages.ts';
import { connectionStates, hostsStates } from '../../gallery/other-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const platform: Platform = {
  findShortcut: async (command) => (command === 'palette' ? 'Alt+Shift+K' : 'Alt+Shift+O'),
  onPalette: () => () => {},
  openShortcuts: async () => {},
  findActiveTab: async () => 7,
  requestOrigin: async () => true,
  openSettings: async () => {},
  openTab: async () => {},
  openPlaybook: async () => {},
  openDay: async () => {},
  openReviews: async () => {},
  openSidePanel: async () => {},
  followTab: () => () => {},
};

function view(name: string): ConnectionView {
  const found = connectionStates[name];
  if (!found) throw new Error(`There is no connection state named ${name}.`);
  return found;
}

async function show(name: string, answers: Record<string, unknown> = {}, over: Partial<Platform> = {}) {
  const port = new SamplePort(
    ({ type }) => answers[type] ?? (type === 'hosts.read' ? hostsStates.usual : view(name)),
  );
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
  expect(port.sent.at(-1)).toEqual({ type: 'connection.disconnect', discard: false, connection: 'c1' });
  fireEvent.click(box.getByRole('checkbox', { name: /Discard 2 events/ }));
  port.answer = ({ type }) => {
    if (type === 'hosts.read') return hostsStates.usual;
    return type === 'connection.disconnect' ? { ok: true } : view('first');
  };
  fireEvent.click(box.getByRole('button', { name: 'Discard and disconnect' }));
  await screen.findByRole('button', { name: 'Connect' });
  expect(port.sent).toContainEqual({ type: 'connection.disconnect', discard: true, connection: 'c1' });
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
  port.answer = ({ type }) => (type === 'hosts.read' ? hostsStates.usual : view('connected'));
  fireEvent.click(again);
  expect(await screen.findByRole('heading', { name: 'Northwind Studio' })).toBeTruthy();
});

test('a slow worker shows grey rows, a quick one never does', async () => {
  const gate = Promise.withResolvers<ConnectionView>();
  const port = new SamplePort(({ type }) => (type === 'hosts.read' ? hostsStates.usual : gate.promise));
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

test('a host is turned off at once; what the company has set is locked and says so', async () => {
  const off = { hosts: [{ host: 'hubspot', isOn: false, by: 'person' }], sites: [] };
  const port = await show('connected', { 'hosts.switch': off });
  fireEvent.click(await screen.findByRole('checkbox', { name: 'HubSpot', checked: true }));
  await screen.findByRole('checkbox', { name: 'HubSpot', checked: false });
  expect(port.sent).toContainEqual({ type: 'hosts.switch', host: 'hubspot', isOn: false });
  cleanup();
  await show('managed', { 'hosts.read': hostsStates.managed });
  const where = within(await screen.findByRole('region', { name: 'Where Waymark works' }));
  for (const box of where.getAllByRole('checkbox')) expect(box.hasAttribute('disabled')).toBe(true);
  expect(where.getAllByText('Set by your company.').length).toBe(2);
  where.getByText('Paused for your whole workspace by an admin.');
});

test('the server that the company has set cannot be changed', async () => {
  await show('managed-first');
  const field = await screen.findByLabelText<HTMLInputElement>('Server address');
  expect([field.value, field.readOnly]).toEqual(['https://waymark.northwind.example', true]);
});

test.each([
  ['', 'Enter the address'],
  ['http://crm.example', 'must begin with https://'],
  ['https://crm.example:8443/x', 'with a port'],
  ['https://app.hubspot.com/contacts/1', 'works on app.hubspot.com already'],
  ['crm', 'no address of a site'],
  ['https://*.example', 'no address of a site'],
])('a site of one’s own that cannot be: %s', async (address, why) => {
  const asked: string[] = [];
  await show('connected', {}, { requestOrigin: async (origin) => asked.push(origin) > 0 });
  const card = within(await screen.findByRole('region', { name: 'Sites of your own' }));
  fireEvent.change(card.getByLabelText('Address'), { target: { value: address } });
  fireEvent.click(card.getByRole('button', { name: 'Add the site' }));
  expect((await card.findByRole('alert')).textContent).toContain(why);
  expect(asked).toEqual([]);
});

test('a site of one’s own is asked for within the click, added, and removed', async () => {
  const asked: string[] = [];
  const origin = 'https://app.hubspot.com.proxy.example';
  const added = { ...hostsStates.usual, sites: [{ origin, host: 'hubspot', isAllowed: true }] };
  const answers = {
    'sites.add': { ok: true, view: added },
    'sites.remove': { ok: true, view: hostsStates.usual },
  };
  const port = await show('connected', answers, { requestOrigin: async (one) => asked.push(one) > 0 });
  const card = within(await screen.findByRole('region', { name: 'Sites of your own' }));
  fireEvent.change(card.getByLabelText('Address'), {
    target: { value: `${origin}/contacts/1/record/0-3/2` },
  });
  fireEvent.click(card.getByRole('button', { name: 'Add the site' }));
  expect(asked).toEqual([origin]);
  fireEvent.click(await card.findByRole('button', { name: `Remove ${origin}` }));
  await waitFor(() => expect(card.queryByText(origin)).toBeNull());
  expect(port.sent.filter(({ type }) => type.startsWith('sites.'))).toEqual([
    { type: 'sites.add', origin, host: 'hubspot' },
    { type: 'sites.remove', origin },
  ]);
});

test('a site whose permission is refused is not added, and says so', async () => {
  const port = await show('connected', {}, { requestOrigin: async () => false });
  const card = within(await screen.findByRole('region', { name: 'Sites of your own' }));
  fireEvent.change(card.getByLabelText('Address'), { target: { value: 'crm.example' } });
  fireEvent.click(card.getByRole('button', { name: 'Add the site' }));
  expect((await card.findByRole('alert')).textContent).toContain('was not permitted');
  expect(port.sent.some(({ type }) => type === 'sites.add')).toBe(false);
});
