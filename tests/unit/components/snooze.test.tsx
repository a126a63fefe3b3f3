// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { FlagView } from '../../../lib/records/guidance.ts';
import {
  hoursFromNow,
  sampleFlag,
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleSync,
} from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

function flagged(flag: FlagView): PanelAnswer {
  return {
    show: 'guidance',
    key: sampleKey,
    guidance: sampleGuidance({ flags: [flag] }),
    sync: sampleSync(),
    reader: sampleReader,
  };
}

const snoozed = sampleFlag({ snooze: { until: hoursFromNow(72), reason: 'Procurement', by: null } });

function openDialog() {
  fireEvent.click(screen.getByRole('button', { name: 'Snooze' }));
  const box = within(screen.getByRole('dialog', { name: 'Snooze this warning' }));
  const submit = () => fireEvent.click(box.getByRole('button', { name: /^Snooze/ }));
  return { box, submit };
}

test('a snooze has an end and a reason, and moves the warning out of the way', async () => {
  const panel = showPanel(flagged(sampleFlag()));
  const { box, submit } = openDialog();
  fireEvent.click(box.getByRole('radio', { name: /1 week/ }));
  fireEvent.click(box.getByRole('radio', { name: 'Procurement' }));
  panel.next(flagged(snoozed));
  submit();
  await screen.findByText(/by you · Procurement/);
  expect(panel.writes()).toEqual([
    {
      type: 'flag.snooze',
      key: sampleKey,
      occurrence: 'hubspot:4411:deals:9001/proposal/e1',
      rule: 'three-weeks',
      until: new Date(2026, 10, 28).toISOString(),
      reason: 'Procurement',
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText('No warnings')).toBeTruthy();
});

test('without a reason nothing is written, and the focus is where it is missing', () => {
  const panel = showPanel(flagged(sampleFlag()));
  const { box, submit } = openDialog();
  submit();
  expect(box.getByRole('alert').textContent).toBe('Choose a reason.');
  expect(document.activeElement).toBe(box.getByRole('radio', { name: 'Waiting on customer' }));
  fireEvent.click(box.getByRole('radio', { name: 'Own words' }));
  submit();
  expect(box.getByRole('alert').textContent).toBe('Write the reason in a few words.');
  expect(panel.writes()).toEqual([]);
});

test('own words and an own day are taken; a day that is not in the future is not', async () => {
  const panel = showPanel(flagged(sampleFlag()));
  const { box, submit } = openDialog();
  fireEvent.click(box.getByRole('radio', { name: 'Own words' }));
  fireEvent.change(box.getByLabelText('Reason in your own words'), {
    target: { value: '  Board meets first ' },
  });
  fireEvent.click(box.getByRole('radio', { name: 'Pick a date' }));
  fireEvent.change(box.getByLabelText('Back on'), { target: { value: '2026-11-21' } });
  submit();
  expect(box.getByRole('alert').textContent).toBe('Pick a day after today.');
  fireEvent.change(box.getByLabelText('Back on'), { target: { value: '2026-12-01' } });
  submit();
  await waitFor(() => expect(panel.writes()).toHaveLength(1));
  expect(panel.writes()[0]).toMatchObject({
    until: new Date(2026, 11, 1).toISOString(),
    reason: 'Board meets first',
  });
});

test('a snooze that was not kept leaves the dialog open with the reason', async () => {
  showPanel(flagged(sampleFlag()), () => ({ ok: false, message: 'The disk is full.' }));
  const { box, submit } = openDialog();
  fireEvent.click(box.getByRole('radio', { name: 'Seasonal' }));
  submit();
  expect((await box.findByRole('alert')).textContent).toBe('Not saved. The disk is full.');
});

test('Esc leaves the dialog and not the panel', () => {
  const panel = showPanel(flagged(sampleFlag()));
  screen.getByRole('button', { name: 'Snooze' }).focus();
  openDialog();
  const dialog = screen.getByRole('dialog');
  fireEvent.keyDown(dialog, { key: 'Escape' });
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(panel.port.sent.some((message) => message.type === 'panel.close')).toBe(false);
});

test('a snoozed warning says until when, by whom and why, and comes back by Undo', async () => {
  const panel = showPanel(
    flagged({ ...snoozed, snooze: { until: hoursFromNow(72), reason: 'Seasonal', by: 'Ivo Brandt' } }),
  );
  expect(screen.getByText(/Until .*24.* · by Ivo Brandt · Seasonal/)).toBeTruthy();
  panel.next(flagged(sampleFlag()));
  fireEvent.click(screen.getByRole('button', { name: 'Undo: snooze of Three weeks in one stage' }));
  await screen.findByText('Stalled');
  expect(panel.writes()[0]).toMatchObject({ type: 'flag.unsnooze', rule: 'three-weeks' });
});
