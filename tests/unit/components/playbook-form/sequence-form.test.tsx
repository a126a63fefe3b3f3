// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import { sampleText, showForm } from './show-form.tsx';

afterEach(cleanup);

function open(name: string) {
  const outline = screen.getByRole('navigation', { name: 'Parts of the playbook' });
  fireEvent.click(within(outline).getByRole('button', { name: new RegExp(`^${name}`) }));
}

function add(list: string, noun: string, name: string) {
  const field = within(screen.getByRole('region', { name: list })).getByLabelText(`Name of the new ${noun}`);
  fireEvent.change(field, { target: { value: name } });
  fireEvent.submit(field);
}

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function fill(label: string, value: string) {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

function motionOf(text: string) {
  const parsed = parsePlaybook(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.playbook.motions[0];
}

test('a follow-up sequence is written without YAML: for whom, its touches, what ends and pauses it', () => {
  const form = showForm();
  open('New business');
  add('Follow-up sequences', 'sequence', 'Referrals');
  open('Referrals');
  const whom = within(screen.getByRole('group', { name: 'Whom it is for' }));
  fireEvent.click(whom.getByRole('button', { name: 'Add a condition' }));
  choose('Test', 'is');
  fill('Text', 'Referral');
  add('Touches', 'touch', 'Write to them');
  choose('By which way', 'email');
  fill('Due after', '3 business days');
  fill('Missed when overdue by', '1 business day');
  choose('When there was a meeting', 'pause');
  fireEvent.click(screen.getByLabelText('It pauses while the record’s owner is on leave'));
  fill('It pauses for', '10 business days');
  choose('Kept true by', 'lead');
  expect(motionOf(form.text())?.sequences[0]).toMatchObject({
    id: 'referrals',
    stages: ['first-call'],
    when: { property: 'source', is: 'Referral' },
    touches: [
      { channel: 'call' },
      { id: 'write-to-them', channel: 'email', delay: '3 business days', expires: '1 business day' },
    ],
    pauseOn: ['meeting', 'away'],
    pauseFor: '10 business days',
    keeper: 'lead',
  });
  choose('When the customer answers', 'none');
  expect(motionOf(form.text())?.sequences[0]).toMatchObject({ stopOn: [], pauseOn: ['meeting', 'away'] });
  choose('When there was a meeting', 'stop');
  choose('When the customer answers', 'stop');
  fireEvent.click(screen.getByLabelText('It pauses while the record’s owner is on leave'));
  const [sequence] = motionOf(form.text())?.sequences ?? [];
  expect(sequence?.stopOn).toBeUndefined();
  expect(sequence?.pauseOn).toEqual([]);
  expect(form.text()).toContain('# The first one counts.');
  expect(screen.queryByText(/More in the YAML/)).toBeNull();
});

test('a second sequence gets touches with ids of their own', () => {
  const form = showForm();
  open('New business');
  add('Follow-up sequences', 'sequence', 'Referrals');
  add('Follow-up sequences', 'sequence', 'Referrals');
  expect(motionOf(form.text())?.sequences.map(({ id, touches }) => [id, touches[0]?.id])).toEqual([
    ['referrals', 'referrals-call-them'],
    ['referrals-2', 'referrals-call-them-2'],
  ]);
});

test('shares and territories are tables in the form', () => {
  const form = showForm(
    sampleText.replace(
      'roles: [sales] }',
      'roles: [sales] }\n  - { id: ivo, name: Ivo Brandt, roles: [sales] }',
    ),
  );
  open('New business');
  add('Who gets a record without an owner', 'routing rule', 'By weight');
  choose('Goes to', 'weighted');
  fill('Mara Lindt', '3');
  expect(screen.getByText('75 %')).toBeTruthy();
  expect(motionOf(form.text())?.routing[0]?.to).toEqual({ weighted: { mara: 3, ivo: 1 } });
  choose('Goes to', 'territory');
  const value = screen.getByLabelText('Another value');
  fireEvent.change(value, { target: { value: 'DACH: south' } });
  fireEvent.submit(value);
  choose('Who gets DACH: south', 'ivo');
  expect(motionOf(form.text())?.routing[0]?.to).toEqual({
    territory: { property: 'source', people: { 'DACH: south': 'ivo' } },
  });
  expect(screen.queryByText(/More in the YAML/)).toBeNull();
});

test('a stall rule counts from progress, is held back, and is tried in shadow', () => {
  const form = showForm();
  open('New business');
  const rules = screen.getByRole('region', { name: 'What counts as stuck' });
  fireEvent.click(within(rules).getByRole('button', { name: /^Too slow/ }));
  choose('Counted from', 'progress');
  fireEvent.click(screen.getByLabelText(/^In shadow/));
  const held = within(screen.getByRole('group', { name: 'Held back while' }));
  fireEvent.click(held.getByRole('button', { name: 'Add a condition' }));
  fireEvent.change(screen.getByLabelText('Kind of condition'), { target: { value: 'activity' } });
  fill('At least so often', '2');
  const motion = motionOf(form.text());
  expect(motion?.progress).toEqual({ activities: ['reply', 'meeting'], properties: [] });
  expect(motion?.stalls[0]).toMatchObject({
    since: 'progress',
    shadow: true,
    unless: { activity: 'any', within: '14 days', count: { atLeast: 2 } },
  });
  fill('At least so often', '');
  fireEvent.click(screen.getByLabelText('A meeting'));
  expect(motionOf(form.text())?.progress?.activities).toEqual(['reply']);
  expect(form.text()).not.toContain('count:');
  expect(screen.queryByText(/More in the YAML/)).toBeNull();
});
