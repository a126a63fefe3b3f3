// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MyDay } from '../../../components/my-day/my-day.tsx';
import type { Message } from '../../../components/port/port.ts';
import { Surface } from '../../../components/port/surface.tsx';
import type { DayView } from '../../../lib/messages/day-messages.ts';
import { dayEntry, dayStates } from '../../gallery/day-states.ts';
import { samplePlatform } from '../../gallery/sample-platform.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

/** A day from which what is done or snoozed goes, as from the worker's. */
function show(state: DayView | undefined = dayStates.full) {
  if (state?.show !== 'day') throw new Error('the state should be a day');
  let { entries, letters } = state;
  const port = new SamplePort((message) => {
    if (message.type === 'day.read') return { ...state, entries, letters };
    if (message.type === 'day.write' && message.write.type === 'step.finish') {
      const { step } = message.write;
      entries = entries.filter(({ subject }) => subject !== step);
    }
    if (message.type === 'day.write' && message.write.type === 'step.reopen') entries = state.entries;
    if (message.type === 'day.letters') {
      letters = message.isOn;
      port.tell();
    }
    return { ok: true };
  });
  render(
    <Surface port={port}>
      <MyDay platform={samplePlatform} />
    </Surface>,
  );
  const said = (type: Message['type']) => port.sent.filter((message) => message.type === type);
  return { port, said };
}

const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

const active = () => document.activeElement?.textContent;

test('the day is worked by keys alone: the focus goes on to the next, and what was done last is undone', async () => {
  const { said } = show();
  await screen.findByRole('button', { name: 'Send the proposal recap' });
  press('j');
  expect(active()).toBe('Three weeks in one stage');
  press('ArrowDown');
  expect(active()).toBe('Send the proposal recap');
  press('d');
  await waitFor(() => expect(active()).toBe('Call back'));
  expect(said('day.write')).toMatchObject([{ write: { type: 'step.finish', step: 'recap' } }]);
  expect(screen.getAllByText('Done: Send the proposal recap').length).toBeGreaterThan(0);
  press('u');
  await screen.findByRole('button', { name: 'Send the proposal recap' });
  press('k');
  press('s');
  expect(await screen.findByRole('dialog', { name: 'Snooze this' })).toBeTruthy();
  // Keys belong to the dialog now.
  press('d');
  expect(said('day.write')).toHaveLength(2);
});

test('letters are no keys with a modifier, in a field, or once they are turned off', async () => {
  const { said } = show({ ...dayStates.full, entries: [dayEntry()] } as DayView);
  const title = await screen.findByRole('button', { name: 'Send the proposal recap' });
  title.focus();
  press('d', { ctrlKey: true });
  screen.getByRole('combobox', { name: 'Kind' }).focus();
  press('d');
  fireEvent.keyDown(document.body, { key: '?' });
  fireEvent.click(await screen.findByRole('checkbox', { name: /Letters work/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  title.focus();
  press('d');
  expect(said('day.write')).toEqual([]);
});

test.each([
  ['clear', /Next: “Agree the signing plan” \(Litware\) is due/],
  ['empty', /Next: “Call to walk through the contract” \(Adventure Works\) comes back/],
  ['never-any', 'Nothing waits on you. New steps, follow-up and warnings appear here by themselves.'],
  ['filtered', '7 other things do.'],
  ['no-person', /until an admin links you/],
])('%s: says what comes next, or what to do', async (state, text) => {
  const view = dayStates[state];
  const port = new SamplePort(({ type }) => (type === 'day.read' ? view : undefined));
  render(
    <Surface port={port}>
      <MyDay platform={samplePlatform} />
    </Surface>,
  );
  expect(await screen.findByText(text)).toBeTruthy();
});
