// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';
import type { Guidance, Reason } from '../../../lib/records/guidance.ts';
import { panelStates } from '../../gallery/panel-states.ts';
import {
  sampleGuidance,
  sampleKey,
  sampleReader,
  sampleStep,
  sampleSync,
} from '../../gallery/sample-guidance.ts';
import { showPanel } from './show-panel.tsx';

function state(name: string): PanelAnswer {
  const found = panelStates[name];
  if (!found) throw new Error(`There is no panel state named ${name}.`);
  return found;
}

function guidance(over: Partial<Guidance>): PanelAnswer {
  return {
    show: 'guidance',
    key: sampleKey,
    reader: sampleReader,
    guidance: sampleGuidance(over),
    sync: sampleSync(),
  };
}

const region = (name: string) => within(screen.getByRole('region', { name }));
const occurrence = 'hubspot:4411:deals:9001/proposal/e1';

test('the regions bear their exact names and the record’s own values', () => {
  showPanel(state('full'));
  const names = screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'));
  expect(names.toSorted()).toEqual([
    'History',
    'Next step',
    'Owner',
    'SOPs',
    'Something wrong?',
    'Stage',
    'Warnings',
  ]);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind retainer 2027');
  expect(screen.getByText('New business · Proposal · playbook v14')).toBeTruthy();
  expect(region('Next step').getByText('4 business hours after entering Proposal')).toBeTruthy();
  expect(region('Owner').getByText('Mara Lindt')).toBeTruthy();
  expect(region('Stage').getByText('· 2 of 4')).toBeTruthy();
  expect(region('Warnings').getByText('Stalled')).toBeTruthy();
  expect(region('Warnings').getByRole('img', { name: '23 days of at most 21 days' })).toBeTruthy();
});

test('Why? names the role that keeps the rule, where it has one', () => {
  const step = sampleStep({
    reason: { rule: 'a/b/c', version: 3, text: 'Asked for.', keeper: 'Sales lead' },
  });
  showPanel(guidance({ step, steps: [step] }));
  fireEvent.click(screen.getByRole('button', { name: 'Why? this step' }));
  expect(region('Next step').getByText(/kept by Sales lead/).textContent).toBe(
    'Rule a/b/c · playbook v3 · kept by Sales lead',
  );
});

test('Why? shows what a statement rests on, and opens the rule’s SOP', async () => {
  const reason = {
    rule: 'a/b/c',
    version: 3,
    text: 'Asked for.',
    sop: 'proposal-recap',
    evidence: [
      { what: 'Amount', value: '48000', source: 'import', at: '2026-11-05T09:00:00.000Z' },
      { what: 'Start date', value: null, source: null, at: null },
    ],
  } satisfies Reason;
  const step = sampleStep({ reason });
  showPanel(guidance({ step, steps: [step] }));
  fireEvent.click(screen.getByRole('button', { name: 'Why? this step' }));
  const list = within(region('Next step').getByRole('list', { name: 'What it rests on' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Amount: 48000 · from an import, .*5/),
    'Start date: not known',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Read the SOP: Proposal recap' }));
  const button = region('SOPs').getByRole('button', { name: /Proposal recap/ });
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('a frame that the worker does not know stays empty', () => {
  showPanel({ show: 'nothing' });
  expect(document.body.textContent).toBe('');
});

test('a panel that loses its rights becomes empty', async () => {
  const panel = showPanel(state('full'));
  panel.next({ show: 'nothing' });
  act(() => panel.port.tell());
  await waitFor(() => expect(screen.queryByRole('heading')).toBeNull());
});

test.each([
  ['not-connected', 'Not connected yet', 'Connect in settings'],
  ['no-record', 'No record on this page', null],
  ['foreign-account', 'Not an account of your workspace', 'See the workspace’s accounts'],
  ['no-playbook', 'No playbook yet', null],
  ['no-motion', 'No motion for this record', null],
])('%s says what is so and what to do', (name, title, action) => {
  const panel = showPanel(state(name));
  expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  expect(screen.queryByRole('region')).toBeNull();
  if (action === null) return;
  fireEvent.click(screen.getByRole('button', { name: action }));
  expect(panel.port.sent.at(-1)).toEqual({ type: 'panel.settings' });
});

test('a reason opens in place with its rule and playbook version', () => {
  showPanel(state('full'));
  const why = screen.getByRole('button', { name: 'Why? Budget confirmed' });
  expect(why.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(why);
  expect(why.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('new-business/proposal/budget')).toBeTruthy();
  expect(region('Stage').getByText(/playbook v14/)).toBeTruthy();
});

test('an assignment says the rule, how, when and who else, and while it is pending who has it', () => {
  showPanel(state('assigned'));
  const owner = region('Owner');
  expect(
    owner.getByText(/Assigned to Mara Lindt by “Inbound leads in turn”: round robin, 1st of 2, /),
  ).toBeTruthy();
  expect(owner.getByText('Others: Ivo Brandt (4 open)')).toBeTruthy();
  expect(owner.getByRole('button', { name: 'Why? this assignment' })).toBeTruthy();
  cleanup();
  showPanel(state('toBeAssigned'));
  expect(
    region('Owner').getByText(
      'Will be assigned by “Inbound leads in turn” (round robin among Mara Lindt, Ivo Brandt). Until then it goes to Mara Lindt.',
    ),
  ).toBeTruthy();
});

test('every statement has its Why', () => {
  showPanel(state('full'));
  const explained = screen
    .getAllByRole('button', { name: /^Why\? / })
    .map((one) => one.getAttribute('aria-label'));
  for (const about of [
    'this step',
    'this stage',
    'this owner',
    'Three weeks in one stage',
    'Get the verbal yes',
  ]) {
    expect(explained).toContain(`Why? ${about}`);
  }
});

test('Done goes to the worker, is said, and can be undone', async () => {
  const panel = showPanel(state('full'));
  panel.next(guidance({ step: sampleStep({ id: 'price', title: 'Agree the price' }), steps: [] }));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Agree the price');
  expect(panel.writes()).toEqual([{ type: 'step.finish', key: sampleKey, occurrence, step: 'send-recap' }]);
  expect(screen.getByRole('status').textContent).toBe('Done: Send the proposal recap');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Marked done'));
  panel.next(state('full'));
  fireEvent.click(region('Next step').getByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { name: 'Send the proposal recap' });
  expect(panel.writes().at(-1)).toEqual({
    type: 'step.reopen',
    key: sampleKey,
    occurrence,
    step: 'send-recap',
  });
  expect(screen.queryByText('Marked done')).toBeNull();
});

test('a second press of Done while the first is under way writes nothing', async () => {
  const gate = Promise.withResolvers<{ ok: true }>();
  const panel = showPanel(state('full'), () => gate.promise);
  const done = screen.getByRole('button', { name: 'Done' });
  fireEvent.click(done);
  await waitFor(() => expect(done.getAttribute('aria-disabled')).toBe('true'));
  fireEvent.click(done);
  expect(panel.writes()).toHaveLength(1);
  await act(async () => gate.resolve({ ok: true }));
});

test('a write that was not kept is said with its reason', async () => {
  showPanel(state('full'), () => ({ ok: false, message: 'The page has moved on to another record.' }));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('Not saved. The page has moved on to another record.');
  expect(screen.queryByText('Marked done')).toBeNull();
});

test('criteria that a person answers for are confirmed and withdrawn; data’s are not', async () => {
  const panel = showPanel(state('full'));
  const boxes = region('Stage').getAllByRole('checkbox');
  expect(boxes).toHaveLength(2);
  fireEvent.click(region('Stage').getByRole('checkbox', { name: /Recap accepted/ }));
  await waitFor(() => expect(panel.writes()).toHaveLength(1));
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Confirmed'));
  fireEvent.click(region('Stage').getByRole('checkbox', { name: /Decision maker/ }));
  await waitFor(() => expect(panel.writes()).toHaveLength(2));
  expect(panel.writes()).toEqual([
    { type: 'criterion.confirm', key: sampleKey, occurrence, criterion: 'recap' },
    { type: 'criterion.withdraw', key: sampleKey, occurrence, criterion: 'decider' },
  ]);
});

test('a step that data completes has no Done, and says what completes it', () => {
  showPanel(state('calm'));
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
  expect(screen.getByText('Done by itself once “Close date” is filled in.')).toBeTruthy();
  expect(region('Warnings').getByText('No warnings')).toBeTruthy();
});

test('an unknown stage offers nothing to write and says whom to ask', () => {
  showPanel(state('unknown'));
  expect(region('Stage').getByText(/The record says “Legal hold”/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Done|Snooze|Tick/ })).toBeNull();
  expect(region('Owner').getByText(/Nobody owns this record/)).toBeTruthy();
});

test('sources that disagree are both shown', () => {
  showPanel(state('disagree'));
  expect(
    region('Stage').getByText(/The page says “52000”; the import of .* says “48000”, which is used\./),
  ).toBeTruthy();
  expect(region('Stage').getByText('In stage since at least today')).toBeTruthy();
});

test('offline and refused are told, with what waits and why', () => {
  showPanel(state('offline'));
  expect(screen.getByText(/Backend not reachable since .* 2 waiting\./)).toBeTruthy();
  expect(screen.getByText('1 action was not accepted')).toBeTruthy();
  expect(screen.getByText(/has left the workspace/)).toBeTruthy();
});

test('the step’s SOP opens in place, rendered', async () => {
  showPanel(state('full'));
  fireEvent.click(screen.getByRole('button', { name: 'SOP: Proposal recap' }));
  const sops = region('SOPs');
  expect(await sops.findByRole('heading', { name: 'When', level: 4 })).toBeTruthy();
  expect(sops.getByRole('link', { name: 'the examples' }).getAttribute('rel')).toBe('noopener noreferrer');
  const button = sops.getByRole('button', { name: /Proposal recap/ });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('nothing of a former record is left when the page moves on', async () => {
  const panel = showPanel(state('full'));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('Marked done');
  fireEvent.click(screen.getByRole('button', { name: 'SOP: Proposal recap' }));
  const other = sampleGuidance({ name: 'Fabrikam', flags: [] });
  panel.next({
    show: 'guidance',
    key: 'hubspot:4411:deals:2',
    guidance: other,
    sync: sampleSync(),
    reader: sampleReader,
  });
  act(() => panel.port.tell());
  await screen.findByRole('heading', { name: 'Fabrikam' });
  expect(screen.queryByText('Marked done')).toBeNull();
  expect(screen.getByRole('button', { name: /^Proposal recap/ }).getAttribute('aria-expanded')).toBe('false');
  expect(document.body.textContent).not.toContain('Northwind');
});

test('when the worker does not answer, nothing stale stays and one can try again', async () => {
  const panel = showPanel(state('full'));
  const before = panel.port.answer;
  panel.port.answer = () => {
    throw new Error('Could not establish connection.');
  };
  act(() => panel.port.tell());
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(document.body.textContent).not.toContain('Northwind');
  panel.port.answer = before;
  fireEvent.click(again);
  expect(await screen.findByRole('heading', { name: 'Northwind retainer 2027' })).toBeTruthy();
});

test('a worker that answers again after a while brings the panel back by itself', async () => {
  const panel = showPanel(state('full'));
  const before = panel.port.answer;
  panel.port.answer = () => {
    throw new Error('Could not establish connection.');
  };
  act(() => panel.port.tell());
  await screen.findByRole('button', { name: 'Try again' });
  panel.port.answer = before;
  const back = { name: 'Northwind retainer 2027' };
  expect(await screen.findByRole('heading', back, { timeout: 20_000 })).toBeTruthy();
});

test('Esc and the cross close the panel', () => {
  const panel = showPanel(state('full'));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'Close panel' }));
  expect(panel.port.sent.filter((message) => message.type === 'panel.close')).toHaveLength(2);
});
