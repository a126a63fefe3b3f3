// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { FlagView } from '../../../lib/records/guidance.ts';
import { say } from '../../../lib/text/say.ts';
import { sampleFlag, sampleGuidance, sampleKey, sampleSync } from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

const shown = (flags: FlagView[], card: string[] = []): PanelAnswer => ({
  show: 'guidance',
  key: sampleKey,
  guidance: sampleGuidance({ flags }),
  sync: sampleSync(),
  reader: { member: 'm1', card },
});

const loud = sampleFlag({ level: 'card', gist: '21 days ' });
const { rule } = loud;
const title = say(loud.title);
const dismissal = { type: 'flag.dismiss', rule, gist: '21 days ' };

test.each([
  ['the X', () => fireEvent.click(within(card()).getAllByRole('button', { name: 'Not now' })[0] as Element)],
  ['"not now"', () => fireEvent.click(within(card()).getByText('Not now'))],
  ['Esc', () => fireEvent.keyDown(within(card()).getByText('Snooze'), { key: 'Escape' })],
])('%s on the card means not now, and closes no panel', async (_name, act) => {
  const panel = showPanel(shown([loud], [rule]));
  panel.next(shown([{ ...loud, dismissedBy: ['m1'] }]));
  act();
  await waitFor(() => expect(panel.writes()).toMatchObject([{ ...dismissal, as: 'not-now' }]));
  expect(panel.port.sent.map(({ type }) => type)).not.toContain('panel.close');
  await screen.findByText(/^Not now, until something changes · by you/);
  expect(screen.queryByRole('region', { name: 'Now' })).toBeNull();
});

test('what is on the card comes first and is not said twice', () => {
  showPanel(shown([loud, sampleFlag({ rule: 'other', title: 'Another warning' })], [rule]));
  expect(screen.getAllByRole('article', { name: title })).toHaveLength(1);
  const [first] = screen.getAllByRole('region');
  expect(first).toBe(card());
});

test('a warning is wrong, or not for this record, and is taken back in place', async () => {
  const panel = showPanel(shown([loud]));
  const said = { ...loud, aside: { as: 'wrong' as const, at: '2026-11-20T09:00:00.000Z', by: null } };
  panel.next(shown([said]));
  fireEvent.click(screen.getByText('This is wrong'));
  await screen.findByText(/^Said to be wrong · by you/);
  panel.next(shown([loud]));
  fireEvent.click(screen.getByRole('button', { name: `Undo: ${title} was put aside` }));
  await screen.findByRole('article', { name: title });
  fireEvent.click(screen.getByText('Not for this record'));
  await waitFor(() =>
    expect(panel.writes()).toMatchObject([
      { ...dismissal, as: 'wrong' },
      { type: 'flag.restore', rule, as: 'wrong' },
      { ...dismissal, as: 'not-here' },
    ]),
  );
});

test('what somebody else dismissed for themselves is still said here', () => {
  showPanel(shown([{ ...loud, dismissedBy: ['m2'] }]));
  expect(screen.getByRole('article', { name: title })).toBeTruthy();
});

function card(): HTMLElement {
  return screen.getByRole('region', { name: 'Now' });
}
