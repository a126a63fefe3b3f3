// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import {
  hoursFromNow,
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleSync,
} from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

const event = '7b0e7f6e-7d4e-4f6e-9d43-3f5c1c1f6a01';

const shows = (isLogged: boolean): PanelAnswer => ({
  show: 'guidance',
  key: sampleKey,
  sync: sampleSync(),
  reader: sampleReader,
  guidance: sampleGuidance({
    activities: isLogged
      ? [{ event, kind: 'reply', by: 'customer', at: hoursFromNow(-1), toldBy: null, note: null }]
      : [],
  }),
});

test('a person logs a reply in two clicks, sees it, and takes it back', async () => {
  const panel = showPanel(shows(false));
  const open = screen.getByRole('button', { name: 'Log…' });
  expect(screen.queryByRole('button', { name: 'Customer replied' })).toBeNull();
  fireEvent.click(open);
  panel.next(shows(true));
  fireEvent.click(screen.getByRole('button', { name: 'Customer replied' }));
  await screen.findByText(/told by you/);
  expect(panel.writes()).toEqual([{ type: 'activity.log', key: sampleKey, kind: 'reply', by: 'customer' }]);
  await waitFor(() => expect(document.activeElement).toBe(open));
  expect(open.getAttribute('aria-expanded')).toBe('false');

  panel.next(shows(false));
  fireEvent.click(screen.getByRole('button', { name: 'Undo: Customer replied' }));
  await waitFor(() => expect(screen.queryByText(/told by you/)).toBeNull());
  expect(panel.writes().at(-1)).toEqual({ type: 'activity.withdraw', key: sampleKey, activity: event });
});

test('a word that was not kept leaves the choice open and says why', async () => {
  showPanel(shows(false), () => ({ ok: false, message: 'The disk is full.' }));
  fireEvent.click(screen.getByRole('button', { name: 'Log…' }));
  fireEvent.click(screen.getByRole('button', { name: 'Called' }));
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Emailed' })).toBeTruthy();
});
