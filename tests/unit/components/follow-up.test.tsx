// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { SequenceView } from '../../../lib/records/guidance.ts';
import {
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleSequence,
  sampleSync,
} from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

function following(over: Partial<SequenceView> = {}): PanelAnswer {
  const guidance = sampleGuidance({ sequence: sampleSequence(over) });
  return { show: 'guidance', key: sampleKey, reader: sampleReader, guidance, sync: sampleSync() };
}

const occurrence = 'hubspot:4411:deals:9001/proposal/e1';
const list = () => within(screen.getByRole('list', { name: /Follow-up/ }));

test('it says where the follow-up stands: the place, what was missed, what comes, and no more', () => {
  showPanel(following());
  expect(screen.getByRole('heading', { name: /Website enquiries · Touch 4 of 6 · 1 missed/ })).toBeTruthy();
  const lines = list()
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toContain('Call · done by Ivo Brandt');
  expect(lines[1]).toContain('Email · missed');
  expect(lines[3]).toContain('Call · due');
  expect(screen.getByText('And one more after that.')).toBeTruthy();
});

test('a touch is ticked off and taken back as a step is', async () => {
  const panel = showPanel(following());
  fireEvent.click(list().getByRole('button', { name: 'Tick off: Call again' }));
  await waitFor(() => expect(panel.writes()).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Done: Call again'));
  fireEvent.click(list().getByRole('button', { name: 'Undo: Call within the hour' }));
  await waitFor(() => expect(panel.writes()).toHaveLength(2));
  expect(panel.writes()).toEqual([
    { type: 'step.finish', key: sampleKey, occurrence, step: 'second-call' },
    { type: 'step.reopen', key: sampleKey, occurrence, step: 'first-call' },
  ]);
});

test('a touch is skipped with a reason, never without', async () => {
  const panel = showPanel(following());
  fireEvent.click(list().getByRole('button', { name: 'Skip: Call again' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Skip it' }));
  expect(dialog.getByRole('alert').textContent).toBe('Write the reason in a few words.');
  expect(panel.writes()).toEqual([]);
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: ' They called us ' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Skip it' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(panel.writes()).toEqual([
    { type: 'touch.skip', key: sampleKey, occurrence, touch: 'second-call', reason: 'They called us' },
  ]);
});

test('paused or stopped, it says why', () => {
  showPanel(following({ state: 'paused', why: 'It waits until 2026-11-27 because Mara Lindt is away.' }));
  expect(screen.getByText('It waits until 2026-11-27 because Mara Lindt is away.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: /Touch 4 of 6 · Paused/ })).toBeTruthy();
});
