// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Surface } from '../../../components/port/surface.tsx';
import { BrowsersCard } from '../../../components/settings/browsers-card.tsx';
import { ViewsCard } from '../../../components/settings/views-card.tsx';
import { browserStates } from '../../gallery/browser-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

function show(name: string, answers: Record<string, unknown> = {}) {
  const state: Record<string, unknown> = { ...browserStates[name], ...answers };
  const port = new SamplePort(({ type }) => state[type]);
  render(
    <Surface port={port}>
      <BrowsersCard />
      <ViewsCard />
    </Surface>,
  );
  return { port, state };
}

test('the browser in use comes first and is not disconnected from here; others are, after a question', async () => {
  const { port, state } = show('connected');
  const card = within(await screen.findByRole('region', { name: 'Your browsers' }));
  await card.findByText('Firefox on macOS');
  const [first, second, third] = card.getAllByRole('listitem');
  expect(first?.textContent).toContain('This browser');
  expect(second?.textContent).toContain('Firefox on macOS');
  expect(third?.textContent).toContain('Not seen yet');
  expect(card.queryByRole('button', { name: 'Disconnect Chrome on Windows' })).toBeNull();
  expect(card.getByText('1 was disconnected')).toBeTruthy();

  state['devices.disconnect'] = browserStates.alone?.['devices.read'];
  fireEvent.click(card.getByRole('button', { name: 'Disconnect Firefox on macOS' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Disconnect Firefox on macOS?' }));
  expect(port.sent.some(({ type }) => type === 'devices.disconnect')).toBe(false);
  fireEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
  await waitFor(() => expect(card.queryByText('Firefox on macOS')).toBeNull());
  expect(port.sent).toContainEqual({ type: 'devices.disconnect', id: 'd2' });
  expect(card.getByText('You are connected with no other browser.')).toBeTruthy();
});

test('a refusal is said in the question, which stays', async () => {
  const { state } = show('connected');
  state['devices.disconnect'] = { ok: false, message: 'There is no browser with this id.' };
  fireEvent.click(await screen.findByRole('button', { name: 'Disconnect Edge on Windows' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
  expect((await dialog.findByRole('alert')).textContent).toBe('There is no browser with this id.');
});

test('who looked is said in words, the newest first, and all of it when asked for', async () => {
  show('connected');
  const card = within(screen.getByRole('region', { name: 'Who looked' }));
  await card.findByText(/the list of members/);
  expect(card.getAllByRole('listitem').length).toBe(5);
  expect(card.getByText(/everything that is known of you/)).toBeTruthy();
  fireEvent.click(card.getByRole('button', { name: 'Show all 7' }));
  expect(card.getAllByRole('listitem').length).toBe(7);
});

test('nobody looked is said; what could not be asked for is said with its reason, and asked for again', async () => {
  show('alone');
  await screen.findByText(/Nobody did/);
  cleanup();
  const { state } = show('away');
  const card = within(screen.getByRole('region', { name: 'Your browsers' }));
  expect((await card.findByRole('alert')).textContent).toContain('No answer from http://127.0.0.1:8787');
  Object.assign(state, browserStates.alone);
  fireEvent.click(card.getByRole('button', { name: 'Try again' }));
  await card.findByText('This browser');
  expect(card.queryByRole('alert')).toBeNull();
});
