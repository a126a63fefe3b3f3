// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { AsanaProject } from '../../../components/asana/asana-project.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import { AsanaCard } from '../../../components/settings/asana-card.tsx';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { asanaStates, sampleAsanaPreview } from '../../gallery/asana-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const passage = { record: 'hubspot:1:deal:1', handoff: 'to-delivery', occurrence: 'hubspot:1:deal:1/won/1' };
const view = {
  ...{ record: passage.record, id: passage.handoff, occurrence: passage.occurrence, part: null },
} as HandoffView;

function show(what: React.ReactNode, answers: Record<string, unknown>) {
  const port = new SamplePort(({ type }) => answers[type]);
  render(<Surface port={port}>{what}</Surface>);
  return port;
}

test('an admin looks with a token at what it may see, and saves a place for projects', async () => {
  const port = show(<AsanaCard />, { ...asanaStates['asana-new'] });
  fireEvent.change(await screen.findByLabelText('Personal access token'), {
    target: { value: ' 2/12/34:abcdef ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Look at Asana' }));
  fireEvent.change(await screen.findByLabelText('Project template'), {
    target: { value: '1200000000000003' },
  });
  fireEvent.change(screen.getByLabelText('Team'), { target: { value: '1200000000000002' } });
  await waitFor(() => expect(port.sent.filter(({ type }) => type === 'asana.check')).toHaveLength(2));
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('Test the connection');
  expect(port.sent).toContainEqual({
    ...{ type: 'asana.save', token: '2/12/34:abcdef', workspace: '1200000000000001' },
    ...{ team: '1200000000000002', template: null },
  });
  expect(document.body.innerHTML).not.toContain('abcdef');
});

test('a token that Asana no longer takes is told with what to do', async () => {
  show(<AsanaCard />, { ...asanaStates['asana-refused'] });
  expect((await screen.findByRole('alert')).textContent).toContain('An admin has to enter a new one');
});

test('the token is removed only once somebody has said so twice', async () => {
  const port = show(<AsanaCard />, { ...asanaStates.asana });
  const sent = () => port.sent.filter(({ type }) => type === 'asana.remove').length;
  fireEvent.click(await screen.findByRole('button', { name: 'Remove the token' }));
  fireEvent.click(screen.getByRole('button', { name: 'Keep the token' }));
  expect(sent()).toBe(0);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the token' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove the token' }));
  await screen.findByLabelText('Personal access token');
  expect(sent()).toBe(1);
});

test('who accepted sees what would be made, gives a date, and makes it', async () => {
  const answers: Record<string, unknown> = {
    'asana.project': { ok: true, value: { problem: null, creation: null } },
    'asana.preview': { ok: true, value: sampleAsanaPreview },
    'asana.make': { ok: true, value: { problem: null, creation: null } },
  };
  const port = show(<AsanaProject view={view} isNext={false} />, answers);
  fireEvent.click(await screen.findByRole('button', { name: 'Preview the project in Asana' }));
  await screen.findByText('Two rounds of design');
  expect(screen.getByText('The day on which it was accepted')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Due Date'), { target: { value: '2026-12-18' } });
  const done = { state: 'building', problem: null, project: null };
  answers['asana.project'] = { ok: true, value: { problem: null, creation: done } };
  fireEvent.click(screen.getByRole('button', { name: 'Create the project in Asana' }));
  await screen.findByText('Asana is making the project.');
  expect(screen.queryByRole('button', { name: 'Create the project in Asana' })).toBeNull();
  expect(port.sent.filter(({ type }) => type === 'asana.make')).toEqual([
    {
      ...{ type: 'asana.make', ...passage, template: '1200000000000003' },
      dates: [
        { gid: '1', value: '2026-11-20' },
        { gid: '2', value: '2026-12-18' },
      ],
    },
  ]);
});

test('without a token there is nothing to see, and the link can be pasted as before', async () => {
  const port = show(<AsanaProject view={view} isNext={false} />, {
    'asana.project': { ok: true, value: { problem: 'no-token', creation: null } },
  });
  await waitFor(() => expect(port.sent).toHaveLength(1));
  expect(screen.queryByRole('button')).toBeNull();
});
