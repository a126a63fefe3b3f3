// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { Guidance, WaitingView } from '../../../lib/records/guidance.ts';
import {
  hoursFromNow,
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleStep,
  sampleSync,
} from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

const text = 'Mara Lindt said that the customer has to answer first.';
const waits = (state: WaitingView['state'], until: number): WaitingView => ({
  since: hoursFromNow(-72),
  by: 'Mara Lindt',
  until: hoursFromNow(until),
  state,
  reason: { rule: 'waiting', version: 14, text },
});

const shows = (over: Partial<Guidance>): PanelAnswer => ({
  show: 'guidance',
  key: sampleKey,
  sync: sampleSync(),
  reader: sampleReader,
  guidance: sampleGuidance(over),
});

const occurrence = 'hubspot:4411:deals:9001/proposal/e1';

test('one press says that the customer has to answer, another that they need not', async () => {
  const panel = showPanel(shows({}));
  panel.next(shows({ waiting: waits('waiting', 240) }));
  fireEvent.click(screen.getByRole('button', { name: 'Waiting on customer' }));
  const end = await screen.findByRole('button', { name: 'End waiting' });
  expect(panel.writes()).toEqual([{ type: 'waiting.start', key: sampleKey, occurrence }]);
  expect(screen.getByText(/^since .*18.*, until .* at the latest$/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Why? the waiting' }));
  expect(screen.getByText(text)).toBeTruthy();

  panel.next(shows({}));
  fireEvent.click(end);
  const again = await screen.findByRole('button', { name: 'Waiting on customer' });
  expect(panel.writes().at(-1)).toEqual({ type: 'waiting.end', key: sampleKey, occurrence });
  await waitFor(() => expect(document.activeElement?.contains(again)).toBe(true));
});

test('after the longest time it says that due times run again', () => {
  showPanel(shows({ waiting: waits('passed', -24) }));
  expect(screen.getByText(/; due times run again since .*20/)).toBeTruthy();
});

test('a word that was not kept is said', async () => {
  showPanel(shows({}), () => ({ ok: false, message: 'The disk is full.' }));
  fireEvent.click(screen.getByRole('button', { name: 'Waiting on customer' }));
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
});

test('a closed record waits for nothing', () => {
  const { stage } = sampleGuidance();
  if (!stage.known) throw new Error('the sample knows its stage');
  showPanel(shows({ stage: { ...stage, kind: 'won' } }));
  expect(screen.queryByRole('button', { name: 'Waiting on customer' })).toBeNull();
});

test('of a step that is due by an unknown date it says that it cannot say when', () => {
  const why = 'Close date is not known yet. The step is due 2 business days before close date.';
  const dueUnknown = { rule: 'new-business/proposal/send-recap', version: 14, text: why };
  const step = sampleStep({ due: null, dueUnknown });
  showPanel(shows({ step, steps: [step, sampleStep({ id: 'other', due: null, dueUnknown })] }));
  expect(screen.getAllByText(`Due: cannot say. ${why}`)).toHaveLength(2);
});
