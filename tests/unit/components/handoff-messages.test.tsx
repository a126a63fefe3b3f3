// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { HandoffSection } from '../../../components/panel/handoff/handoff-section.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import { sampleHandoff } from '../../gallery/sample-handoff.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

function show(state: 'offered' | 'accepted') {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const port = new SamplePort(() => ({ ok: true }));
  const view = sampleHandoff({ state });
  const messages = view.messages?.map((one) => ({ ...one, isHeld: one.isHeld && state === 'offered' }));
  render(
    <Surface port={port}>
      <HandoffSection
        view={{ ...view, messages }}
        reader={{ member: 'm1', person: 'mara', card: [] }}
        hasArrived={false}
      />
    </Surface>,
  );
  const said = () => port.sent.filter(({ type }) => type === 'handoff.say');
  return { copied, said };
}

const welcome = /^Welcome to the customer/;

test('a message that is held is copied with a reason only, which is kept', async () => {
  const { copied, said } = show('offered');
  fireEvent.click(await screen.findByRole('button', { name: welcome }));
  expect(screen.getByText('Held until accepted')).toBeTruthy();
  expect(screen.getByText('[missing: The agreed start date]')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy: Welcome to the customer' }));
  fireEvent.click(screen.getByRole('button', { name: 'Note it and copy' }));
  expect([copied, said()]).toEqual([[], []]);
  const why = screen.getByLabelText('Why it goes out before anybody has accepted');
  fireEvent.change(why, { target: { value: 'They asked twice' } });
  fireEvent.click(screen.getByRole('button', { name: 'Note it and copy' }));
  await waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).toContain('One campaign a month');
  expect(said()).toMatchObject([
    { word: { type: 'handoff.noted', item: 'welcome', note: 'They asked twice' } },
  ]);
});

test('once it is accepted one click copies it, and that is told', async () => {
  const { copied, said } = show('accepted');
  fireEvent.click(await screen.findByRole('button', { name: welcome }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy: Welcome to the customer' }));
  await waitFor(() => expect(copied).toHaveLength(1));
  await waitFor(() => expect(said()).toHaveLength(1));
  expect(said()[0]).not.toHaveProperty('word.note');
});
