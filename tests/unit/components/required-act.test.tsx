// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { HandoffActions } from '../../../components/panel/handoff/handoff-actions.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import type { HandoffSaying } from '../../../lib/messages/panel-messages.ts';
import type { TrainingView } from '../../../lib/messages/training-messages.ts';
import { sampleHandoff } from '../../gallery/sample-handoff.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const standing = { read: 'never', readVersion: null, quiz: 'open', certificate: null, tries: null } as const;

function show(isMet: boolean): HandoffSaying[] {
  const training: TrainingView = {
    ...{ found: true, title: 'Starting a project', version: 1, quiz: null, refused: null },
    standing: { ...standing, isMet },
  };
  const answers: Record<string, unknown> = {
    'training.read': training,
    'training.coaches': { ok: true, coaches: [{ person: 'ivo', name: 'Ivo Brandt' }] },
    'asana.project': { ok: true, value: { problem: null, creation: null } },
  };
  const said: HandoffSaying[] = [];
  const view = sampleHandoff({ requires: 'starting', promises: [], amendments: [] });
  render(
    <Surface port={new SamplePort(({ type }) => answers[type])}>
      <HandoffActions
        view={view}
        reader={{ member: 'm', person: 'priya', card: [] }}
        busy={false}
        link={() => Promise.resolve(true)}
        say={(word) => {
          said.push(word);
          return Promise.resolve(true);
        }}
      />
    </Surface>,
  );
  return said;
}

test('who has passed the SOP that a handoff requires accepts it at once', async () => {
  const said = show(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Accept' }));
  expect(said).toMatchObject([{ type: 'handoff.accepted', person: 'priya' }]);
});

test('who has not is shown the way there, or accepts it with a coach and a reason', async () => {
  const said = show(false);
  await screen.findByText('This needs “Starting a project” read and passed.');
  expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Do it with a coach…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Accepted with a coach' }));
  fireEvent.change(await dialog.findByLabelText('With whom'), { target: { value: 'ivo' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Accept' }));
  expect(dialog.getByText('Write why, in a few words.')).toBeTruthy();
  expect(said).toEqual([]);
  fireEvent.change(dialog.getByLabelText('Why it could not wait'), { target: { value: 'Kick-off today' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Accept' }));
  expect(said).toMatchObject([
    { type: 'handoff.accepted', person: 'priya', coach: { person: 'ivo', reason: 'Kick-off today' } },
  ]);
});
